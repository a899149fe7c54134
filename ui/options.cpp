#include "options.h"

#include <QCommandLineParser>

namespace greenroom::ui {

namespace {

constexpr int kLeastSide = 100;
constexpr int kMostSide = 8'192;
constexpr double kLeastDpi = 40;
constexpr double kMostDpi = 800;
constexpr int kMostAfterMs = 600'000;

#ifdef GREENROOM_TEST_HOOKS
constexpr bool kHooks = true;
#else
constexpr bool kHooks = false;
#endif

std::optional<QSize> readSize(const QString& text) {
    const QStringList sides = text.split(u'x');
    if (sides.size() != 2) {
        return std::nullopt;
    }
    const QSize size(sides[0].toInt(), sides[1].toInt());
    const bool sound = size.width() >= kLeastSide && size.height() >= kLeastSide &&
                       size.width() <= kMostSide && size.height() <= kMostSide;
    return sound ? std::optional(size) : std::nullopt;
}

QString checkLook(const QCommandLineParser& parser, Options& options) {
    static const QStringList themes{QStringLiteral("Night"), QStringLiteral("Light"),
                                    QStringLiteral("HighContrast")};
    static const QStringList sizes{QStringLiteral("Normal"), QStringLiteral("Large"),
                                   QStringLiteral("Larger"), QStringLiteral("Largest")};
    options.theme = parser.value("theme");
    options.textSize = parser.value("text-size");
    if (parser.isSet("theme") && !themes.contains(options.theme)) {
        return QStringLiteral("--theme: %1 is none of %2")
            .arg(options.theme, themes.join(QStringLiteral(", ")));
    }
    if (parser.isSet("text-size") && !sizes.contains(options.textSize)) {
        return QStringLiteral("--text-size: %1 is none of %2")
            .arg(options.textSize, sizes.join(QStringLiteral(", ")));
    }
    return {};
}

QString checkValues(const QCommandLineParser& parser, Options& options) {
    if (parser.isSet("size")) {
        const auto size = readSize(parser.value("size"));
        if (!size) {
            return QStringLiteral("--size: %1 is no size such as 1280x800")
                .arg(parser.value("size"));
        }
        options.size = *size;
    }
    if (parser.isSet("dpi")) {
        options.dpi = parser.value("dpi").toDouble();
        if (options.dpi < kLeastDpi || options.dpi > kMostDpi) {
            return QStringLiteral("--dpi: %1 is not between 40 and 800").arg(parser.value("dpi"));
        }
    }
    if (parser.isSet("after")) {
        bool number = false;
        options.afterMs = parser.value("after").toInt(&number);
        if (!number || options.afterMs < 0 || options.afterMs > kMostAfterMs) {
            return QStringLiteral("--after: %1 is not between 0 and 600000 ms")
                .arg(parser.value("after"));
        }
    }
    return checkLook(parser, options);
}

QString checkTogether(const Options& options) {
    const int sources = !options.socket.isEmpty() + !options.scene.isEmpty() + options.gallery;
    if (sources != 1) {
        return QStringLiteral("give one of --socket PATH, --scene FILE.json, --gallery");
    }
    if (!kHooks && !(options.input.isEmpty() && options.frames.isEmpty())) {
        return QStringLiteral("--input and --frames need a build with test hooks");
    }
    return {};
}

} // namespace

ParsedOptions parseOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.addOptions({{"socket", {}, "PATH"},
                       {"size", {}, "WxH"},
                       {"scene", {}, "FILE"},
                       {"screenshot", {}, "FILE"},
                       {"after", {}, "MS"},
                       {"dpi", {}, "N"},
                       {"language", {}, "NAME"},
                       {"gallery", {}},
                       {"reduced-motion", {}},
                       {"theme", {}, "NAME"},
                       {"text-size", {}, "NAME"},
                       {"backlight", {}, "DIR"},
                       {"input", {}, "PATH"},
                       {"frames", {}, "FILE"},
                       {{"h", "help"}, {}}});
    ParsedOptions parsed;
    if (!parser.parse(arguments)) {
        parsed.problem = parser.errorText();
        return parsed;
    }
    Options& options = parsed.options;
    options.socket = parser.value("socket");
    options.scene = parser.value("scene");
    options.screenshot = parser.value("screenshot");
    options.input = parser.value("input");
    options.frames = parser.value("frames");
    options.backlight = parser.value("backlight");
    options.language = parser.value("language");
    options.gallery = parser.isSet("gallery");
    options.reducedMotion = parser.isSet("reduced-motion");
    options.help = parser.isSet("help");
    if (options.help) {
        return parsed;
    }
    parsed.problem = checkValues(parser, options);
    if (parsed.problem.isEmpty() && !parser.positionalArguments().isEmpty()) {
        parsed.problem =
            QStringLiteral("%1: not understood").arg(parser.positionalArguments().first());
    }
    if (parsed.problem.isEmpty()) {
        parsed.problem = checkTogether(options);
    }
    return parsed;
}

QString usage() {
    return QStringLiteral("greenroom-panel --socket PATH | --scene FILE.json | --gallery\n"
                          "  [--size WxH] [--dpi N] [--language NAME] [--reduced-motion] "
                          "[--screenshot FILE.png --after MS]\n"
                          "  [--theme Night|Light|HighContrast] "
                          "[--text-size Normal|Large|Larger|Largest] [--backlight DIR]\n");
}

} // namespace greenroom::ui
