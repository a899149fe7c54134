#include "test_gallery.h"
#include "test_room.h"

#include <QtQml/qqml.h>
#include <QtQml/qqmlengine.h>
#include <QtQuickTest/quicktest.h>

class Setup : public QObject {
    Q_OBJECT

public:
    Setup() {
        using namespace greenroom::ui::testing;
        qmlRegisterType<TestRoom>("Greenroom.Testing", 1, 0, "TestRoom");
        qmlRegisterType<TestGallery>("Greenroom.Testing", 1, 0, "TestGallery");
    }

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/")); }
};

QUICK_TEST_MAIN_WITH_SETUP(panel, Setup)

#include "quick_test_main.moc"
