#include <catch2/catch.hpp>

#include "core/join_window.h"
#include "core/reason.h"
#include "joins.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::agendaOf;
using test::callFor;
using test::clockAt;
using test::inputsOf;
using test::setUpFor;
using test::shown;
using test::wholeDay;

TEST_CASE("the room's answer decides, as the policy wants it") {
    struct Row {
        Response response;
        Unaccepted policy;
        std::string_view code; // at 09:26
        const char* tiles;
    };
    using enum Response;
    using enum Unaccepted;
    const std::vector<Row> rows{
        {Accepted, Join, reason::kJoinable, "42:ready"},
        {Accepted, ListOnly, reason::kJoinable, "42:ready"},
        {Accepted, Hidden, reason::kJoinable, "42:ready"},
        {Organizer, Join, reason::kJoinable, "42:ready"},
        {Organizer, ListOnly, reason::kJoinable, "42:ready"},
        {Organizer, Hidden, reason::kJoinable, "42:ready"},
        {Tentative, Join, reason::kJoinable, "42:ready"},
        {Tentative, ListOnly, reason::kNotAccepted, "42:absent"},
        {Tentative, Hidden, reason::kNotAccepted, ""},
        {NotResponded, Join, reason::kJoinable, "42:ready"},
        {NotResponded, ListOnly, reason::kNotAccepted, "42:absent"},
        {NotResponded, Hidden, reason::kNotAccepted, ""},
        {Declined, Join, reason::kDeclined, ""},
        {Declined, ListOnly, reason::kDeclined, ""},
        {Declined, Hidden, reason::kDeclined, ""},
    };
    for (const Row& row : rows) {
        INFO(std::string(toText(row.response)) << " " << static_cast<int>(row.policy));
        const Agenda agenda = agendaOf({ABooking{.response = row.response}});
        const JoinInputs inputs = inputsOf(agenda, {}, {.unaccepted = row.policy});
        CHECK(joinVerdict(inputs, agenda.bookings()[0], clockAt("09:26")) == row.code);
        CHECK(shown(decideJoin(inputs, clockAt("09:26"))) == row.tiles);
        CHECK(joinVerdict(inputs, agenda.bookings()[0], clockAt("10:00")) == reason::kEnded);
    }
}

TEST_CASE("whole days stand back for timed meetings, and come back after them") {
    const Booking timed = ABooking{.id = "t"};
    const Booking bare = ABooking{.id = "bare", .number = ""};
    struct Row {
        const char* name;
        std::vector<Booking> bookings;
        std::vector<Call> calls;
        const char* now;
        const char* tiles;
        std::string_view verdict; // of the first whole-day one, "d"
    };
    const std::vector<Row> rows{
        {"alone", {wholeDay("d")}, {}, "09:00", "d:started", reason::kJoinable},
        {"a timed one is only coming",
         {wholeDay("d"), timed},
         {},
         "09:24:59.999",
         "d:started",
         reason::kJoinable},
        {"a timed one opens",
         {wholeDay("d"), timed},
         {},
         "09:25",
         "t:ready",
         reason::kAllDayYields},
        {"until it closes",
         {wholeDay("d"), timed},
         {},
         "09:59:59.999",
         "t:started",
         reason::kAllDayYields},
        {"and back", {wholeDay("d"), timed}, {}, "10:00", "d:started", reason::kJoinable},
        {"a timed one without address takes nothing",
         {wholeDay("d"), bare},
         {},
         "09:40",
         "d:started",
         reason::kJoinable},
        {"two whole-day ones",
         {wholeDay("d"), wholeDay("e")},
         {},
         "09:00",
         "d:started e:started",
         reason::kJoinable},
        {"the room is in its call",
         {wholeDay("d"), timed},
         {callFor("d")},
         "09:00",
         "d:in-call",
         reason::kInCall},
        {"the room is in the other's call",
         {wholeDay("d"), wholeDay("e")},
         {callFor("e")},
         "09:00",
         "e:in-call",
         reason::kAllDayYields},
        {"a call to somewhere else takes nothing",
         {wholeDay("d")},
         {callFor("")},
         "09:00",
         "d:started",
         reason::kJoinable},
        {"a running timed one goes before a running whole-day one",
         {wholeDay("d", ""), bare},
         {},
         "09:40",
         "bare:absent",
         reason::kNoDialData},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const Agenda agenda = agendaOf(row.bookings);
        const JoinInputs inputs = inputsOf(agenda, row.calls);
        CHECK(shown(decideJoin(inputs, clockAt(row.now))) == row.tiles);
        CHECK(joinVerdict(inputs, *agenda.find(BookingId("d")), clockAt(row.now)) == row.verdict);
    }
}

TEST_CASE("whole days can be hidden, and are known by the room's own midnight") {
    const Agenda agenda = agendaOf({wholeDay("d")});
    const JoinInputs hidden = inputsOf(agenda, {}, {.showAllDay = false});
    CHECK(decideJoin(hidden, clockAt("09:00")).tiles.empty());
    CHECK(joinVerdict(hidden, agenda.bookings()[0], clockAt("09:00")) == reason::kAllDayHidden);
    CHECK_FALSE(isShown(agenda.bookings()[0], hidden.policy, hidden.zone));

    const Zone berlin{"Europe/Berlin", {{clockAt("2026-01-01T00:00"), base::seconds(3600)}}};
    struct Row {
        const char* name;
        Booking booking;
        bool inUtc;
        bool inBerlin;
    };
    Booking said = ABooking{};
    said.allDay = true;
    const std::vector<Row> rows{
        {"UTC's day", wholeDay("d"), true, false},
        {"Berlin's day", ABooking{.start = "2026-03-03T23:00", .end = "2026-03-04T23:00"}, false,
         true},
        {"three days", ABooking{.start = "2026-03-04T00:00", .end = "2026-03-07T00:00"}, true,
         false},
        {"ends a minute early", ABooking{.start = "2026-03-04T00:00", .end = "2026-03-04T23:59"},
         false, false},
        {"begins a minute late", ABooking{.start = "2026-03-04T00:01", .end = "2026-03-05T00:00"},
         false, false},
        {"a day from noon", ABooking{.start = "12:00", .end = "2026-03-05T12:00"}, false, false},
        {"said so by the source", said, true, true},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(takesWholeDays(row.booking, Zone{}) == row.inUtc);
        CHECK(takesWholeDays(row.booking, berlin) == row.inBerlin);
    }
}

TEST_CASE("bookings without an address can be hidden from the panel") {
    const Agenda agenda = agendaOf({ABooking{.id = "bare", .number = ""}, ABooking{.id = "a"}});
    const Booking& bare = *agenda.find(BookingId("bare"));
    CHECK(isShown(bare, {}, Zone{}));
    CHECK_FALSE(isShown(bare, {.showNonJoinable = false}, Zone{}));
    CHECK(isShown(*agenda.find(BookingId("a")), {.showNonJoinable = false}, Zone{}));
    const Agenda alone = agendaOf({ABooking{.number = ""}});
    CHECK(shown(decideJoin(inputsOf(alone), clockAt("09:40"))) == "42:absent");
    CHECK(decideJoin(inputsOf(alone, {}, {.showNonJoinable = false}), clockAt("09:40"))
              .tiles.empty());
}

TEST_CASE("early join: today's bookings may be pressed, tomorrow's may not") {
    const Agenda agenda =
        agendaOf({ABooking{.id = "a"},
                  ABooking{.id = "late", .start = "2026-03-05T00:02", .end = "2026-03-05T01:00"}});
    const JoinInputs inputs = inputsOf(agenda, {}, {.earlyJoin = true});
    const auto verdict = [&](const char* id, const char* now) {
        return joinVerdict(inputs, *agenda.find(BookingId(id)), clockAt(now));
    };
    CHECK(verdict("a", "2026-03-03T23:59:59.999") == reason::kTooEarly);
    CHECK(verdict("a", "00:00") == reason::kEarlyJoin);
    CHECK(verdict("a", "09:24:59.999") == reason::kEarlyJoin);
    CHECK(verdict("a", "09:25") == reason::kJoinable);
    CHECK(verdict("late", "23:56:59") == reason::kTooEarly);
    CHECK(verdict("late", "23:57") == reason::kJoinable);
    const Booking midnight = ABooking{
        .id = "m", .start = "2026-03-05T00:00", .end = "2026-03-05T01:00", .startBuffer = 60};
    const Agenda tomorrow = agendaOf({midnight});
    CHECK(joinVerdict(inputsOf(tomorrow, {}, {.earlyJoin = true}), tomorrow.bookings()[0],
                      clockAt("23:58")) == reason::kTooEarly);

    const JoinDecision eve = decideJoin(inputs, clockAt("2026-03-03T20:00"));
    REQUIRE(eve.tiles.size() == 1);
    CHECK(eve.tiles[0].action == TileAction::ShowWhen);
    CHECK(eve.nextChange == clockAt("00:00"));
    const JoinDecision morning = decideJoin(inputs, clockAt("00:00"));
    CHECK(morning.tiles.at(0).action == TileAction::EarlyJoin);
    CHECK(morning.tiles.at(0).state == TileState::Upcoming);
}

TEST_CASE("which verdicts let a press dial") {
    for (const Reason& row : allReasons()) {
        INFO(std::string(row.code));
        const bool dials =
            row.code == "JOINABLE" || row.code == "EARLY_JOIN" || row.code == "ALL_DAY_YIELDS";
        CHECK(mayJoin(row.code) == dials);
    }
}

// The twelve states of the Join control, each with what a touch does.
TEST_CASE("each of the twelve tile states comes about, with its action and cautions") {
    struct Row {
        const char* name;
        std::vector<Booking> bookings;
        std::vector<Call> calls;
        const char* failed;
        bool callsDown;
        const char* oldFrom; // of the list; empty: never
        const char* now;
        TileState state; // of the first tile, and the others below
        TileAction action;
        Cautions cautions;
        std::size_t tiles;
    };
    const Booking a = ABooking{};
    const Booking bare = ABooking{.number = ""};
    const std::vector<Row> rows{
        {"absent",
         {bare},
         {},
         "",
         false,
         "",
         "09:40",
         TileState::Absent,
         TileAction::ShowReason,
         {},
         1},
        {"upcoming",
         {a},
         {},
         "",
         true,
         "08:00",
         "09:00",
         TileState::Upcoming,
         TileAction::ShowWhen,
         {},
         1},
        {"soon", {a}, {}, "", false, "", "09:24", TileState::Soon, TileAction::ShowWhen, {}, 1},
        {"ready", {a}, {}, "", false, "", "09:25", TileState::Ready, TileAction::Join, {}, 1},
        {"started", {a}, {}, "", false, "", "09:30", TileState::Started, TileAction::Join, {}, 1},
        {"ready, calls down",
         {a},
         {},
         "",
         true,
         "",
         "09:26",
         TileState::Ready,
         TileAction::Join,
         {.callsDown = true},
         1},
        {"ready, list not old yet",
         {a},
         {},
         "",
         false,
         "09:26:00.001",
         "09:26",
         TileState::Ready,
         TileAction::Join,
         {},
         1},
        {"ready, list old",
         {a},
         {},
         "",
         false,
         "09:26",
         "09:26",
         TileState::Ready,
         TileAction::Join,
         {.listOld = true},
         1},
        {"joining",
         {a},
         {setUpFor("42")},
         "",
         true,
         "08:00",
         "09:26",
         TileState::Joining,
         TileAction::Cancel,
         {},
         1},
        {"in call",
         {a},
         {callFor("42")},
         "",
         false,
         "",
         "09:26",
         TileState::InCall,
         TileAction::OpenCall,
         {},
         1},
        {"in call past the end",
         {a},
         {callFor("42")},
         "",
         false,
         "",
         "10:30",
         TileState::InCall,
         TileAction::OpenCall,
         {},
         1},
        {"in call long before",
         {a},
         {callFor("42")},
         "",
         false,
         "",
         "00:30",
         TileState::InCall,
         TileAction::OpenCall,
         {},
         1},
        {"failed", {a}, {}, "42", false, "", "09:31", TileState::Failed, TileAction::Retry, {}, 1},
        {"failed, then over",
         {a, ABooking{.id = "b", .start = "11:00", .end = "12:00"}},
         {},
         "42",
         false,
         "",
         "10:00",
         TileState::Upcoming,
         TileAction::ShowWhen,
         {},
         1},
        {"another one failed",
         {a},
         {},
         "7",
         false,
         "",
         "09:31",
         TileState::Started,
         TileAction::Join,
         {},
         1},
        {"a second one",
         {a, ABooking{.id = "b"}},
         {},
         "",
         false,
         "",
         "09:31",
         TileState::Started,
         TileAction::Join,
         {},
         2},
        {"a third one",
         {a, ABooking{.id = "b"}, ABooking{.id = "c"}},
         {},
         "",
         false,
         "",
         "09:31",
         TileState::Started,
         TileAction::Join,
         {},
         3},
        {"in another call",
         {a},
         {callFor("")},
         "",
         false,
         "",
         "09:31",
         TileState::Started,
         TileAction::LeaveAndJoin,
         {},
         1},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const Agenda agenda = agendaOf(row.bookings);
        JoinInputs inputs = inputsOf(agenda, row.calls);
        inputs.failed = BookingId(row.failed);
        inputs.callsDown = row.callsDown;
        if (*row.oldFrom != '\0')
            inputs.oldFrom[0] = clockAt(row.oldFrom);
        const JoinDecision decision = decideJoin(inputs, clockAt(row.now));
        REQUIRE(decision.tiles.size() == row.tiles);
        CHECK(decision.tiles[0].state == row.state);
        CHECK(decision.tiles[0].action == row.action);
        CHECK(decision.tiles[0].cautions == row.cautions);
    }
    // Ended: gone.
    const Agenda agenda = agendaOf({a});
    CHECK(decideJoin(inputsOf(agenda), clockAt("10:00")).tiles.empty());
}

TEST_CASE("a call that ends leaves the way for another one") {
    Call ending = callFor("");
    ending.state = CallState::Ending;
    const Agenda agenda = agendaOf({ABooking{}});
    const std::vector<Call> calls{ending};
    CHECK(decideJoin(inputsOf(agenda, calls), clockAt("09:31")).tiles.at(0).action ==
          TileAction::Join);
}

TEST_CASE("in call the own tile comes first, whatever starts before it") {
    const Agenda agenda = agendaOf({ABooking{.id = "a"}, ABooking{.id = "b", .start = "09:31"},
                                    ABooking{.id = "z", .start = "09:29"}});
    const std::vector<Call> calls{callFor("b")};
    CHECK(shown(decideJoin(inputsOf(agenda, calls), clockAt("09:40"))) ==
          "b:in-call z:started a:started");
}

TEST_CASE("a list grows old at an instant of its own", "[rule:25]") {
    const Agenda agenda = agendaOf({ABooking{}});
    JoinInputs inputs = inputsOf(agenda);
    inputs.oldFrom[0] = clockAt("09:27");
    CHECK(decideJoin(inputs, clockAt("09:26")).nextChange == clockAt("09:27"));
    inputs.oldFrom[0] = {};
    inputs.oldFrom[1] = clockAt("09:26"); // of another source
    CHECK(decideJoin(inputs, clockAt("09:26")).tiles.at(0).cautions == Cautions{});
}
