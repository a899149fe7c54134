// The oracle is right about what people can reckon by hand.
#include <catch2/catch.hpp>

#include "core/reason.h"
#include "lives.h"
#include "sim/oracle.h"
#include "sim/zones.h"

using namespace greenroom;
using test::ABooking;
using test::clockAt;
using test::instantAt;

namespace {

sim::Oracle told(std::vector<core::Booking> bookings, const std::string& at) {
    sim::Oracle oracle;
    (void)oracle.observe(core::CallEvent(core::EngineUp{}), instantAt(at));
    (void)oracle.observe(core::BookingEvent(core::BookingsReplaced{
                             core::Source::Premises, test::listOf(std::move(bookings)), {}}),
                         instantAt(at));
    return oracle;
}

} // namespace

TEST_CASE("oracle: a window is open from its first millisecond to before its last") {
    const auto oracle = told(
        {ABooking{.start = "09:30", .end = "10:00", .startBuffer = 300, .endBuffer = 60}}, "09:00");
    struct Row {
        const char* at;
        std::string_view reason;
        core::TileState state;
    };
    for (const Row& row : {
             Row{"09:23:59.999", core::reason::kTooEarly, core::TileState::Upcoming},
             Row{"09:24:00.000", core::reason::kTooEarly, core::TileState::Soon},
             Row{"09:24:59.999", core::reason::kTooEarly, core::TileState::Soon},
             Row{"09:25:00.000", core::reason::kJoinable, core::TileState::Ready},
             Row{"09:29:59.999", core::reason::kJoinable, core::TileState::Ready},
             Row{"09:30:00.000", core::reason::kJoinable, core::TileState::Started},
             Row{"10:00:59.999", core::reason::kJoinable, core::TileState::Started},
         }) {
        INFO(row.at);
        const auto tiles = oracle.tilesAt(instantAt(row.at));
        REQUIRE(tiles.size() == 1);
        CHECK(tiles.at(0).reason == row.reason);
        CHECK(tiles.at(0).state == row.state);
    }
    CHECK(oracle.tilesAt(instantAt("10:01:00.000")).empty());
    CHECK(oracle.verdictsAt(instantAt("10:01:00.000")).at(0) == core::reason::kEnded);
}

TEST_CASE("oracle: a press dials what is open, and nothing else") {
    auto oracle = told({ABooking{.start = "09:30", .end = "10:00"}}, "09:00");
    const core::CallEvent press = core::JoinPressed{core::BookingId("42"), {}};
    CHECK(oracle.observe(press, instantAt("09:24:59.999")).dialled.empty());
    CHECK(oracle.observe(press, instantAt("09:25:00.000")).dialled ==
          std::vector<std::string>{"sip:budget@vmr.example.net"});
    CHECK(oracle.observe(press, instantAt("09:25:00.001")).dialled.empty());
}

TEST_CASE("oracle: whole days are those of the room's wall") {
    core::Booking day = ABooking{};
    day.start = test::at("2026-03-28T23:00:00Z");
    day.end = test::at("2026-03-29T22:00:00Z"); // 23 hours, in the night the clocks go forward
    CHECK(sim::wholeDays(day, sim::zoneNumber(1)));
    CHECK_FALSE(sim::wholeDays(day, sim::zoneNumber(0)));
}

TEST_CASE("oracle: one meeting that two sources know is one") {
    core::Booking first = ABooking{.id = "a"};
    core::Booking second = ABooking{.id = "b"};
    const std::vector<core::Source> order{core::Source::Cloud, core::Source::Premises};
    const auto both =
        sim::mergedBy({{core::Source::Premises, {first}}, {core::Source::Cloud, {second}}}, order);
    REQUIRE(both.size() == 1);
    CHECK(both.at(0).booking.id.value() == "b");
    second.start += base::minutes(1);
    CHECK(sim::mergedBy({{core::Source::Premises, {first}}, {core::Source::Cloud, {second}}}, order)
              .size() == 2);
    first.meetingId = second.meetingId = "m";
    CHECK(sim::mergedBy({{core::Source::Premises, {first}}, {core::Source::Cloud, {second}}}, order)
              .size() == 1);
}
