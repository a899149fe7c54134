#include "models/wording.h"

#include "ui/views.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace greenroom::ui::testing;
using greenroom::ui::link::CallState;
using greenroom::ui::link::Moment;
using greenroom::ui::link::TileState;
using greenroom::ui::models::Wording;

TEST_CASE("Join says what it is and when") {
    struct Case {
        TileState state;
        std::uint32_t minutes;
        std::uint32_t seconds;
        const char* word;
        const char* detail;
        const char* spoken;
    };
    const Case cases[] = {
        {TileState::Upcoming, 30, 0, "", "Join from 12:55", "Planning, Join from 12:55"},
        {TileState::Soon, 0, 42, "", "Join opens in 42 s", "Planning, Join opens in 42 s"},
        {TileState::Ready, 4, 0, "Join", "starts in 4 min", "Join Planning, starts in 4 min"},
        {TileState::Ready, 0, 59, "Join", "starts in 59 s", "Join Planning, starts in 59 s"},
        {TileState::Ready, 0, 0, "Join", "starts now", "Join Planning, starts now"},
        {TileState::Ready, 60, 0, "Join", "starts in 1 h", "Join Planning, starts in 1 h"},
        {TileState::Started, 0, 7, "Join", "started just now", "Join Planning, started just now"},
        {TileState::Started, 3, 0, "Join", "started 3 min ago", "Join Planning, started 3 min ago"},
        {TileState::Started, 125, 0, "Join", "started 2 h 5 min ago",
         "Join Planning, started 2 h 5 min ago"},
        {TileState::Absent, 0, 0, "", "Why no Join?",
         "No join: The booking brought nothing to dial."},
    };
    for (const Case& c : cases) {
        INFO(c.spoken);
        const auto tile = aTile(c.state, c.minutes, c.seconds);
        CHECK(Wording::joinWord(tile) == c.word);
        CHECK(Wording::joinDetail(tile, false) == c.detail);
        CHECK(Wording::joinSpoken(tile, false) == c.spoken);
    }
    CHECK(Wording::joinDetail(aTile(TileState::Upcoming, 30), true) == u"Join from 12:55\u00A0PM");
}

TEST_CASE("times are those of the room's wall") {
    CHECK(Wording::time(at(0), false) == "12:00");
    CHECK(Wording::time(at(-720), false) == "00:00");
    CHECK(Wording::time(at(-720), true) == "12:00");
    CHECK(Wording::dayHalf(at(-720), true) == "AM");
    CHECK(Wording::time(at(65), true) == "1:05");
    CHECK(Wording::dayHalf(at(65), true) == "PM");
    CHECK(Wording::dayHalf(at(65), false).isEmpty());
    CHECK(Wording::date(at(0)) == "Monday 23 November");
    CHECK(Wording::shortDate(at(0)) == "Mon 23 Nov");
}

TEST_CASE("times beyond any calendar are left out") {
    for (const std::int64_t ms :
         {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(),
          std::int64_t{1} << 60}) {
        const Moment moment{ms, std::numeric_limits<std::int32_t>::min()};
        CHECK(Wording::time(moment, false).isEmpty());
        CHECK(Wording::date(moment).isEmpty());
        CHECK(Wording::day(moment, at(0)).isEmpty());
    }
}

TEST_CASE("a booking's hours, with the day when it is another one") {
    const auto view = aView();
    const std::int64_t day = 24 * 60;
    CHECK(Wording::span(aBooking("b"), view) == u"13:00 – 14:00");
    CHECK(Wording::span(aBooking("b", day + 60, day + 90), view) == u"Tomorrow, 13:00 – 13:30");
    CHECK(Wording::span(aBooking("b", 3 * day, 3 * day + 60), view) == u"Thursday, 12:00 – 13:00");
    CHECK(Wording::span(aBooking("b", 9 * day, 9 * day + 60), view) ==
          u"Wednesday 2 December, 12:00 – 13:00");
    CHECK(Wording::span(aBooking("b", -720, 720), view) == "All day");
    CHECK(Wording::span(aBooking("b", 660, 780), view) == u"23:00 – 01:00");
}

TEST_CASE("beside the hours: how far off, unless Join says it") {
    const auto view = aView();
    CHECK(Wording::relative(aTile(TileState::Upcoming, 25), view) == "in 25 min");
    CHECK(Wording::relative(aTile(TileState::Ready, 4), view).isEmpty());
    CHECK(Wording::relative(aTile(TileState::Started, 4), view).isEmpty());
    CHECK(Wording::relative(aTile(TileState::Absent, 0), view) == "in 1 h");
    auto running = aTile(TileState::Absent, 0);
    running.booking.start = at(-5);
    running.booking.running = true;
    CHECK(Wording::relative(running, view) == "now");
}

TEST_CASE("a call's progress and length") {
    auto call = aCall(CallState::Dialling);
    CHECK(Wording::progress(call) == "Calling");
    call.state = CallState::Ringing;
    CHECK(Wording::progress(call) == "Ringing");
    call.setupS = 12;
    CHECK(Wording::progress(call) == "Ringing for 12 s, still trying");
    CHECK(Wording::timer(0) == "0:00");
    CHECK(Wording::timer(754) == "12:34");
    CHECK(Wording::timer(5'412) == "1:30:12");
    CHECK(Wording::timer(std::numeric_limits<std::uint32_t>::max()) == "1193046:28:15");
    call.title.clear();
    CHECK(Wording::callTitle(call) == "planning@example.com");
    call.address.clear();
    CHECK(Wording::callTitle(call) == "Call");
}

TEST_CASE("nothing is left unnamed") {
    auto booking = aBooking("b");
    booking.title.clear();
    CHECK(Wording::title(booking) == "Booked");
    CHECK(Wording::left(0).isEmpty());
    CHECK(Wording::left(3) == "3 more");
}
