// What the comparison takes for the same picture, and what it does not: changes planted in a page
// that is drawn here, and in the panel's own pages.
#include "likeness.h"
#include "small_picture.h"
#include "stage.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QQuickItem>
#include <QQuickWindow>

#include <catch2/catch.hpp>

#include <functional>

namespace {

using namespace greenroom::ui::testing;

// A page like the panel's: a title, a line below it, a button with a word, a small mark.
struct Page {
    QColor canvas{16, 21, 28};
    QColor button{11, 122, 59};
    QColor mark{245, 179, 1};
    QString title = "Quarterly planning";
    QString line = "14:00 to 15:00, in 4 min";
    QString word = "Join";
    QPointF buttonAt{60, 280};
    QPointF shift{};
    bool smooth = true;
    QFont::HintingPreference hinting = QFont::PreferDefaultHinting;
};

QImage drawn(const Page& page) {
    QImage picture(800, 480, QImage::Format_RGB32);
    picture.fill(page.canvas);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing, page.smooth);
    painter.translate(page.shift);
    const auto write = [&](QPointF at, int size, const QColor& ink, const QString& text) {
        QFont font("Inter");
        font.setPixelSize(size);
        font.setHintingPreference(page.hinting);
        if (!page.smooth) {
            font.setStyleStrategy(QFont::NoAntialias);
        }
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(at, text);
    };
    write({60, 100}, 40, {243, 246, 250}, page.title);
    write({60, 150}, 20, {180, 190, 203}, page.line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(page.button);
    painter.drawRoundedRect(QRectF(page.buttonAt, QSizeF(400, 110)), 20, 20);
    painter.setBrush(page.mark);
    painter.drawEllipse(QPointF(700, 60), 6, 6);
    write(page.buttonAt + QPointF(160, 65), 32, Qt::white, page.word);
    painter.end();
    return smaller(picture);
}

QImage kept(const QImage& small) {
    return QImage::fromData(packed(small), "PNG");
}

} // namespace

TEST_CASE("a page that was drawn in another way looks the same", "[likeness]") {
    needStage();
    const QImage expected = kept(drawn({}));
    const std::pair<const char*, Page> same[] = {
        {"the same", {}},
        {"a third of a dot aside", {.shift = {0.33, 0}}},
        {"a dot aside and down", {.shift = {1, 1}}},
        {"letters without hinting", {.hinting = QFont::PreferNoHinting}},
        {"letters hinted in height alone", {.hinting = QFont::PreferVerticalHinting}},
        {"edges without smoothing", {.smooth = false}},
        {"a colour one step off", {.button = {12, 123, 60}}},
    };
    for (const auto& [name, page] : same) {
        const Difference difference = differenceOf(expected, drawn(page));
        INFO(name << ": " << difference.worst);
        CHECK_FALSE(difference.isSeen());
    }
}

TEST_CASE("a page with a change that a person notices differs", "[likeness]") {
    needStage();
    const QImage expected = kept(drawn({}));
    const std::pair<const char*, Page> changed[] = {
        {"the button a millimetre and a half lower", {.buttonAt = {60, 288}}},
        {"the button a millimetre and a half aside", {.buttonAt = {68, 280}}},
        {"the button in its colour when pressed", {.button = {7, 90, 43}}},
        {"red for green", {.button = {179, 20, 27}}},
        {"the mark in grey", {.mark = {138, 148, 163}}},
        {"no mark", {.mark = {16, 21, 28}}},
        {"another canvas", {.canvas = {26, 34, 45}}},
        {"no word on the button", {.word = ""}},
        {"another word on the button", {.word = "Retry"}},
        {"a title that lost a word", {.title = "Quarterly"}},
        {"a line that lost a word", {.line = "14:00 to 15:00, in 4"}},
        {"no line", {.line = ""}},
        {"all of it two millimetres aside", {.shift = {12, 0}}},
    };
    for (const auto& [name, page] : changed) {
        const Difference difference = differenceOf(expected, drawn(page));
        INFO(name << ": " << difference.worst);
        CHECK(difference.isSeen());
    }
}

TEST_CASE("pictures of unlike sizes, and no picture, differ", "[likeness]") {
    const QImage one(40, 30, QImage::Format_RGB32);
    CHECK(differenceOf(one, QImage(30, 40, QImage::Format_RGB32)).isSeen());
    CHECK(differenceOf(QImage(), one).isSeen());
    CHECK(differenceOf(one, QImage()).isSeen());
    CHECK(differenceOf(QImage(), QImage()).isSeen());
}

TEST_CASE("it is said where the difference is", "[likeness]") {
    QImage expected(100, 80, QImage::Format_RGB32);
    expected.fill(Qt::black);
    QImage actual = expected;
    for (int dot = 0; dot < 36; ++dot) {
        actual.setPixel(60 + dot % 6, 20 + dot / 6, qRgb(255, 255, 255));
    }
    const Difference difference = differenceOf(expected, actual);
    CHECK(difference.isSeen());
    CHECK(std::abs(difference.where.x() - 62) <= 3);
    CHECK(std::abs(difference.where.y() - 22) <= 3);
    CHECK(difference.shown.pixel(62, 22) == qRgb(255, 255, 255));
    CHECK(difference.shown.pixel(10, 10) == qRgb(0, 0, 0));
}

TEST_CASE("a picture that is kept looks like the one it was made of, and is small", "[likeness]") {
    Stage stage({800, 480});
    for (const char* scene : {"home-ready", "custom-panel", "look-light", "door-busy"}) {
        const QImage small = smaller(stage.show(scene));
        REQUIRE(small.size() == QSize(200, 120));
        const QByteArray bytes = packed(small);
        INFO(scene << ": " << bytes.size() << " bytes");
        CHECK(bytes.size() < 12'000);
        const Difference difference = differenceOf(kept(small), small);
        CHECK(difference.worst < 1);
    }
}

TEST_CASE("changes planted in the panel's own pages are seen", "[likeness]") {
    struct Change {
        const char* name;
        const char* scene;
        std::function<void(Stage&)> plant;
    };
    const auto itemOf = [](Stage& stage, const char* name) -> QQuickItem& {
        QQuickItem* item = stage.item(name);
        INFO(name);
        REQUIRE(item != nullptr);
        return *item;
    };
    const auto wordsOf = [](Stage& stage, const char* text) -> QQuickItem& {
        QQuickItem* item = stage.words(text);
        INFO(text);
        REQUIRE(item != nullptr);
        return *item;
    };
    const Change changes[] = {
        {"Join is gone", "home-ready", [&](Stage& s) { itemOf(s, "join:b1").setOpacity(0); }},
        {"Join lies a millimetre and a half lower", "home-ready",
         [&](Stage& s) {
             QQuickItem& join = itemOf(s, "join:b1");
             join.setParentItem(s.window().contentItem());
             join.setPosition(join.position() + QPointF(0, 9));
         }},
        {"Join in the colour of a press", "home-ready",
         [&](Stage& s) { itemOf(s, "join:b1").setProperty("fill", QColor(7, 90, 43)); }},
        {"the room has no name", "home-ready",
         [&](Stage& s) { wordsOf(s, "Linden").setOpacity(0); }},
        {"End without its word", "in-call",
         [&](Stage& s) { itemOf(s, "end").setProperty("text", QString()); }},
        {"the same in light", "home-ready",
         [](Stage& s) { s.window().setProperty("theme", QStringLiteral("Light")); }},
        {"the next text size", "home-ready",
         [](Stage& s) { s.window().setProperty("textSize", QStringLiteral("Larger")); }},
    };
    for (const QSize size : {QSize(1280, 800), QSize(800, 480)}) {
        Stage stage(size);
        for (const Change& change : changes) {
            const QImage before = smaller(stage.show(change.scene));
            CHECK_FALSE(differenceOf(kept(before), smaller(stage.again())).isSeen());
            change.plant(stage);
            const QImage after = stage.again();
            const Difference difference = differenceOf(kept(before), smaller(after));
            INFO(change.name << " at " << size.width() << ": " << difference.worst);
            CHECK(difference.isSeen());
            stage.window().setProperty("theme", QString());
            stage.window().setProperty("textSize", QString());
        }
    }
}
