#include "stage.h"

#include "models/languages.h"
#include "models/typefaces.h"

#include <QAnimationDriver>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QVariantAnimation>

namespace greenroom::ui::walk {

namespace {

// Longer than anything runs that a touch has to wait for; shorter than what is read stays.
constexpr int kSettleMs = 1000;
constexpr int kStepMs = 250;
constexpr int kArrivalMs = 2000; // the one slow fade: Join that opens

QStringList& complained() {
    static QStringList list;
    return list;
}

void remember(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg && !text.startsWith("QStandardPaths")) {
        complained().append(text);
    }
}

// Time for animations: it passes when pass() says so.
class Time : public QAnimationDriver {
public:
    Time() {
        install();
        // While something runs, pauses too are told their time from here, not from a timer.
        always_.setStartValue(0);
        always_.setEndValue(1);
        always_.setLoopCount(-1);
        always_.start();
    }

    void pass(int ms) {
        now_ += ms;
        advanceAnimation();
    }

    [[nodiscard]] qint64 elapsed() const override { return now_; }

private:
    qint64 now_ = 0;
    QVariantAnimation always_;
};

// Made once, and never destroyed: at exit Qt's own statics may be gone before ours.
struct Theatre {
    int argc = 1;
    char name[11] = "panel_walk";
    char* argv[2] = {name, nullptr};
    bool offscreen = qputenv("QT_QPA_PLATFORM", "offscreen") &&
                     qputenv("QT_QUICK_BACKEND", "software") && qputenv("QSG_RENDER_LOOP", "basic");
    QGuiApplication app{argc, argv};
    Time time;
    models::Languages languages;
    QQmlEngine engine;
    std::unique_ptr<QQmlComponent> panel;

    Theatre() {
        models::useTypefaces();
        qInstallMessageHandler(remember);
        panel = std::make_unique<QQmlComponent>(&engine, QUrl("qrc:/Greenroom/Panel/Main.qml"));
    }
};

Theatre& theatre() {
    static auto* const one = new Theatre;
    return *one;
}

} // namespace

std::vector<NamedScene> allScenes() {
    std::vector<NamedScene> scenes;
    const QDir folder(QStringLiteral(GREENROOM_SCENES));
    for (const QString& name : folder.entryList({"*.json"}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        auto scene = file.open(QIODevice::ReadOnly) ? gallery::readScene(file.readAll())
                                                    : std::optional<gallery::Scene>();
        if (scene) {
            scenes.push_back({name.chopped(5), std::move(*scene)});
        }
    }
    return scenes;
}

Shown::Shown(const NamedScene& scene, const Look& look) : scene_(scene), look_(look) {
    Theatre& house = theatre();
    complained().clear();
    if (house.languages.spoken() != look.language) {
        house.languages.speak(look.language);
        house.engine.retranslate();
    }
    if (scene.scene.view) {
        link::PanelView view = *scene.scene.view;
        view.look.reachMode = look.reach;
        room_.show(view);
    }
    room_.setLink(scene.scene.link);
    room_.open(models::RoomModel::sheetNamed(scene.scene.sheet));

    // A door dimmed by night is measured as it is drawn for glass that dims itself: rule 50 wants
    // it dark, and who comes near wakes it.
    QObject* made =
        house.panel->createWithInitialProperties({{"width", look.glass.dots.width()},
                                                  {"height", look.glass.dots.height()},
                                                  {"dotsPerMm", look.glass.dotsPerMm},
                                                  {"reducedMotion", look.reducedMotion},
                                                  {"theme", look.theme},
                                                  {"textSize", look.textSize},
                                                  {"backlit", true},
                                                  {"room", QVariant::fromValue(&room_)}});
    window_.reset(qobject_cast<QQuickWindow*>(made));
    if (!window_) {
        delete made;
        complained().append(house.panel->errorString());
        return;
    }
    window_->show();
    window_->requestActivate();
    QCoreApplication::processEvents();
    settle();
}

Shown::~Shown() = default;

QStringList Shown::complaints() {
    return complained();
}

void Shown::settle() {
    // Posted events alone: what would draw a frame waits for grab().
    for (int passed = 0; passed < kSettleMs + kArrivalMs; passed += kStepMs) {
        theatre().time.pass(kStepMs);
        QCoreApplication::sendPostedEvents();
    }
}

QImage Shown::grab() const {
    return window_->grabWindow().convertToFormat(QImage::Format_RGB32);
}

void Shown::pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QKeyEvent press(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(window_.get(), &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(window_.get(), &release);
    QCoreApplication::sendPostedEvents();
}

} // namespace greenroom::ui::walk
