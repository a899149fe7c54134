// What follows when the agenda is another: calls stay with their meetings, what left the list is
// remembered, sources are heard of.
#include <catch2/catch.hpp>

#include "core/explain.h"
#include "core/health.h"
#include "core/reason.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::instantAt;

namespace {

class Room {
public:
    Room() {
        tell("09:00", TimeEvent(ClockSyncChanged{true, "NTP"}));
        tell("09:00", CallEvent(EngineUp{}));
    }

    Step tell(const char* at, const Event& event) { return reduce(state, event, instantAt(at)); }
    Step push(const char* at, std::vector<Booking> bookings, Source source = Source::Premises) {
        return tell(at,
                    BookingEvent(BookingsReplaced{source, test::listOf(std::move(bookings)), {}}));
    }
    void set(const char* path, const char* value) {
        tell("09:00", SettingEvent(SettingChangeAsked{path, value, RequestId(1)}));
    }
    void join(const char* at) {
        tell(at, CallEvent(JoinPressed{}));
        tell(at, CallEvent(CallSignalled{CallId(1), CallSignal::Established, {}}));
    }
    [[nodiscard]] std::string callsBooking() const {
        return state.calls.calls.at(0).booking.value();
    }
    [[nodiscard]] std::string_view why(const char* id, const char* at) const {
        const auto explanation = explain(state, BookingId(id), instantAt(at));
        return explanation ? explanation->code : "none";
    }
    [[nodiscard]] HealthItem calendar(const char* at) const {
        return healthOf(state, instantAt(at)).at(1);
    }

    RoomState state;
};

} // namespace

TEST_CASE("a series is edited during an instance: the call and its tile stay") {
    Room room;
    room.push("09:20",
              {ABooking{.id = "a1"}, ABooking{.id = "a2", .start = "11:30", .end = "12:00"}});
    room.join("09:31");
    REQUIRE(room.callsBooking() == "a1");
    const Step step = room.push(
        "09:40", {ABooking{.id = "b1"}, ABooking{.id = "b2", .start = "13:00", .end = "13:30"}});
    CHECK(room.callsBooking() == "b1");
    REQUIRE(step.join.tiles.size() == 1);
    CHECK(step.join.tiles[0].state == TileState::InCall);
    CHECK(test::deeds<EndCall>(step.effects).empty());
    CHECK(room.why("a1", "09:40") == reason::kReplaced);
    CHECK(room.why("a2", "09:40") == reason::kRemoved);
    CHECK(room.why("b2", "09:40") == reason::kTooEarly);
}

TEST_CASE("deleted by one list and made anew by the next: the call finds its meeting again") {
    Room room;
    room.push("09:20", {ABooking{.id = "a"}});
    room.join("09:31");
    const Step gone = room.push("09:40", {});
    CHECK(gone.join.tiles.empty());
    CHECK(test::deeds<EndCall>(gone.effects).empty());
    REQUIRE(room.state.calls.calls.size() == 1); // the call is kept
    const Step back = room.push("09:41", {ABooking{.id = "b", .end = "10:30"}});
    CHECK(room.callsBooking() == "b");
    REQUIRE(back.join.tiles.size() == 1);
    CHECK(back.join.tiles[0].state == TileState::InCall);

    SECTION("another start or address is another meeting") {
        room.push("09:42", {});
        room.push("09:43", {ABooking{.id = "c", .start = "09:35"}});
        CHECK(room.callsBooking() == "b");
        room.push("09:44", {ABooking{.id = "d", .number = "else@x"}});
        CHECK(room.callsBooking() == "b");
        room.push("09:45", {ABooking{.id = "e", .start = "09:25"}});
        CHECK(room.callsBooking() == "b");
    }
}

TEST_CASE("a call by address is not taken for a meeting's") {
    Room room;
    room.tell("09:31", CallEvent(DialAsked{{.number = "budget@vmr.example.net"}, {}, "", {}}));
    room.push("09:32", {ABooking{}});
    CHECK(room.callsBooking().empty());
}

TEST_CASE("an end that moves while the meeting runs moves the window") {
    Room room;
    room.push("09:20", {ABooking{.id = "a"}});
    const Step extended = room.push("09:50", {ABooking{.id = "a", .end = "10:15"}});
    CHECK(extended.join.tiles.at(0).window.closes == clockAt("10:15"));
    CHECK(room.why("a", "10:14:59.999") == reason::kJoinable);
    CHECK(room.why("a", "10:15") == reason::kEnded);
}

TEST_CASE("the failure screen stays with a meeting made anew") {
    Room room;
    room.push("09:20", {ABooking{.id = "a"}});
    room.tell("09:31", CallEvent(JoinPressed{}));
    room.tell("09:31", CallEvent(CallSignalled{CallId(1), CallSignal::Closed, {486, "Busy"}}));
    const Step step = room.push("09:31:10", {ABooking{.id = "b"}});
    REQUIRE(step.join.tiles.size() == 1);
    CHECK(step.join.tiles[0].state == TileState::Failed);
    CHECK(step.join.tiles[0].action == TileAction::Retry);
}

TEST_CASE("only what leaves before its time is over is remembered, the newest 64") {
    Room room;
    room.push("09:20",
              {ABooking{.id = "past", .start = "08:00", .end = "09:00"}, ABooking{.id = "now"}});
    room.push("09:21", {});
    CHECK(room.why("past", "09:21") == "none");
    CHECK(room.why("now", "09:21") == reason::kRemoved);
    room.push("09:22", {ABooking{.id = "now"}});
    CHECK(room.why("now", "09:22") == reason::kTooEarly);

    for (int i = 0; i < 70; ++i)
        room.push("09:23", {ABooking{.id = "n" + std::to_string(i),
                                     .number = "n" + std::to_string(i) + "@x"}});
    CHECK(room.state.bookings.departed->size() == BookingState::kMostDeparted);
    CHECK(room.why("n4", "09:23") == "none");
    CHECK(room.why("n68", "09:23") == reason::kRemoved);
}

TEST_CASE("a merged meeting keeps its call when the winning source is another") {
    Room room;
    room.push("09:20", {ABooking{.id = "p"}});
    room.push("09:20", {ABooking{.id = "c"}}, Source::Cloud);
    room.join("09:31");
    REQUIRE(room.callsBooking() == "p");
    room.set("Bookings SourceOrder", "cloud");
    CHECK(room.callsBooking() == "c");
    const Step step = room.tell("09:32", TimeEvent(WakeupDue{}));
    REQUIRE(step.join.tiles.size() == 1);
    CHECK(step.join.tiles[0].booking == BookingId("c"));
    CHECK(step.join.tiles[0].state == TileState::InCall);
}

TEST_CASE("a failed source keeps its list, says so, and is forgiven by the next contact") {
    Room room;
    room.push("09:20", {ABooking{.id = "a"}});
    room.tell("09:21", BookingEvent(SourceFailed{Source::Premises, "the body is no XML"}));
    room.tell("09:22", BookingEvent(SourceFailed{Source::Premises, "again"}));
    CHECK(room.state.bookings.agenda->bookings().size() == 1);
    CHECK(room.calendar("09:23").code == reason::kSourceFailing);
    CHECK(room.calendar("09:23").since == clockAt("09:21"));
    CHECK(room.calendar("09:23").text.find("again") != std::string::npos);
    room.tell("09:24", BookingEvent(SourceContacted{Source::Premises}));
    CHECK(room.calendar("09:24").code == reason::kOk);
}

TEST_CASE("the age of a list counts from the last contact, not the last change") {
    Room room;
    room.set("Bookings ExpectedContactInterval", "600");
    room.push("09:20", {ABooking{.id = "a"}});
    struct Row {
        const char* at;
        bool old;
    };
    for (const Row& row : {Row{"09:29:59.999", false}, Row{"09:30", true}}) {
        INFO(row.at);
        const Step step = room.tell(row.at, TimeEvent(WakeupDue{}));
        CHECK(step.join.tiles.at(0).cautions.listOld == row.old);
        CHECK((room.calendar(row.at).code == reason::kListOld) == row.old);
    }
    const Step heard = room.tell("09:31", BookingEvent(SourceContacted{Source::Premises}));
    CHECK_FALSE(heard.join.tiles.at(0).cautions.listOld);
    CHECK(heard.join.nextChange == clockAt("09:41"));
    const Step again = room.push("09:35", {ABooking{.id = "a"}}); // the same list again
    CHECK(again.join.nextChange == clockAt("09:45"));
}

TEST_CASE("setting the clock neither ages a list nor makes it young") {
    Room room;
    room.set("Bookings ExpectedContactInterval", "600");
    room.push("09:20", {ABooking{.id = "a"}});
    // Set forward by an hour, a minute after the list came.
    const base::Instant stepped{clockAt("10:21"), instantAt("09:21").mono};
    CHECK(lastContact(room.state, stepped) == clockAt("10:20"));
    CHECK_FALSE(joinInputs(room.state, stepped).oldFrom[0] <= stepped.wall);
}

TEST_CASE("what the store held counts as heard of when it was accepted") {
    Room room;
    auto held = *test::listOf({ABooking{.id = "a"}});
    held.revision = 3;
    held.acceptedAt = clockAt("08:00");
    room.tell("09:00", BookingEvent(AgendaLoaded{
                           {{Source::Premises, std::make_shared<const SourceList>(held)}}}));
    CHECK(lastContact(room.state, instantAt("09:10")) == clockAt("08:00"));
    CHECK(room.calendar("09:10").code == reason::kOk);
    room.set("Bookings ExpectedContactInterval", "600");
    CHECK(room.calendar("09:10").code == reason::kListOld);
}
