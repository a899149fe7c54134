#include "models/wording.h"

#include "ui/views.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace greenroom::ui::testing;
using greenroom::ui::link::CallState;
using greenroom::ui::link::Moment;
using greenroom::ui::link::TileAction;
using greenroom::ui::link::TileState;
using greenroom::ui::models::Wording;

TEST_CASE("Join says what it is and when", "[rule:22][rule:24]") {
    struct Case {
        TileState state;
        TileAction action;
        std::uint32_t minutes;
        std::uint32_t seconds;
        const char* word;
        const char* detail;
        const char* spoken;
    };
    const Case cases[] = {
        {TileState::Absent, TileAction::ShowReason, 0, 0, "", "Why no Join?",
         "No join: The booking brought nothing to dial."},
        {TileState::Upcoming, TileAction::ShowWhen, 30, 0, "", "Join from 12:55",
         "Planning, Join from 12:55"},
        {TileState::Upcoming, TileAction::EarlyJoin, 30, 0, "Join early", "opens at 12:55",
         "Join early Planning, opens at 12:55"},
        {TileState::Soon, TileAction::ShowWhen, 0, 42, "", "Join opens in 42 s",
         "Planning, Join opens in 42 s"},
        {TileState::Soon, TileAction::EarlyJoin, 0, 42, "Join early", "opens in 42 s",
         "Join early Planning, opens in 42 s"},
        {TileState::Ready, TileAction::Join, 4, 0, "Join", "starts in 4 min",
         "Join Planning, starts in 4 min"},
        {TileState::Ready, TileAction::Join, 0, 59, "Join", "starts in 59 s",
         "Join Planning, starts in 59 s"},
        {TileState::Ready, TileAction::Join, 0, 0, "Join", "starts now",
         "Join Planning, starts now"},
        {TileState::Ready, TileAction::Join, 60, 0, "Join", "starts in 1 h",
         "Join Planning, starts in 1 h"},
        {TileState::Ready, TileAction::LeaveAndJoin, 3, 0, "Leave and join", "starts in 3 min",
         "Leave and join Planning, starts in 3 min"},
        {TileState::Started, TileAction::Join, 0, 7, "Join", "started just now",
         "Join Planning, started just now"},
        {TileState::Started, TileAction::Join, 3, 0, "Join", "started 3 min ago",
         "Join Planning, started 3 min ago"},
        {TileState::Started, TileAction::Join, 125, 0, "Join", "started 2 h 5 min ago",
         "Join Planning, started 2 h 5 min ago"},
        {TileState::Joining, TileAction::Cancel, 3, 0, "Cancel", "Ringing",
         "Cancel joining Planning"},
        {TileState::InCall, TileAction::OpenCall, 3, 0, "In call", "0:12",
         "In call Planning, 0:12"},
        {TileState::Failed, TileAction::Retry, 3, 0, "Retry", "Could not join",
         "Could not join Planning: No answer. Retry"},
    };
    for (const Case& c : cases) {
        INFO(c.spoken);
        auto view = aView();
        view.failure.what = "No answer";
        view.calls = {aCall(CallState::Ending), aCall(CallState::Ringing)};
        view.calls[0].bookingId = "another";
        view.calls[1].durationS = 12;
        auto tile = aTile(c.state, c.minutes, c.seconds);
        tile.action = c.action;
        CHECK(Wording::joinWord(tile, view) == c.word);
        CHECK(Wording::joinDetail(tile, view) == c.detail);
        CHECK(Wording::joinSpoken(tile, view) == c.spoken);
    }
    auto view = aView();
    auto offsite = aTile(TileState::Started, 1'950);
    offsite.booking.wholeDays = true;
    CHECK(Wording::joinDetail(offsite, view) == "all day");
    view.twelveHour = true;
    CHECK(Wording::joinDetail(aTile(TileState::Upcoming, 30), view) == u"Join from 12:55\u00A0PM");
}

TEST_CASE("what a touch tells in place") {
    struct Case {
        const char* name;
        TileState state;
        std::int64_t nowMinutes;
        const char* told;
    };
    const Case cases[] = {
        {"why not", TileState::Absent, 0, "The booking brought nothing to dial."},
        {"when", TileState::Upcoming, 43, "Not yet: Join opens in 12 min"},
        {"when, long before", TileState::Upcoming, -30, "Not yet: Join opens in 1 h 25 min"},
        {"when, in seconds", TileState::Soon, 54, "Not yet: Join opens in 42 s"},
        {"the instant has come", TileState::Upcoming, 55, "Join from 12:55"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        auto view = aView();
        view.now = at(c.nowMinutes);
        CHECK(Wording::told(aTile(c.state, 0, 42), view) == c.told);
    }
    auto view = aView();
    auto tile = aTile(TileState::Upcoming, 0);
    tile.opens = at(24 * 60 + 55);
    CHECK(Wording::joinDetail(tile, view) == "Join from tomorrow 12:55");
    tile.opens.utcMs = std::numeric_limits<std::int64_t>::max();
    CHECK(Wording::told(tile, view) == "Join from ");
    tile.booking.reasonText = "No address to call";
    tile.action = TileAction::ShowReason;
    CHECK(Wording::told(tile, view) == "No address to call");
}

TEST_CASE("a caution is said in the agent's words, and in its own for want of them") {
    using greenroom::ui::link::CautionKind;
    CHECK(Wording::caution({CautionKind::ListOld, "List 14 min old"}) == "List 14 min old");
    CHECK(Wording::caution({CautionKind::ListOld, ""}) == "The list of bookings is old");
    CHECK(Wording::caution({CautionKind::CallsDown, ""}) == "Calls unavailable, retrying");
    auto tile = aTile(TileState::Ready, 4);
    tile.cautions = {{CautionKind::CallsDown, ""}, {CautionKind::Other, "Mind the step"}};
    CHECK(Wording::joinSpoken(tile, aView()) ==
          "Join Planning, starts in 4 min. Calls unavailable, retrying. Mind the step");
}

TEST_CASE("times are those of the room's wall", "[rule:23]") {
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
        CHECK(Wording::day(1, moment).isEmpty());
    }
}

TEST_CASE("a booking's hours, and the days it takes", "[rule:29]") {
    struct Case {
        std::int32_t first;
        std::int32_t last;
        bool wholeDays;
        const char16_t* span;
        const char16_t* beside; // what a row says beside the time
    };
    const Case cases[] = {
        {0, 0, false, u"13:00 – 14:00", u""},
        {1, 1, false, u"Tomorrow, 13:00 – 14:00", u""},
        {3, 3, false, u"Thursday, 13:00 – 14:00", u""},
        {9, 9, false, u"Wednesday 2 December, 13:00 – 14:00", u""},
        {0, 1, false, u"13:00 – tomorrow 14:00", u"until tomorrow 14:00"},
        {-1, 0, false, u"Yesterday, 13:00 – today 14:00", u"since yesterday"},
        {-1, 1, false, u"Yesterday, 13:00 – tomorrow 14:00",
         u"since yesterday until tomorrow 14:00"},
        {1, 2, false, u"Tomorrow, 13:00 – Wednesday 14:00", u"until Wednesday 14:00"},
        {-10, 0, false, u"Friday 13 November, 13:00 – today 14:00", u"since Friday 13 November"},
        {0, 0, true, u"All day", u""},
        {1, 1, true, u"Tomorrow, all day", u""},
        {0, 1, true, u"All day until tomorrow", u"until tomorrow"},
        {0, 4, true, u"All day until Friday", u"until Friday"},
        {-1, 0, true, u"All day", u""},
        {-1, 2, true, u"All day until Wednesday", u"until Wednesday"},
        {2, 3, true, u"Wednesday, all day until Thursday", u"until Thursday"},
    };
    const auto view = aView();
    for (const Case& c : cases) {
        auto booking = aBooking("b");
        booking.startsInDays = c.first;
        booking.endsInDays = c.last;
        booking.wholeDays = c.wholeDays;
        INFO(c.first << " to " << c.last << " whole days: " << c.wholeDays);
        CHECK(Wording::span(booking, view) == c.span);
        CHECK(Wording::overDays(booking, view) == c.beside);
    }
}

TEST_CASE("beside the hours: how far off, unless Join says it", "[rule:24]") {
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

TEST_CASE("nothing is left unnamed") {
    auto booking = aBooking("b");
    booking.title.clear();
    CHECK(Wording::title(booking) == "Booked");
    CHECK(Wording::left(0).isEmpty());
    CHECK(Wording::left(3) == "3 more");
}
