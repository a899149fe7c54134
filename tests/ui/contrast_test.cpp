// Whatever colour a house asks for, what is drawn in it or on it can be read.
#include "colours/contrast.h"
#include "colours/wallpaper_item.h"

#include <QImage>
#include <QPainter>
#include <QSet>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>

using greenroom::ui::colours::contrast;
using greenroom::ui::colours::setOff;
using greenroom::ui::colours::tinted;
using greenroom::ui::colours::WallpaperItem;
using greenroom::ui::colours::wallpaperNames;

namespace {

// The canvas of each theme and the weakest that is written on it, as qml/Theme.qml has them;
// tst_look.qml holds the real ones to the same.
struct ThemeColours {
    const char* name;
    QColor canvas;
    QColor muted;
};
const ThemeColours kThemes[] = {{"Night", "#10151C", "#8A94A3"}, {"Light", "#FAF7F2", "#565D67"}};

QColor anyColour() {
    return QColor::fromRgb(*rc::gen::inRange(0, 256), *rc::gen::inRange(0, 256),
                           *rc::gen::inRange(0, 256));
}

int chromaOf(const QColor& colour) {
    const auto [least, most] = std::minmax({colour.red(), colour.green(), colour.blue()});
    return most - least;
}

} // namespace

TEST_CASE("contrast is that of WCAG", "[rule:11]") {
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
    CHECK(contrast(Qt::white, Qt::black) == Approx(21));
    CHECK(contrast(QColor("#0B7A3B"), Qt::white) == Approx(5.44).margin(0.01));
    CHECK(contrast(QColor("#777777"), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("a brand's colour is moved until it is read, on any ground", "[rule:11]") {
    CHECK(rc::check("4.5:1 is reached, by no more than is needed", [] {
        const QColor brand = anyColour();
        const QColor ground = anyColour();
        const QColor moved = setOff(brand, ground, 4.5);
        RC_ASSERT(contrast(moved, ground) >= 4.5);
        if (contrast(brand, ground) >= 4.5) {
            RC_ASSERT(moved == brand);
        }
        // It stays the brand's: grey stays grey, a hue stays that hue as far as a screen has it.
        if (brand.saturation() == 0) {
            RC_ASSERT(moved.saturation() == 0);
        } else if (const int chroma = chromaOf(moved); chroma > 0) {
            // Of a colour of few levels a hue is told as roughly as the levels are.
            const int apart = std::abs(brand.hslHue() - moved.hslHue());
            RC_ASSERT(std::min(apart, 360 - apart) <= 60 / chroma + 2);
        }
    }));
    CHECK(rc::check("on the grounds of high contrast 7:1 is reached", [] {
        RC_ASSERT(contrast(setOff(anyColour(), Qt::black, 7), Qt::black) >= 7);
        RC_ASSERT(contrast(setOff(anyColour(), Qt::white, 7), Qt::white) >= 7);
    }));
}

TEST_CASE("a tint never takes from the ink what it needs", "[rule:11]") {
    CHECK(rc::check("4.5:1 is kept where the ground gives it", [] {
        const QColor ground = anyColour();
        const QColor ink = setOff(anyColour(), ground, 4.5);
        const double share = *rc::gen::inRange(0, 101) / 100.0;
        RC_ASSERT(contrast(ink, tinted(ground, anyColour(), share, ink, 4.5)) >= 4.5);
    }));
    CHECK(tinted("#777777", Qt::white, 1, "#777777", 4.5) == QColor("#777777"));
    CHECK(tinted(Qt::black, Qt::red, 0, Qt::white, 4.5) == QColor(Qt::black));
    CHECK(tinted(Qt::black, "#202020", 1, Qt::white, 4.5) == QColor("#202020"));
}

TEST_CASE("every dot of every drawing in every theme and colour can be written on", "[rule:11]") {
    CHECK(wallpaperNames().size() == 4);
    for (const QString& name : wallpaperNames()) {
        for (const ThemeColours& theme : kThemes) {
            for (const char* brand : {"#FFFFFF", "#000000", "#FFFF00", "#0000FF", "#FF00FF",
                                      "#2277AA", "#8A94A3", "#565D67", "#10151C", "#FAF7F2"}) {
                INFO(name.toStdString() << ", " << theme.name << ", " << brand);
                WallpaperItem item;
                item.setSize({320, 200});
                item.setName(name);
                item.setGround(theme.canvas);
                item.setColor(brand);
                item.setInk(theme.muted);
                item.setLeast(4.5);
                CHECK(item.known());
                QImage image(320, 200, QImage::Format_RGB32);
                QPainter painter(&image);
                item.paint(&painter);
                painter.end();
                QSet<QRgb> seen;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        seen.insert(image.pixel(x, y));
                    }
                }
                double least = 21;
                for (const QRgb dot : seen) {
                    least = std::min(least, contrast(theme.muted, QColor(dot)));
                }
                CHECK(least >= 4.5);
                // It is drawn at all, unless the brand is the ground itself.
                CHECK((seen.size() > 2 || QColor(brand) == theme.canvas));
            }
        }
    }
}

TEST_CASE("a drawing that nobody knows is the ground alone") {
    WallpaperItem item;
    item.setSize({16, 16});
    item.setName("Kittens");
    item.setGround("#10151C");
    CHECK_FALSE(item.known());
    QImage image(16, 16, QImage::Format_RGB32);
    QPainter painter(&image);
    item.paint(&painter);
    painter.end();
    CHECK(image.pixelColor(8, 8) == QColor("#10151C"));
}
