// greenroom-panel: options, window, link. What it shows and does is in models/ and qml/.
#include "backlight.h"
#include "display.h"
#include "gallery/scene.h"
#include "link/panel_link.h"
#include "models/gallery_model.h"
#include "models/languages.h"
#include "models/room_model.h"
#include "models/typefaces.h"
#include "options.h"
#include "stop_signal.h"
#ifdef GREENROOM_TEST_HOOKS
#include "hooks/hooks.h"
#endif

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPauseAnimation>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>

#include <cstdio>
#include <memory>

namespace {

using namespace greenroom::ui;

constexpr int kOk = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr int kFullLight = 100; // per cent
constexpr QSize kUsualSize{1280, 800};

void say(const QString& line) {
    std::fprintf(stderr, "greenroom-panel: %s\n", qUtf8Printable(line));
}

std::optional<gallery::Scene> sceneFromFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? gallery::readScene(file.readAll()) : std::nullopt;
}

std::vector<models::GalleryModel::Entry> allScenes() {
    std::vector<models::GalleryModel::Entry> entries;
    const QDir folder(QStringLiteral(":/scenes"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        if (auto scene = sceneFromFile(folder.filePath(name))) {
            entries.push_back(
                {QFileInfo(name).completeBaseName(), scene->view, scene->link, scene->sheet});
        }
    }
    return entries;
}

void takeScreenshotLater(QQuickWindow* window, const Options& options) {
    auto* pause = new QPauseAnimation(options.afterMs, window);
    QObject::connect(pause, &QPauseAnimation::finished, window,
                     [window, path = options.screenshot] {
                         const bool written = window->grabWindow().save(path, "PNG");
                         if (!written) {
                             say(QStringLiteral("%1: cannot be written").arg(path));
                         }
                         QCoreApplication::exit(written ? kOk : kFailed);
                     });
    QMetaObject::invokeMethod(
        pause, [pause] { pause->start(); }, Qt::QueuedConnection);
}

QQuickWindow* openWindow(QQmlApplicationEngine& engine, const Options& options,
                         models::RoomModel& room, models::GalleryModel* scenes, bool backlit) {
    const QScreen* screen = QGuiApplication::primaryScreen();
    const bool wholeScreen =
        !options.size.isValid() && QGuiApplication::platformName() != QLatin1String("offscreen");
    const QSize size = options.size.isValid() ? options.size
                       : wholeScreen          ? screen->size()
                                              : kUsualSize;
    const bool gallery = scenes != nullptr;
    QVariantMap properties{
        {"width", size.width()},
        {"height", size.height()},
        {"dotsPerMm", dotsPerMm(size, screen->physicalSize(), screen->size(), options.dpi)},
        {"reducedMotion", options.reducedMotion},
        gallery ? std::pair{QStringLiteral("gallery"), QVariant::fromValue(scenes)}
                : std::pair{QStringLiteral("room"), QVariant::fromValue(&room)}};
    if (!gallery) {
        properties.insert(QStringLiteral("theme"), options.theme);
        properties.insert(QStringLiteral("textSize"), options.textSize);
        properties.insert(QStringLiteral("backlit"), backlit);
        properties.insert(QStringLiteral("kept"), wholeScreen);
    }
    engine.setInitialProperties(properties);
    engine.load(gallery ? QUrl("qrc:/Greenroom/Panel/Gallery.qml")
                        : QUrl("qrc:/Greenroom/Panel/Main.qml"));
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (window != nullptr && !wholeScreen) {
        window->show();
    } else if (window != nullptr) {
        window->showFullScreen();
    }
    return window;
}

// The agent's word for the language counts where the command line has none.
void speakAsAsked(models::Languages& languages, models::RoomModel& room, const QString& fixed) {
    if (!fixed.isEmpty()) {
        languages.speak(fixed);
        return;
    }
    const auto follow = [&languages, &room] { languages.speak(room.view().look.language); };
    QObject::connect(&room, &models::RoomModel::changed, &languages, follow);
    QObject::connect(&languages, &models::Languages::changed, &room,
                     &models::RoomModel::retranslate);
}

int run(QGuiApplication& app, const Options& options) {
    models::RoomModel room;
    models::Languages languages;
    if (options.gallery) {
        languages.speak(options.language);
    } else {
        speakAsAsked(languages, room, options.language);
    }
    std::unique_ptr<link::PanelLink> agent;
    std::unique_ptr<models::GalleryModel> scenes;
    if (!options.scene.isEmpty()) {
        const auto scene = sceneFromFile(options.scene);
        if (!scene) {
            say(QStringLiteral("%1: no scene to read").arg(options.scene));
            return kUsage;
        }
        if (scene->view) {
            room.show(*scene->view);
        }
        room.setLink(scene->link);
        room.open(models::RoomModel::sheetNamed(scene->sheet));
    } else if (options.gallery) {
        scenes = std::make_unique<models::GalleryModel>(allScenes(), languages);
        scenes->begin(options.theme, options.textSize);
    } else {
        agent = std::make_unique<link::PanelLink>(options.socket, app.applicationVersion());
        room.follow(*agent);
        agent->start();
    }

    std::unique_ptr<Backlight> light;
    if (!options.backlight.isEmpty()) {
        light = std::make_unique<Backlight>(options.backlight);
        light->set(kFullLight);
        QObject::connect(room.look(), &models::LookModel::changed, &room, [&light, &room] {
            const bool dark = room.look()->wake() == models::LookModel::Standby;
            light->set(dark ? 0 : room.look()->brightness());
        });
    }

    QQmlApplicationEngine engine;
    QObject::connect(&languages, &models::Languages::changed, &engine, &QQmlEngine::retranslate);
    QQuickWindow* window =
        openWindow(engine, options, room, scenes.get(), light && light->usable());
    if (window == nullptr) {
        return kFailed;
    }
#ifdef GREENROOM_TEST_HOOKS
    const hooks::Hooks testHooks(*window, room, options.input, options.frames);
    if (!testHooks.problem().isEmpty()) {
        say(testHooks.problem());
        return kFailed;
    }
#endif
    if (!options.screenshot.isEmpty()) {
        takeScreenshotLater(window, options);
    }
    return app.exec();
}

} // namespace

int main(int argc, char* argv[]) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const ParsedOptions parsed = parseOptions(arguments);
    if (parsed.options.help) {
        std::fputs(qUtf8Printable(usage()), stdout);
        return kOk;
    }
    if (!parsed.problem.isEmpty()) {
        say(parsed.problem);
        return kUsage;
    }

    const int stopSignal = blockStopSignals();
    choosePlatform();
    int bareArgc = 1; // Qt's own options are no part of this program's command line
    QGuiApplication app(bareArgc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("greenroom-panel"));
    QGuiApplication::setApplicationVersion(QStringLiteral(GREENROOM_VERSION));
    models::useTypefaces();
    quitOnStopSignal(stopSignal, &app);
    return run(app, parsed.options);
}
