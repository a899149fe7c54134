// Replay files hold a life whole, and what is wrong with one is said by line.
#include <catch2/catch.hpp>

#include "sim/action_json.h"
#include "sim/life.h"
#include "sim/room.h"

using namespace greenroom;

TEST_CASE("a life read back from its file is the same life") {
    const sim::Life life = sim::makeLife(7, 2);
    const std::string text = sim::replayText(life);
    const auto again = sim::lifeFrom(text);
    REQUIRE(again);
    CHECK(again->actions.size() == life.actions.size());
    CHECK(sim::replayText(*again) == text);

    sim::Room first(life, {});
    sim::Room second(*again, {});
    CHECK_FALSE(first.live());
    CHECK_FALSE(second.live());
    CHECK(first.tally().events == second.tally().events);
    CHECK(first.tally().checks == second.tally().checks);
}

TEST_CASE("the same seed makes the same life, another one another") {
    CHECK(sim::replayText(sim::makeLife(5, 1)) == sim::replayText(sim::makeLife(5, 1)));
    CHECK(sim::replayText(sim::makeLife(5, 1)) != sim::replayText(sim::makeLife(6, 1)));
}

TEST_CASE("what is wrong with a replay file is said by line") {
    const std::string first =
        R"({"t_ms":0,"event":"life","begins":"2026-03-04T09:00:00Z","length_ms":1000})"
        "\n";
    struct Row {
        const char* what;
        std::string text;
        const char* error;
    };
    const std::vector<Row> rows{
        {"empty", "", "line 1"},
        {"no life", R"({"t_ms":0,"event":"contact","source":"Cloud"})", "line 1"},
        {"no JSON", first + "{\"t_ms\":", "line 2: not a JSON object"},
        {"a list", first + "[1]", "line 2: not a JSON object"},
        {"unknown event", first + R"({"t_ms":1,"event":"dance"})", "\"dance\""},
        {"unknown field", first + R"({"t_ms":1,"event":"retry","x":1})", "\"x\" is not known"},
        {"no time", first + R"({"event":"retry"})", "\"t_ms\" is below 0"},
        {"backwards", first + "{\"t_ms\":5,\"event\":\"retry\"}\n{\"t_ms\":4,\"event\":\"retry\"}",
         "line 3: \"t_ms\" is before"},
        {"unknown source", first + R"({"t_ms":1,"event":"push","source":"Moon"})", "\"Moon\""},
        {"no number", first + R"({"t_ms":1,"event":"step","by_ms":"x"})", "not a whole number"},
        {"a huge number", first + R"({"t_ms":1,"event":"step","by_ms":1e300})",
         "not a whole number"},
        {"bad booking",
         first + R"({"t_ms":1,"event":"push","source":"Cloud","bookings":[{"id":"1"}]})",
         "\"start\" is no UTC time"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const auto life = sim::lifeFrom(row.text);
        REQUIRE_FALSE(life);
        CHECK_THAT(life.error().message, Catch::Contains(row.error));
    }
}
