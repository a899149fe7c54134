#include "colours/wallpaper_item.h"

#include "colours/contrast.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <vector>

namespace greenroom::ui::colours {

namespace {

constexpr std::size_t kPoints = 7;
// More than is asked for: where two tones meet, a painter may round past both of them.
constexpr double kMargin = 1.02;
// The largest share in the drawings; where the ink allows less, all shares are less alike.
constexpr double kMost = 0.60;

// A line from left to right, filled below: how far down it runs (0 top, 1 bottom) at places of
// equal distance, and how much of the colour it has there; less towards the bottom.
struct Ridge {
    double share;
    std::array<double, kPoints> at;
};

// A disc: its middle in shares of width and height, its radius in shares of the longer side.
struct Ring {
    double share;
    double x;
    double y;
    double radius;
};

struct Drawing {
    const char* name;
    std::vector<Ridge> ridges;
    std::vector<Ring> rings;
};

// From the back to the front.
const std::vector<Drawing>& drawings() {
    static const std::vector<Drawing> all{
        {"Hills",
         {{0.30, {0.62, 0.50, 0.55, 0.66, 0.58, 0.44, 0.40}},
          {0.44, {0.70, 0.72, 0.62, 0.64, 0.74, 0.70, 0.58}},
          {0.60, {0.84, 0.78, 0.80, 0.88, 0.84, 0.76, 0.80}}},
         {}},
        {"Waves",
         {{0.26, {0.30, 0.24, 0.34, 0.28, 0.36, 0.30, 0.38}},
          {0.36, {0.48, 0.54, 0.46, 0.54, 0.48, 0.56, 0.50}},
          {0.46, {0.70, 0.64, 0.72, 0.66, 0.74, 0.68, 0.76}},
          {0.58, {0.86, 0.92, 0.84, 0.92, 0.86, 0.94, 0.88}}},
         {}},
        {"Dunes",
         {{0.28, {0.18, 0.34, 0.46, 0.52, 0.50, 0.42, 0.30}},
          {0.42, {0.56, 0.58, 0.66, 0.76, 0.82, 0.80, 0.72}},
          {0.56, {1.00, 0.94, 0.86, 0.82, 0.86, 0.92, 0.90}}},
         {}},
        {"Rings",
         {},
         {{0.22, 0.92, 1.05, 0.74},
          {0.34, 0.92, 1.05, 0.58},
          {0.46, 0.92, 1.05, 0.42},
          {0.60, 0.92, 1.05, 0.26}}},
    };
    return all;
}

const Drawing* drawingOf(const QString& name) {
    for (const Drawing& drawing : drawings()) {
        if (name == QLatin1String(drawing.name)) {
            return &drawing;
        }
    }
    return nullptr;
}

// A smooth line through its points, and the ground below it.
QPainterPath below(const Ridge& ridge, const QSizeF& size) {
    const auto point = [&](int index) {
        const int inside = std::clamp(index, 0, static_cast<int>(kPoints) - 1);
        return QPointF(size.width() * index / (static_cast<double>(kPoints) - 1),
                       size.height() * ridge.at[static_cast<std::size_t>(inside)]);
    };
    QPainterPath path(point(0));
    for (int i = 0; i + 1 < static_cast<int>(kPoints); ++i) {
        // The tangents of a Catmull-Rom spline
        const QPointF leaving = point(i) + (point(i + 1) - point(i - 1)) / 6;
        const QPointF coming = point(i + 1) - (point(i + 2) - point(i)) / 6;
        path.cubicTo(leaving, coming, point(i + 1));
    }
    path.lineTo(size.width(), size.height());
    path.lineTo(0, size.height());
    path.closeSubpath();
    return path;
}

} // namespace

QStringList wallpaperNames() {
    QStringList names;
    for (const Drawing& drawing : drawings()) {
        names.append(QLatin1String(drawing.name));
    }
    return names;
}

WallpaperItem::WallpaperItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setOpaquePainting(true);
    setAntialiasing(true);
}

bool WallpaperItem::known() const {
    return drawingOf(name_) != nullptr;
}

void WallpaperItem::paint(QPainter* painter) {
    const QSizeF size(width(), height());
    painter->fillRect(QRectF(QPointF(), size), ground_);
    const Drawing* drawing = drawingOf(name_);
    if (drawing == nullptr) {
        return;
    }
    const double least = least_ * kMargin;
    const QColor fullest = tinted(ground_, color_, kMost, ink_, least);
    const auto tone = [&](double share) {
        return tinted(ground_, fullest, share / kMost, ink_, least);
    };
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    for (const Ridge& ridge : drawing->ridges) {
        const QPainterPath path = below(ridge, size);
        QLinearGradient fill(path.boundingRect().topLeft(), QPointF(0, size.height()));
        fill.setColorAt(0, tone(ridge.share));
        fill.setColorAt(1, tone(ridge.share / 2));
        painter->fillPath(path, fill);
    }
    for (const Ring& ring : drawing->rings) {
        const double radius = ring.radius * std::max(size.width(), size.height());
        painter->setBrush(tone(ring.share));
        painter->drawEllipse(QPointF(size.width() * ring.x, size.height() * ring.y), radius,
                             radius);
    }
}

} // namespace greenroom::ui::colours
