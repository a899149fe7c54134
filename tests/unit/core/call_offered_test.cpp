#include <catch2/catch.hpp>

#include "call_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::answerTo;
using test::CallRoom;
using test::deeds;

namespace {

const CallId kGoing{1};
const CallId kNew{2};

} // namespace

TEST_CASE("a call to the room rings on the panel and is answered or declined there", "[rule:40]") {
    CallRoom room;
    const Effects arrived = room.arrives(1);
    CHECK(deeds<AnswerCall>(arrived).empty());
    CHECK(deeds<EndCall>(arrived).empty());
    PanelView view = room.view();
    CHECK(view.screen == Screen::Home);
    REQUIRE(view.calls.size() == 1);
    CHECK(view.calls[0].state == CallState::Offered);
    CHECK(view.calls[0].title == "Ada Field");
    CHECK(view.calls[0].incoming);
    CHECK(view.tiles.at(0).action == TileAction::Join); // the meeting is still there to be joined

    SECTION("answered") {
        const Effects effects = room.call(AnswerAsked{kGoing, RequestId(9)});
        CHECK(deeds<AnswerCall>(effects).at(0).call == kGoing);
        CHECK(answerTo(effects, 9)->has_value());
        CHECK(room.view().screen == Screen::Joining);
        room.call(CallSignalled{kGoing, CallSignal::Established, {}});
        CHECK(room.view().screen == Screen::InCall);
        CHECK(room.state.calls.calls[0].answer == AnswerState::Answered);
    }
    SECTION("declined: no error, and it is remembered as rejected") {
        CHECK(deeds<EndCall>(room.call(RejectAsked{})).at(0).sipStatus == 603);
        CHECK(room.view().calls.empty());
        room.call(CallSignalled{kGoing, CallSignal::Closed, {}});
        CHECK(room.view().screen == Screen::Home);
        CHECK(room.state.directory.history->calls.at(0).occurrence == Occurrence::Rejected);
    }
    SECTION("given up by the far end: missed") {
        room.call(CallSignalled{kGoing, CallSignal::Closed, {.sipStatus = 487, .reason = {}}});
        CHECK(room.view().screen == Screen::Home);
        CHECK(room.state.directory.history->calls.at(0).occurrence == Occurrence::Missed);
        CHECK_FALSE(room.state.directory.history->calls.at(0).acknowledged);
    }
    SECTION("ignored: it rings on, but not here") {
        room.call(IgnoreAsked{kGoing, {}});
        CHECK(room.view().calls.empty());
        CHECK(room.state.calls.calls.size() == 1);
    }
    SECTION("Join dials the meeting, and it rings on") {
        const Effects effects = room.call(JoinPressed{BookingId("42"), {}});
        CHECK(deeds<PlaceCall>(effects).size() == 1);
        CHECK(deeds<EndCall>(effects).empty());
    }
    SECTION("nobody takes it for three minutes") {
        room.wait("09:28:59.999");
        CHECK(room.state.calls.calls.at(0).state == CallState::Offered);
        CHECK(deeds<EndCall>(room.wait("09:29")).at(0).sipStatus == 480);
    }
}

TEST_CASE("a room that takes no calls says so, and nobody sees it") {
    struct Row {
        const char* name;
        void (*set)(Settings&);
        bool quiet;
        int status;
    };
    const std::vector<Row> rows{
        {"not allowed", [](Settings& s) { s.incomingCalls = "Deny"; }, false, 603},
        {"calls are off", [](Settings& s) { s.sipMode = "Off"; }, false, 603},
        {"do not disturb", [](Settings&) {}, true, 486},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CallRoom room;
        room.set(row.set);
        if (row.quiet)
            room.call(QuietPressed{Quiet::Hour});
        const Effects effects = room.arrives(1);
        CHECK(deeds<EndCall>(effects).at(0).sipStatus == row.status);
        CHECK(deeds<Announce>(effects).empty());
        CHECK(room.view().calls.empty());
        CHECK(room.view().screen == Screen::Home);
    }
}

TEST_CASE("a second call is offered beside the first, a third is refused") {
    CallRoom room;
    room.inCall();
    CHECK(deeds<EndCall>(room.arrives(2)).empty());
    CHECK(room.view().screen == Screen::InCall);
    CHECK(deeds<EndCall>(room.arrives(3)).at(0).sipStatus == 486);

    SECTION("answering holds the first") {
        const Effects effects = room.call(AnswerAsked{kNew, {}});
        REQUIRE(deeds<HoldCall>(effects).size() == 1);
        CHECK(deeds<HoldCall>(effects)[0].call == kGoing);
        CHECK(deeds<HoldCall>(effects)[0].hold);
        CHECK(deeds<AnswerCall>(effects).at(0).call == kNew);
    }
    SECTION("declining leaves the first as it is") {
        const Effects effects = room.call(RejectAsked{kNew, {}});
        CHECK(deeds<EndCall>(effects).at(0).call == kNew);
        CHECK(deeds<HoldCall>(effects).empty());
    }
    SECTION("hanging up all is for those that go on") {
        CHECK(deeds<EndCall>(room.call(HangUpAsked{})).size() == 1);
    }
}

TEST_CASE("a call answers itself when the setting says so: after a countdown, muted", "[rule:40]") {
    CallRoom room;
    room.set([](Settings& s) { s.autoAnswer = "On"; });
    room.arrives(1);
    CHECK(room.view().calls.at(0).answersInSeconds == 5);
    CHECK(room.nextChange() <= test::clockAt("09:26:01"));
    CHECK(deeds<AnswerCall>(room.wait("09:26:04.999")).empty());
    const Effects effects = room.wait("09:26:05");
    CHECK(deeds<AnswerCall>(effects).size() == 1);
    CHECK(deeds<SetMute>(effects).at(0).muted);
    CHECK(room.state.calls.muted);

    SECTION("not one that comes in a call") {
        room.call(CallSignalled{kGoing, CallSignal::Established, {}});
        room.arrives(2);
        CHECK(room.view().calls.at(1).answersInSeconds == 0);
        CHECK(deeds<AnswerCall>(room.wait("09:26:20")).empty());
    }
    SECTION("not one that was declined in time") {
        CallRoom other;
        other.set([](Settings& s) { s.autoAnswer = "On"; });
        other.arrives(1);
        other.call(RejectAsked{});
        CHECK(deeds<AnswerCall>(other.wait("09:26:05")).empty());
    }
    SECTION("not one that is ignored") {
        CallRoom other;
        other.set([](Settings& s) { s.autoAnswer = "On"; });
        other.arrives(1);
        other.call(IgnoreAsked{CallId(1), {}});
        CHECK(deeds<AnswerCall>(other.wait("09:26:05")).empty());
    }
}

TEST_CASE("a meeting that calls the room is the booking's call") {
    CallRoom room;
    room.arrives(1, "sip:budget@vmr.example.net", "Bridge");
    CHECK(room.view().calls.at(0).title == "Budget review");
    room.call(AnswerAsked{});
    room.call(CallSignalled{kGoing, CallSignal::Established, {}});
    CHECK(room.view().tiles.at(0).state == TileState::InCall);
}

TEST_CASE("answering what does not ring is refused") {
    CallRoom room;
    room.inCall();
    CHECK(answerTo(room.call(AnswerAsked{std::nullopt, RequestId(9)}), 9)->error().code ==
          base::ErrorCode::NotFound);
    CHECK(answerTo(room.call(RejectAsked{kGoing, RequestId(9)}), 9)->error().code ==
          base::ErrorCode::NotFound);
}
