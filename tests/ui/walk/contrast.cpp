#include "measures.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace greenroom::ui::walk {

namespace {

constexpr double kTextRatio = 4.5;
constexpr double kLargeRatio = 3;
constexpr double kHighRatio = 7;
// Large: 18 points, or 14 in bold, on the glass.
constexpr double kLargeMm = 6.35;
constexpr double kLargeBoldMm = 4.94;
// What a full colour loses by the rounding of 8 bits and by letters thinner than a dot.
constexpr double kLoss = 0.05;
constexpr int kSameColour = 6; // of 255 in each part
constexpr int kLeastDots = 3;
constexpr double kCore = 0.05; // of what is inked: where letters have their full colour

double linear(int part) {
    static const auto table = [] {
        std::array<double, 256> values{};
        for (int i = 0; i < 256; ++i) {
            const double share = i / 255.0;
            values.at(static_cast<std::size_t>(i)) =
                share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return table.at(static_cast<std::size_t>(part));
}

double luminance(QRgb colour) {
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) +
           0.0722 * linear(qBlue(colour));
}

double ratio(QRgb one, QRgb other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

bool same(QRgb one, QRgb other) {
    return std::abs(qRed(one) - qRed(other)) < kSameColour &&
           std::abs(qGreen(one) - qGreen(other)) < kSameColour &&
           std::abs(qBlue(one) - qBlue(other)) < kSameColour;
}

// What is inked in the place stands out by that much, where it has its full colour. Nothing: there
// is no ink.
std::optional<double> inked(const QImage& with, const QImage& without, const QRectF& place) {
    const QRect dots = place.toAlignedRect() & with.rect();
    std::vector<double> ratios;
    for (int y = dots.top(); y <= dots.bottom(); ++y) {
        const auto* ink = reinterpret_cast<const QRgb*>(with.constScanLine(y));
        const auto* ground = reinterpret_cast<const QRgb*>(without.constScanLine(y));
        for (int x = dots.left(); x <= dots.right(); ++x) {
            if (!same(ink[x], ground[x])) {
                ratios.push_back(ratio(ink[x], ground[x]));
            }
        }
    }
    if (ratios.size() < kLeastDots) {
        return std::nullopt;
    }
    const auto core = std::max<std::size_t>(
        kLeastDots, static_cast<std::size_t>(kCore * static_cast<double>(ratios.size())));
    const auto at = ratios.begin() + static_cast<std::ptrdiff_t>(core - 1);
    std::nth_element(ratios.begin(), at, ratios.end(), std::greater<>());
    return *at;
}

double wantedOf(const Wording& words, const Look& look) {
    // WCAG 1.4.3 leaves out what cannot be pressed now; here it can still be read.
    if (words.disabled) {
        return kLargeRatio;
    }
    const double size = look.mm(words.px);
    if (look.highContrast()) {
        return kHighRatio;
    }
    return size >= kLargeMm || (words.bold && size >= kLargeBoldMm) ? kLargeRatio : kTextRatio;
}

QString ratioWords(double found, double wanted) {
    return QStringLiteral("stands out %1:1, %2:1 wanted")
        .arg(found, 0, 'f', 2)
        .arg(wanted, 0, 'f', 1);
}

// The line around a tile where that is what tells it from its ground.
void measureOutline(const Pressable& one, const Look& look, const QImage& with, Findings& into) {
    const auto colour = one.item->property("outline").value<QColor>();
    const int wide = one.item->property("outlineWidth").toInt();
    const QRect at = one.at.toRect();
    if (colour.alpha() < 255 || wide < 1 || !one.enabled || !with.rect().contains(at) ||
        one.seen != one.at) {
        return;
    }
    const int y = at.center().y();
    const int x = at.left() + wide / 2;
    const int outside = at.left() - 2;
    if (outside < 0) {
        return;
    }
    const double found = ratio(with.pixel(x, y), with.pixel(outside, y));
    if (found < kLargeRatio - kLoss) {
        into.add("contrast", one.name + QStringLiteral(" outline"), ratioWords(found, kLargeRatio));
    }
    Q_UNUSED(look)
}

} // namespace

void measureContrast(const Tree& tree, const Look& look, const QImage& with, const QImage& without,
                     Findings& into) {
    for (const Wording& words : tree.words) {
        if (words.covered || words.seen.height() < words.px / 2) {
            continue;
        }
        const double wanted = wantedOf(words, look);
        const auto found = inked(with, without, words.seen);
        if (!found) {
            into.add("contrast", quoted(words.text), QStringLiteral("cannot be seen"));
        } else if (*found < wanted - kLoss) {
            into.add("contrast", quoted(words.text), ratioWords(*found, wanted));
        }
    }
    for (const Shape& shape : tree.shapes) {
        const auto found = inked(with, without, shape.seen);
        if (!shape.covered && !shape.part && found.value_or(1) < kLargeRatio - kLoss) {
            into.add("contrast", shape.name, ratioWords(found.value_or(1), kLargeRatio));
        }
    }
    for (const Pressable& one : tree.pressables) {
        measureOutline(one, look, with, into);
    }
}

} // namespace greenroom::ui::walk
