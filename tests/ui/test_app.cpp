#include "test_app.h"

#include <QGuiApplication>

namespace greenroom::ui::testing {

void needApp() {
    static int argc = 1;
    static char name[] = "panel_language_test";
    static char* argv[] = {name, nullptr};
    if (QCoreApplication::instance() == nullptr) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static QGuiApplication app(argc, argv);
    }
}

} // namespace greenroom::ui::testing
