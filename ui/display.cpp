#include "display.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kSmallGlassInches = 7.0;
constexpr double kUsualGlassInches = 10.1;
constexpr int kSmallGlassDots = 600;
// What a panel's glass can have; desktop screens and made-up sizes lie below.
constexpr double kLeastDpi = 110;
constexpr double kMostDpi = 400;

} // namespace

void choosePlatform() {
    const bool told = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
                      qEnvironmentVariableIsSet("DISPLAY") ||
                      qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!told && !QFileInfo::exists(QStringLiteral("/dev/dri")) &&
        !QFileInfo::exists(QStringLiteral("/dev/fb0"))) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

double dotsPerMm(QSize dots, QSizeF screenMm, QSize screenDots, double dpi) {
    if (dpi > 0) {
        return dpi / kMmPerInch;
    }
    if (screenMm.width() > 0) {
        const double told = screenDots.width() / screenMm.width();
        if (told * kMmPerInch >= kLeastDpi && told * kMmPerInch <= kMostDpi) {
            return told;
        }
    }
    const bool small = std::min(dots.width(), dots.height()) <= kSmallGlassDots;
    const double inches = small ? kSmallGlassInches : kUsualGlassInches;
    return std::hypot(dots.width(), dots.height()) / (inches * kMmPerInch);
}

} // namespace greenroom::ui
