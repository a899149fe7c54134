#include <catch2/catch.hpp>

#include "core/room_view.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::answerTo;
using test::deeds;
using test::instantAt;

namespace {

// A room with one booking whose window is open, the engine up, driven by events.
class Room {
public:
    explicit Room(std::vector<Booking> bookings = {ABooking{}}, bool engine = true) {
        at("09:26");
        tell(BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)), {}});
        if (engine)
            tell(EngineUp{});
    }

    void at(const std::string& timeOfDay) { now_ = instantAt(timeOfDay); }

    template <typename E>
    Effects tell(E event) {
        Step step = wrap(std::move(event));
        join_ = step.join;
        return step.effects;
    }

    [[nodiscard]] PanelView view() const { return panelView(state, join_, now_); }

    RoomState state;

private:
    template <typename E>
    Step wrap(E event) {
        if constexpr (std::is_constructible_v<CallEvent, E>)
            return reduce(state, CallEvent(std::move(event)), now_);
        else if constexpr (std::is_constructible_v<BookingEvent, E>)
            return reduce(state, BookingEvent(std::move(event)), now_);
        else
            return reduce(state, TimeEvent(std::move(event)), now_);
    }

    base::Instant now_;
    JoinDecision join_;
};

constexpr std::uint32_t kFirst = 1;

CallSignalled signal(CallSignal what, int status = 0) {
    return {CallId(kFirst), what, {status, ""}};
}

JoinPressed press(const std::string& id, std::uint64_t request = 0) {
    return {BookingId(id), RequestId(request)};
}

} // namespace

TEST_CASE("one press dials the booking's address") {
    Room room;
    const Effects effects = room.tell(press("42", 9));
    const auto placed = deeds<PlaceCall>(effects);
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].uri == "sip:budget@vmr.example.net");
    REQUIRE(answerTo(effects, 9));
    CHECK(answerTo(effects, 9)->value().call == CallId(kFirst));
    CHECK(room.view().screen == Screen::Joining);
}

TEST_CASE("Join is decided again when it is pressed") {
    struct Row {
        const char* name;
        std::vector<Booking> bookings;
        const char* now;
        std::string pressed;
    };
    const std::vector<Row> rows{
        {"a moment too early", {ABooking{}}, "09:24:59.999", "42"},
        {"over", {ABooking{}}, "10:00", "42"},
        {"taken away meanwhile", {}, "09:26", "42"},
        {"no address", {ABooking{.number = ""}}, "09:26", "42"},
        {"nothing to join", {}, "09:26", ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Room room(row.bookings);
        room.at(row.now);
        const Effects effects = room.tell(press(row.pressed, 9));
        CHECK(deeds<PlaceCall>(effects).empty());
        REQUIRE(answerTo(effects, 9));
        CHECK_FALSE(answerTo(effects, 9)->has_value());
        CHECK(room.state.calls.calls.empty());
    }
}

TEST_CASE("without an id the first joinable booking is meant") {
    Room room({ABooking{.id = "bare", .start = "09:00", .number = ""}, ABooking{.id = "b"}});
    const Effects effects = room.tell(press("", 9));
    CHECK(deeds<PlaceCall>(effects).size() == 1);
    CHECK(room.state.calls.calls.at(0).booking == BookingId("b"));
}

TEST_CASE("a second press does not dial a second time") {
    Room room;
    (void)room.tell(press("42"));
    CHECK(deeds<PlaceCall>(room.tell(press("42"))).empty());
    CHECK(room.state.calls.calls.size() == 1);
}

TEST_CASE("Join for another meeting leaves the present one") {
    Room room({ABooking{.id = "a"}, ABooking{.id = "b", .number = "other@vmr.example.net"}});
    (void)room.tell(press("a"));
    (void)room.tell(signal(CallSignal::Established));
    const Effects effects = room.tell(press("b"));
    CHECK(deeds<EndCall>(effects).at(0).call == CallId(kFirst));
    CHECK(deeds<PlaceCall>(effects).at(0).uri == "sip:other@vmr.example.net");
    CHECK(room.view().screen == Screen::Joining);
    (void)room.tell(signal(CallSignal::Closed));
    REQUIRE(room.state.calls.calls.size() == 1);
    CHECK(room.state.calls.calls[0].booking == BookingId("b"));
    CHECK_FALSE(room.state.calls.failure);
}

TEST_CASE("each way a call may go leads to its screen, and a failure to its words") {
    struct Row {
        const char* name;
        std::vector<CallSignalled> signals;
        bool hangUp;
        Screen screen;
        std::string failure;
    };
    using S = CallSignal;
    const std::vector<Row> rows{
        {"ringing", {signal(S::Ringing)}, false, Screen::Joining, ""},
        {"answered", {signal(S::Ringing), signal(S::Established)}, false, Screen::InCall, ""},
        {"answered at once", {signal(S::Established)}, false, Screen::InCall, ""},
        {"far end hangs up", {signal(S::Established), signal(S::Closed)}, false, Screen::Home, ""},
        {"busy", {signal(S::Closed, 486)}, false, Screen::Error, "BUSY"},
        {"nobody there",
         {signal(S::Ringing), signal(S::Closed, 404)},
         false,
         Screen::Error,
         "ADDRESS_NOT_FOUND"},
        {"network broke", {signal(S::Closed, 0)}, false, Screen::Error, "CALL_BROKEN"},
        {"cancelled by the room", {signal(S::Closed, 487)}, true, Screen::Home, ""},
        {"answer crosses the cancel",
         {signal(S::Established), signal(S::Closed)},
         true,
         Screen::Home,
         ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Room room;
        (void)room.tell(press("42"));
        if (row.hangUp)
            CHECK(deeds<EndCall>(room.tell(HangUpAsked{})).size() == 1);
        for (const CallSignalled& one : row.signals)
            (void)room.tell(one);
        CHECK(room.view().screen == row.screen);
        CHECK((room.state.calls.failure ? room.state.calls.failure->code : "") == row.failure);
    }
}

TEST_CASE("a call that nobody answers is given up after the dial timeout", "[rule:32]") {
    Room room;
    (void)room.tell(press("42"));
    room.at("09:26:59.999");
    CHECK(deeds<EndCall>(room.tell(WakeupDue{})).empty());
    room.at("09:27");
    CHECK(deeds<EndCall>(room.tell(WakeupDue{})).size() == 1);
    CHECK(room.state.calls.failure->code == "NO_REPLY");
    (void)room.tell(signal(CallSignal::Closed, 487));
    CHECK(room.view().screen == Screen::Error);

    SECTION("an answered one is not") {
        Room other;
        (void)other.tell(press("42"));
        (void)other.tell(signal(CallSignal::Established));
        other.at("09:59");
        CHECK(deeds<EndCall>(other.tell(WakeupDue{})).empty());
    }
}

TEST_CASE("an end that the engine never confirms does not block the room") {
    Room room;
    (void)room.tell(press("42"));
    (void)room.tell(HangUpAsked{});
    room.at("09:26:05");
    (void)room.tell(WakeupDue{});
    CHECK(room.state.calls.calls.empty());
    CHECK(room.view().screen == Screen::Home);
}

TEST_CASE("the error screen has two ways out and leaves by itself") {
    Room room;
    (void)room.tell(press("42"));
    (void)room.tell(signal(CallSignal::Closed, 486));
    REQUIRE(room.view().screen == Screen::Error);
    SECTION("back") {
        (void)room.tell(FailureDismissed{});
        CHECK(room.view().screen == Screen::Home);
    }
    SECTION("retry dials the same again") {
        const auto placed = deeds<PlaceCall>(room.tell(RetryPressed{}));
        REQUIRE(placed.size() == 1);
        CHECK(placed[0].uri == "sip:budget@vmr.example.net");
        CHECK(room.view().screen == Screen::Joining);
    }
    SECTION("by itself after its time") {
        room.at("09:26:59.999");
        (void)room.tell(WakeupDue{});
        CHECK(room.view().screen == Screen::Error);
        room.at("09:27");
        (void)room.tell(WakeupDue{});
        CHECK(room.view().screen == Screen::Home);
    }
}

TEST_CASE("without an engine a press ends in words") {
    Room room({ABooking{}}, false);
    const Effects effects = room.tell(press("42", 9));
    CHECK(deeds<PlaceCall>(effects).empty());
    CHECK(answerTo(effects, 9)->error().code == base::ErrorCode::Unavailable);
    CHECK(room.view().screen == Screen::Error);
    CHECK(room.state.calls.failure->code == "CALL_SERVICE_DOWN");
}

TEST_CASE("when the engine dies in a call the panel says so") {
    Room room;
    (void)room.tell(press("42"));
    (void)room.tell(signal(CallSignal::Established));
    (void)room.tell(EngineDown{"it exited"});
    CHECK(room.state.calls.calls.empty());
    CHECK(room.view().screen == Screen::Error);
    (void)room.tell(EngineUp{});
    CHECK(deeds<PlaceCall>(room.tell(RetryPressed{})).size() == 1);
}

TEST_CASE("a restarted agent adopts the running call and knows its booking") {
    Room room({ABooking{}}, false);
    (void)room.tell(CallAdopted{CallId(7), "sip:Budget@vmr.example.net;transport=udp",
                                CallState::Connected, base::seconds(95), true});
    (void)room.tell(EngineUp{});
    REQUIRE(room.state.calls.calls.size() == 1);
    CHECK(room.state.calls.calls[0].booking == BookingId("42"));
    const PanelView view = room.view();
    CHECK(view.screen == Screen::InCall);
    CHECK(view.calls.at(0).title == "Budget review");
    CHECK(view.calls.at(0).durationSeconds == 95);
    CHECK(view.calls.at(0).muted);
    CHECK(deeds<EndCall>(room.tell(HangUpAsked{})).at(0).call == CallId(7));
    (void)room.tell(CallSignalled{CallId(7), CallSignal::Closed, {}});
    CHECK(deeds<PlaceCall>(room.tell(press("42"))).at(0).call == CallId(8));
}

TEST_CASE("dialling by address, as xAPI does") {
    Room room;
    SECTION("a good address") {
        const Effects effects =
            room.tell(DialAsked{{.number = "room7@example.net"}, {}, "", RequestId(9)});
        CHECK(deeds<PlaceCall>(effects).at(0).uri == "sip:room7@example.net");
        CHECK(room.view().calls.at(0).title == "room7@example.net");
    }
    SECTION("a bad address is refused and shows no error screen") {
        const Effects effects = room.tell(DialAsked{{.number = "room 7"}, {}, "", RequestId(9)});
        CHECK(answerTo(effects, 9)->error().code == base::ErrorCode::InvalidInput);
        CHECK(room.view().screen == Screen::Home);
    }
    SECTION("a second call is refused") {
        (void)room.tell(press("42"));
        const Effects effects = room.tell(DialAsked{{.number = "a@b"}, {}, "", RequestId(9)});
        CHECK(answerTo(effects, 9)->error().code == base::ErrorCode::Conflict);
    }
}

TEST_CASE("hanging up what is not there is said so") {
    Room room;
    const Effects effects = room.tell(HangUpAsked{CallId(99), RequestId(9)});
    CHECK(answerTo(effects, 9)->error().code == base::ErrorCode::NotFound);
}

TEST_CASE("mute is a state that survives the call") {
    Room room;
    CHECK(deeds<SetMute>(room.tell(MuteAsked{true, {}})).at(0).muted);
    (void)room.tell(press("42"));
    CHECK(room.view().calls.at(0).muted);
}

TEST_CASE("stray signals are counted and change nothing") {
    Room room;
    const RoomState before = room.state;
    (void)room.tell(CallSignalled{CallId(5), CallSignal::Closed, {486, ""}});
    CHECK(room.state.calls.strayTotal == before.calls.strayTotal + 1);
    CHECK_FALSE(room.state.calls.failure);
}
