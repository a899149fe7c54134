// Whoever steps through the gallery sees every page and every part.
#include "stage.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQuickWindow>

#include <catch2/catch.hpp>

namespace {

using namespace greenroom::ui::testing;

// Not a mere bundle of properties
bool isSeen(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return !file.readAll().contains("\nQtObject {");
}

} // namespace

TEST_CASE("each page and part is shown by a scene", "[parts]") {
    QSet<QString> seen;
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        Stage stage(size);
        for (const QString& scene : sceneNames()) {
            REQUIRE(stage.put(scene));
            seen += stage.parts();
        }
        // What only whoever has a keyboard sees.
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        QGuiApplication::sendEvent(&stage.window(), &tab);
        seen += stage.parts();
    }
    for (const char* folder : {"pages", "parts"}) {
        QDirIterator files(QStringLiteral(GREENROOM_QML "/%1").arg(QLatin1String(folder)),
                           {"*.qml"});
        int count = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            const QString part = QFileInfo(path).completeBaseName();
            ++count;
            // The strip lies beside the panel.
            if (isSeen(path) && part != QLatin1String("GalleryStrip")) {
                INFO(part.toStdString() << ".qml");
                CHECK(seen.contains(part));
            }
        }
        CHECK(count > 20);
    }
}
