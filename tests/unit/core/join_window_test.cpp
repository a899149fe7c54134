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
using test::shown;

TEST_CASE("the window is the booking's own, or the room's lead time") {
    struct Row {
        const char* name;
        ABooking booking;
        int lead;
        const char* opens;
        const char* closes;
    };
    const std::vector<Row> rows{
        {"buffer of the booking", {.startBuffer = 600}, 300, "09:20", "10:00"},
        {"buffer of 1 s counts", {.startBuffer = 1}, 300, "09:29:59", "10:00"},
        {"buffer of 0 means the lead time", {.startBuffer = 0}, 300, "09:25", "10:00"},
        {"lead time of 0", {.startBuffer = 0}, 0, "09:30", "10:00"},
        {"lead time of an hour", {.startBuffer = 0}, 3600, "08:30", "10:00"},
        {"end buffer", {.endBuffer = 90}, 300, "09:25", "10:01:30"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const JoinWindow window = joinWindow(row.booking, {.leadTime = base::seconds(row.lead)});
        CHECK(window == JoinWindow{clockAt(row.opens), clockAt(row.closes)});
    }
}

TEST_CASE("Join follows the clock through one booking, to the millisecond", "[rule:21]") {
    const Agenda agenda = agendaOf({ABooking{.id = "a", .startBuffer = 300, .endBuffer = 60}});
    struct Row {
        const char* now;
        const char* tiles;
        const char* next; // empty: never again
    };
    const std::vector<Row> rows{
        {"08:00", "a:upcoming", "09:24"},
        {"09:23:59.999", "a:upcoming", "09:24"},
        {"09:24", "a:soon", "09:25"},
        {"09:24:59.999", "a:soon", "09:25"},
        {"09:25", "a:ready", "09:30"},
        {"09:29:59.999", "a:ready", "09:30"},
        {"09:30", "a:started", "10:01"},
        {"10:00:59.999", "a:started", "10:01"},
        {"10:01", "", ""},
    };
    for (const Row& row : rows) {
        INFO(row.now);
        const JoinDecision decision = decideJoin(inputsOf(agenda), clockAt(row.now));
        CHECK(shown(decision) == row.tiles);
        CHECK(decision.nextChange.has_value() == (*row.next != '\0'));
        if (decision.nextChange)
            CHECK(*decision.nextChange == clockAt(row.next));
    }
}

TEST_CASE("which bookings have a tile") {
    struct Row {
        const char* name;
        std::vector<Booking> bookings;
        std::vector<Call> calls;
        const char* now;
        const char* tiles;
    };
    const Booking a = ABooking{.id = "a", .start = "09:30", .end = "10:00"};
    const Booking b = ABooking{.id = "b", .start = "10:00", .end = "10:30"};
    const Booking bare = ABooking{.id = "bare", .start = "09:30", .end = "10:00", .number = ""};
    const std::vector<Row> rows{
        {"nothing ahead", {}, {}, "09:00", ""},
        {"the next one only", {a, b}, {}, "09:00", "a:upcoming"},
        {"back to back: both open", {a, b}, {}, "09:56", "a:started b:ready"},
        {"overlap of three",
         {a, ABooking{.id = "c"}, ABooking{.id = "d"}},
         {},
         "09:31",
         "a:started c:started d:started"},
        {"the one in call stands alone", {a, b}, {callFor("a")}, "09:31", "a:in-call"},
        {"in call, the next opens", {a, b}, {callFor("a")}, "09:56", "a:in-call b:ready"},
        {"running without address, and what comes",
         {bare, b},
         {},
         "09:40",
         "bare:absent b:upcoming"},
        {"of several running without address, the first",
         {bare, ABooking{.id = "bare2", .start = "09:31", .end = "10:00", .number = ""}},
         {},
         "09:40",
         "bare:absent"},
        {"of two to come at once, the first", {a, ABooking{.id = "c"}}, {}, "09:00", "a:upcoming"},
        {"next without address", {bare}, {}, "09:00", "bare:absent"},
        {"a joinable one hides the running without address", {bare, b}, {}, "09:55", "b:ready"},
        {"a long buffer opens before an earlier start",
         {a, ABooking{.id = "e", .start = "14:00", .end = "15:00", .startBuffer = 7 * 3600}},
         {},
         "08:00",
         "e:ready"},
        {"across midnight",
         {ABooking{.id = "n", .start = "23:30", .end = "23:59"}},
         {},
         "23:40",
         "n:started"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const Agenda agenda = agendaOf(row.bookings);
        CHECK(shown(decideJoin(inputsOf(agenda, row.calls), clockAt(row.now))) == row.tiles);
    }
}

TEST_CASE("nextChange is the first instant at which the answer differs") {
    // Walks a busy day second by second; the decision may change only where it said it would.
    const Agenda agenda = agendaOf({
        ABooking{.id = "a", .start = "09:00", .end = "09:45", .startBuffer = 600},
        ABooking{.id = "b", .start = "09:30", .end = "10:00", .startBuffer = 0, .endBuffer = 30},
        ABooking{.id = "c", .start = "09:45", .end = "10:15", .startBuffer = 7200},
        ABooking{.id = "d", .start = "10:00", .end = "10:05", .number = ""},
        ABooking{.id = "e", .start = "11:00", .end = "11:01", .startBuffer = 1},
    });
    base::WallTime now = clockAt("07:00");
    JoinDecision before = decideJoin(inputsOf(agenda), now);
    for (; now < clockAt("11:05"); now += base::seconds(1)) {
        const JoinDecision decision = decideJoin(inputsOf(agenda), now);
        if (decision.tiles != before.tiles) {
            INFO(base::formatUtc(now));
            REQUIRE(before.nextChange);
            CHECK(*before.nextChange <= now);
        }
        if (before.nextChange && *before.nextChange <= now)
            before = decision;
        else
            CHECK(decision.nextChange == before.nextChange);
    }
}

TEST_CASE("the verdict has exactly one reason") {
    struct Row {
        const char* name;
        ABooking booking;
        std::vector<Call> calls;
        const char* now;
        std::string_view code;
    };
    const std::vector<Row> rows{
        {"one millisecond early", {}, {}, "09:24:59.999", reason::kTooEarly},
        {"open", {}, {}, "09:25", reason::kJoinable},
        {"last millisecond", {}, {}, "09:59:59.999", reason::kJoinable},
        {"closed", {}, {}, "10:00", reason::kEnded},
        {"in this call", {}, {callFor("42")}, "09:40", reason::kInCall},
        {"in another call", {}, {callFor("7")}, "09:40", reason::kJoinable},
        {"no address, before", {.number = ""}, {}, "09:00", reason::kNoDialData},
        {"no address, over", {.number = ""}, {}, "10:00", reason::kEnded},
        {"unspoken protocol",
         {.protocol = Protocol::H323},
         {},
         "09:40",
         reason::kUnsupportedProtocol},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const Agenda agenda = agendaOf({row.booking});
        CHECK(joinVerdict(inputsOf(agenda, row.calls), agenda.bookings()[0], clockAt(row.now)) ==
              row.code);
    }
}
