// Others call the room; calls are held and taken up again.
#include "calls_fixture.h"

using greenroom::core::CallSignal;
using greenroom::test::FarEnd;
using greenroom::test::Room;
using greenroom::test::waitUntil;
namespace core = greenroom::core;

namespace {

// A room that can be called, and one that calls it.
struct TwoRooms {
    TwoRooms() {
        room.listens();
        far.settings.sipDisplayName = "Far end";
        room.startAgentAndEngine();
        far.startAgentAndEngine();
    }
    // Connected; the room's id of the call. The far end's is `farId`.
    std::uint32_t connect(std::uint32_t farId) {
        far.dial(farId, room.at());
        const std::uint32_t id = room.waitForArrival();
        room.answer(id);
        REQUIRE(room.waitFor(id, CallSignal::Established));
        REQUIRE(far.waitFor(farId, CallSignal::Established));
        return id;
    }
    void end() {
        CHECK(waitUntil([this] { return room.record().calls.empty(); }));
        CHECK(waitUntil([this] { return far.record().calls.empty(); }));
        CHECK(room.shutDown());
        CHECK(far.shutDown());
    }

    Room room;
    Room far;
};

} // namespace

TEST_CASE("somebody calls, is answered and hangs up") {
    TwoRooms two;
    two.far.dial(1, two.room.at());
    const std::uint32_t id = two.room.waitForArrival();
    CHECK(two.room.last<core::CallArrived>().name == "Far end");
    CHECK(two.room.last<core::CallArrived>().address.starts_with("sip:room@"));
    CHECK(two.room.last<core::CallArrived>().video);
    REQUIRE(two.far.waitFor(1, CallSignal::Ringing));
    CHECK_FALSE(two.room.signalled(id, CallSignal::Established));
    two.room.answer(id);
    REQUIRE(two.room.waitFor(id, CallSignal::Established));
    REQUIRE(two.far.waitFor(1, CallSignal::Established));
    two.far.hangUp(1);
    REQUIRE(two.room.waitFor(id, CallSignal::Closed));
    two.end();
}

TEST_CASE("somebody calls and is refused, or gives up") {
    TwoRooms two;
    two.far.dial(1, two.room.at());
    const std::uint32_t refused = two.room.waitForArrival();
    two.room.calls->perform(core::EndCall{core::CallId(refused), 603});
    REQUIRE(two.far.waitFor(1, CallSignal::Closed));
    CHECK(two.far.last<core::CallSignalled>().cause.sipStatus == 486);
    REQUIRE(two.room.waitFor(refused, CallSignal::Closed));

    two.far.dial(2, two.room.at());
    const std::uint32_t missed = two.room.waitForArrival();
    CHECK(missed != refused);
    two.far.hangUp(2);
    REQUIRE(two.room.waitFor(missed, CallSignal::Closed));
    two.end();
}

TEST_CASE("a room that is not to be called directly turns everybody away") {
    Room callee;
    callee.startAgentAndEngine();
    Room caller;
    caller.startAgentAndEngine();
    FarEnd peer("uas");
    callee.dial(1, peer.uri()); // shows the address it can be called at
    REQUIRE(waitUntil([&] { return peer.saw("Contact: <sip:room-"); }));
    const std::string log = peer.log();
    const std::size_t at = log.find("<sip:room-") + 1;
    caller.dial(1, log.substr(at, log.find('>', at) - at));
    REQUIRE(caller.waitFor(1, CallSignal::Closed));
    CHECK(caller.last<core::CallSignalled>().cause.sipStatus == 486);
    REQUIRE(callee.waitFor(1, CallSignal::Established));
    CHECK(callee.told<core::CallArrived>() == 0);
    CHECK_FALSE(callee.signalled(1, CallSignal::Closed));
    callee.hangUp(1);
    REQUIRE(callee.waitFor(1, CallSignal::Closed));
    CHECK(caller.shutDown());
    CHECK(callee.shutDown());
}

TEST_CASE("hold is told to the far end, and what the far end holds is told here") {
    TwoRooms two;
    const std::uint32_t id = two.connect(1);
    two.room.hold(id, true);
    REQUIRE(two.room.waitFor(id, CallSignal::Held));
    REQUIRE(two.far.waitFor(1, CallSignal::HeldByPeer));
    two.room.hold(id, false);
    REQUIRE(two.room.waitFor(id, CallSignal::Resumed));
    REQUIRE(two.far.waitFor(1, CallSignal::ResumedByPeer));
    CHECK_FALSE(two.room.signalled(id, CallSignal::HeldByPeer));

    two.far.hold(1, true);
    REQUIRE(two.room.waitFor(id, CallSignal::HeldByPeer));
    two.far.hold(1, false);
    REQUIRE(two.room.waitFor(id, CallSignal::ResumedByPeer));
    two.room.hangUp(id);
    two.end();
}

TEST_CASE("a second caller is answered while the first is held, and the first stays held") {
    TwoRooms two;
    Room third;
    third.startAgentAndEngine();
    const std::uint32_t first = two.connect(1);
    third.dial(1, two.room.at());
    const std::uint32_t second = two.room.waitForArrival();
    two.room.hold(first, true);
    two.room.answer(second);
    REQUIRE(third.waitFor(1, CallSignal::Established));
    REQUIRE(two.far.waitFor(1, CallSignal::HeldByPeer));

    // The engine resumes the call that is left; nobody has asked for that.
    third.hangUp(1);
    REQUIRE(two.room.waitFor(second, CallSignal::Closed));
    const auto turns = [&two](CallSignal signal) { return two.far.count(1, signal); };
    // The far end may be too slow to see both turns, and then sees none.
    (void)waitUntil([&] { return turns(CallSignal::HeldByPeer) > 1; }, std::chrono::seconds(2));
    CHECK(turns(CallSignal::HeldByPeer) == turns(CallSignal::ResumedByPeer) + 1);
    two.room.hold(first, false);
    REQUIRE(waitUntil([&] {
        return two.far.count(1, CallSignal::HeldByPeer) ==
               two.far.count(1, CallSignal::ResumedByPeer);
    }));
    two.room.hangUp(first);
    two.end();
    CHECK(third.shutDown());
}

TEST_CASE("keys are heard at the far end in their order, and leave no trace in a file") {
    TwoRooms two;
    const std::uint32_t id = two.connect(1);
    two.room.calls->perform(core::SendTones{core::CallId(id), greenroom::base::Secret("77,9#")});
    two.room.calls->perform(core::SendTones{core::CallId(id), greenroom::base::Secret("*")});
    const auto heard = [&two] {
        std::string keys;
        for (const core::CallEvent& event : two.far.events)
            if (const auto* tone = std::get_if<core::ToneReceived>(&event))
                keys += tone->key;
        return keys;
    };
    REQUIRE(waitUntil([&] { return heard().size() >= 5; }));
    CHECK(heard() == "779#*");
    const std::string log = two.room.engineLog();
    CHECK(log.find("DTMF digit: '*'") != std::string::npos);
    CHECK(log.find("DTMF digit: '7'") == std::string::npos);
    CHECK(log.find("DTMF digit: '9'") == std::string::npos);
    two.room.hangUp(id);
    two.end();
}
