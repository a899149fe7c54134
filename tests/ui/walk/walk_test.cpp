// Every scene, measured in many looks as somebody meets it who cannot see well, hear, or reach far.
//
// A look is a language, a glass, a theme, a size of text, and whether all is within reach and
// still. In the looks that are walked each two of these values meet at least once. Each scene is
// walked in some of them: in as many as it takes to show it in each language, on each glass, in
// each theme, in each size of text, and with and without reach and motion; another look comes first
// for each scene, so that all scenes together take all looks. With GREENROOM_UI_FULL=1 (tools/test
// --full) each scene is walked in every combination there is, which takes hours.
//
// A walk prints a line for each finding: scene, look, measure, item. GREENROOM_UI_SCENE chooses
// scenes by a regular expression, for whoever mends one.
#include "walk.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>

namespace {

using namespace greenroom::ui::walk;

bool everything() {
    return qEnvironmentVariable("GREENROOM_UI_FULL") == QLatin1String("1");
}

// The scenes whose number gives this rest; several tests share them, so that they run side by side.
constexpr std::size_t kParts = 4;

void walkPart(std::size_t part, bool wording = false) {
    const bool all = everything();
    const auto scenes = allScenes();
    const auto ways = looks(all);
    const QRegularExpression chosen(qEnvironmentVariable("GREENROOM_UI_SCENE"));
    REQUIRE(scenes.size() >= 100);
    std::size_t walked = 0;
    QString found;
    for (std::size_t way = 0; way < ways.size(); ++way) {
        for (std::size_t number = part; number < scenes.size(); number += kParts) {
            const auto share = looksFor(number, all);
            if (std::find(share.begin(), share.end(), way) == share.end() ||
                !chosen.match(scenes[number].name).hasMatch()) {
                continue;
            }
            const QString lines = walk(scenes[number], ways[way], number + way, wording);
            std::fputs(qUtf8Printable(lines), stdout);
            found += lines;
            ++walked;
        }
    }
    CHECK(walked > 0);
    INFO(walked << " walks");
    CHECK(found.count('\n') == 0);
}

} // namespace

TEST_CASE("every scene can be seen and pressed by everyone: first quarter",
          "[rule:1][rule:3][rule:4][rule:10][rule:11][rule:17]") {
    walkPart(0);
}

TEST_CASE("every scene can be seen and pressed by everyone: second quarter",
          "[rule:1][rule:3][rule:4][rule:10][rule:11][rule:17]") {
    walkPart(1);
}

TEST_CASE("every scene can be seen and pressed by everyone: third quarter",
          "[rule:1][rule:3][rule:4][rule:10][rule:11][rule:17]") {
    walkPart(2);
}

TEST_CASE("every scene can be seen and pressed by everyone: last quarter",
          "[rule:1][rule:3][rule:4][rule:10][rule:11][rule:17]") {
    walkPart(3);
}

// Not held yet: in large type and long languages words of some scenes are still cut or stand over
// others, and a few rows do not turn round. Run by name, it lists them.
TEST_CASE("no words are cut or stand over others in any scene", "[.]") {
    for (std::size_t part = 0; part < kParts; ++part) {
        walkPart(part, true);
    }
}
