#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "core/room_time.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using base::milliseconds;
using test::instantAt;

namespace {

struct Seen {
    std::string source;
    int offset; // ms
    const char* at;
};

RoomState stateAfter(bool synced, const std::vector<Seen>& all) {
    RoomState state;
    (void)reduce(state, TimeEvent(ClockSyncChanged{synced, "NTP"}), instantAt("08:00"));
    for (const Seen& seen : all)
        (void)reduce(state, TimeEvent(ClockCompared{seen.source, milliseconds(seen.offset)}),
                     instantAt(seen.at));
    return state;
}

} // namespace

TEST_CASE("an unsynchronised clock is corrected when two others agree") {
    struct Row {
        const char* name;
        bool synced;
        std::vector<Seen> seen;
        int correction; // ms, at 09:00
    };
    const std::vector<Row> rows{
        {"nobody else", false, {}, 0},
        {"one alone", false, {{"hub", 90'000, "08:59"}}, 0},
        {"two that agree", false, {{"hub", 90'000, "08:59"}, {"tms", 90'400, "08:50"}}, 90'200},
        {"to 2 s", false, {{"hub", 90'000, "08:59"}, {"tms", 92'000, "08:50"}}, 91'000},
        {"not beyond", false, {{"hub", 90'000, "08:59"}, {"tms", 92'001, "08:50"}}, 0},
        {"the same one twice", false, {{"hub", 90'000, "08:59"}, {"hub", 90'100, "08:59"}}, 0},
        {"two of three",
         false,
         {{"hub", -5'000, "08:59"}, {"tms", 60'000, "08:50"}, {"web", 60'010, "08:50"}},
         60'005},
        {"synchronised", true, {{"hub", 90'000, "08:59"}, {"tms", 90'400, "08:50"}}, 0},
        {"just fresh enough",
         false,
         {{"hub", 4'000, "08:00:00.001"}, {"tms", 4'000, "08:50"}},
         4'000},
        {"an hour old", false, {{"hub", 4'000, "08:00"}, {"tms", 4'000, "08:50"}}, 0},
        {"behind", false, {{"hub", -90'000, "08:59"}, {"tms", -90'000, "08:50"}}, -90'000},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const RoomState state = stateAfter(row.synced, row.seen);
        const base::Instant now = instantAt("09:00");
        CHECK(clockCorrection(state.time, now.mono) == milliseconds(row.correction));
        CHECK(roomTime(state.time, now).wall == now.wall + milliseconds(row.correction));
        CHECK(roomTime(state.time, now).mono == now.mono);
    }
}

TEST_CASE("a step of the clock moves what is known of others' clocks") {
    RoomState state = stateAfter(false, {{"hub", 90'000, "08:59"}, {"tms", 90'000, "08:59"}});
    (void)reduce(state, TimeEvent(ClockStepped{milliseconds(60'000)}), instantAt("09:00"));
    CHECK(clockCorrection(state.time, instantAt("09:00").mono) == milliseconds(30'000));
}

TEST_CASE("Join follows the corrected time, and the wakeup is armed on the clock there is") {
    RoomState state = stateAfter(false, {{"hub", 90'000, "08:59"}, {"tms", 90'000, "08:59"}});
    const Event push =
        BookingEvent(BookingsReplaced{Source::Premises, test::listOf({test::ABooking{}}), {}});
    // By the clock 09:23:30 is the instant at which the window of 09:25 opens.
    const Step before = reduce(state, push, instantAt("09:23:29"));
    CHECK(before.join.tiles.at(0).state == TileState::Soon);
    const auto armed = test::deeds<ArmWakeup>(before.effects);
    REQUIRE(armed.size() == 1);
    CHECK(armed[0].due == test::clockAt("09:23:30"));
    const Step at = reduce(state, TimeEvent(WakeupDue{}), instantAt("09:23:30"));
    CHECK(at.join.tiles.at(0).state == TileState::Ready);
}

TEST_CASE("when the last agreement grows old, the wakeup comes and the clock is alone again") {
    RoomState state = stateAfter(false, {{"hub", 90'000, "08:10:30"}, {"tms", 90'000, "08:20"}});
    const Step step = reduce(state, TimeEvent(WakeupDue{}), instantAt("09:10:00.500"));
    const auto armed = test::deeds<ArmWakeup>(step.effects);
    REQUIRE(armed.size() == 1);
    CHECK(armed[0].due == test::clockAt("09:10:30"));
    CHECK(clockCorrection(state.time, instantAt("09:10:30").mono) == milliseconds(0));
}

TEST_CASE("only so many clocks are remembered") {
    RoomState state;
    for (int i = 0; i < 20; ++i)
        (void)reduce(state,
                     TimeEvent(ClockCompared{"s" + std::to_string(i), milliseconds(100'000 * i)}),
                     instantAt("09:00"));
    CHECK(state.time.samples.size() == kMostClockSources);
    (void)reduce(state, TimeEvent(ClockCompared{"s0", milliseconds(7)}), instantAt("09:00"));
    CHECK(state.time.samples.at("s0").offset == milliseconds(7));
    CHECK(largestDispute(state.time, instantAt("09:00").mono) == milliseconds(700'000));
}
