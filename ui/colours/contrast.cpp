#include "colours/contrast.h"

#include <algorithm>
#include <cmath>

namespace greenroom::ui::colours {

namespace {

constexpr int kSteps = 256; // of lightness: as fine as a screen is

double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

QColor mixed(const QColor& ground, const QColor& colour, double share) {
    const auto part = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {part(ground.red(), colour.red()), part(ground.green(), colour.green()),
            part(ground.blue(), colour.blue())};
}

} // namespace

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor setOff(const QColor& colour, const QColor& ground, double least) {
    const QColor opaque(colour.red(), colour.green(), colour.blue());
    if (contrast(opaque, ground) >= least) {
        return opaque;
    }
    // To the side that has the room for it.
    const bool lighter = contrast(Qt::white, ground) >= contrast(Qt::black, ground);
    const double end = lighter ? 1 : 0;
    const double hue = std::max(0.0F, opaque.hslHueF());
    const double start = opaque.lightnessF();
    for (int step = 1; step < kSteps; ++step) {
        const double lightness = start + (end - start) * step / kSteps;
        // In the steps of a screen, so that what is drawn is what was measured.
        const QColor moved(QColor::fromHslF(static_cast<float>(hue), opaque.hslSaturationF(),
                                            static_cast<float>(lightness))
                               .rgb());
        if (contrast(moved, ground) >= least) {
            return moved;
        }
    }
    return lighter ? QColor(Qt::white) : QColor(Qt::black);
}

QColor tinted(const QColor& ground, const QColor& colour, double share, const QColor& ink,
              double least) {
    const double most = std::clamp(share, 0.0, 1.0);
    for (int step = kSteps; step > 0; --step) {
        const QColor tone = mixed(ground, colour, most * step / kSteps);
        if (contrast(ink, tone) >= least) {
            return tone;
        }
    }
    return ground;
}

} // namespace greenroom::ui::colours
