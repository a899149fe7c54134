// An empty Qt Quick window: the floor for the panel's memory and first frame. Prints `frame` when
// the first one was swapped.
#include <cstdio>

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

namespace {

constexpr const char* kScene = "import QtQuick\nWindow { visible: true; width: 1280; height: 800; "
                               "Text { text: \"10:24\"; anchors.centerIn: parent } }";

} // namespace

int main(int argc, char* argv[]) {
    const QGuiApplication app(argc, argv);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(kScene, QUrl());
    auto* window = qobject_cast<QQuickWindow*>(component.create());
    if (window == nullptr) {
        std::fputs(qUtf8Printable(component.errorString()), stderr);
        return 1;
    }
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [] {
            std::puts("frame");
            std::fflush(stdout);
        },
        static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
    return QGuiApplication::exec();
}
