#include "stage.h"

#include "gallery/scene.h"
#include "models/typefaces.h"

#include <QAnimationDriver>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStyleHints>
#include <QVariantAnimation>

#include <functional>

namespace greenroom::ui::testing {

namespace {

constexpr int kStepMs = 100;
constexpr int kSteps =
    12; // longer than the panel's motion, shorter than anything that goes by itself

double dotsPerMm(QSize size) {
    return size.height() <= 600 ? 5.24 : 5.88;
}

std::optional<gallery::Scene> sceneNamed(const QString& name) {
    QFile file(QStringLiteral(GREENROOM_SCENES "/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? gallery::readScene(file.readAll()) : std::nullopt;
}

QQuickItem* find(QQuickItem* from, const std::function<bool(const QQuickItem&)>& wanted) {
    for (QQuickItem* child : from->childItems()) {
        if (!child->isVisible()) {
            continue;
        }
        if (wanted(*child)) {
            return child;
        }
        if (QQuickItem* found = find(child, wanted)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

void needStage() {
    if (QCoreApplication::instance() != nullptr) {
        return;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    static int argc = 1;
    static char name[] = "panel_pictures_test";
    static char* argv[] = {name, nullptr};
    // Never destroyed: at exit Qt's own statics may be gone before ours.
    static auto* const app = new QGuiApplication(argc, argv);
    Q_UNUSED(app)
    models::useTypefaces();
    for (const char* family : {"Inter", "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP"}) {
        if (!QFontDatabase::hasFamily(QString::fromLatin1(family))) {
            qFatal("%s is missing: tools/setup installs the fonts", family);
        }
    }
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

class PassingTime : public QAnimationDriver {
public:
    PassingTime() {
        install();
        // Without one that moves, pauses would be left to a timer of the real clock.
        endless_.setDuration(kStepMs);
        endless_.setLoopCount(-1);
        endless_.setStartValue(0);
        endless_.setEndValue(1);
        endless_.start();
    }
    ~PassingTime() override {
        endless_.stop();
        uninstall();
    }

    void advance() override {
        passed_ += kStepMs;
        advanceAnimation();
    }
    [[nodiscard]] qint64 elapsed() const override { return passed_; }

private:
    QVariantAnimation endless_;
    qint64 passed_ = 0;
};

Stage::Stage(QSize size) {
    needStage();
    time_ = std::make_unique<PassingTime>();
    room_ = std::make_unique<models::RoomModel>();
    engine_ = std::make_unique<QQmlApplicationEngine>();
    engine_->setInitialProperties({{"width", size.width()},
                                   {"height", size.height()},
                                   {"dotsPerMm", dotsPerMm(size)},
                                   {"reducedMotion", true},
                                   {"room", QVariant::fromValue(room_.get())}});
    engine_->load(QUrl("qrc:/Greenroom/Panel/Main.qml"));
    if (engine_->rootObjects().isEmpty()) {
        qFatal("the panel's window does not load");
    }
    window_ = qobject_cast<QQuickWindow*>(engine_->rootObjects().first());
    window_->show();
    QCoreApplication::processEvents();
}

Stage::~Stage() = default;

bool Stage::put(const QString& name) {
    const auto scene = sceneNamed(name);
    if (!scene) {
        return false;
    }
    // A model of its own, so that no scene shows what another one left behind.
    auto room = std::make_unique<models::RoomModel>();
    if (scene->view) {
        room->show(*scene->view);
    }
    room->setLink(scene->link);
    room->open(models::RoomModel::sheetNamed(scene->sheet));
    window_->setProperty("room", QVariant::fromValue(room.get()));
    room_.swap(room);
    room.release()->deleteLater();
    QCoreApplication::processEvents();
    // There is no event loop here that would do it.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

QImage Stage::show(const QString& name) {
    return put(name) ? again() : QImage();
}

QImage Stage::again() {
    for (int step = 0; step < kSteps; ++step) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        time_->advance();
        // Rows and grids put what they hold in its place when a frame is due.
        if (step == 0 || step == kSteps / 2) {
            static_cast<void>(window_->grabWindow());
        }
    }
    return window_->grabWindow();
}

QQuickItem* Stage::item(const QString& name) const {
    return find(window_->contentItem(),
                [&](const QQuickItem& one) { return one.objectName() == name; });
}

QQuickItem* Stage::words(const QString& text) const {
    return find(window_->contentItem(),
                [&](const QQuickItem& one) { return one.property("text").toString() == text; });
}

QSet<QString> Stage::parts() const {
    QSet<QString> found;
    find(window_->contentItem(), [&](const QQuickItem& item) {
        for (const QMetaObject* type = item.metaObject(); type != nullptr;
             type = type->superClass()) {
            const QString name = QString::fromLatin1(type->className());
            if (const auto end = name.indexOf(QLatin1String("_QML")); end > 0) {
                found.insert(name.left(end));
            }
        }
        return false;
    });
    return found;
}

QStringList sceneNames() {
    QStringList names;
    for (const QFileInfo& file : QDir(QStringLiteral(GREENROOM_SCENES))
                                     .entryInfoList({"*.json"}, QDir::Files, QDir::Name)) {
        names.append(file.completeBaseName());
    }
    return names;
}

} // namespace greenroom::ui::testing
