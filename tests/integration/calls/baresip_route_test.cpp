// The engine registers by exactly the route it is told.
#include "calls_fixture.h"

using greenroom::core::CallFault;
using greenroom::core::CallSignal;
using greenroom::core::RegistrationState;
using greenroom::core::SipRoute;
using greenroom::core::Transport;
using greenroom::test::FarEnd;
using greenroom::test::Room;
using greenroom::test::waitUntil;
namespace core = greenroom::core;

namespace {

std::string hostPort(const FarEnd& peer) {
    return peer.uri().substr(peer.uri().find('@') + 1);
}

void use(Room& room, std::optional<SipRoute> route) {
    room.calls->perform(core::UseRoute{route});
}

} // namespace

TEST_CASE("one proxy after the other, and none") {
    FarEnd first("registrar");
    FarEnd second("registrar_refuses");
    Room room;
    room.settings.sipUri = "sip:room@example.test";
    room.settings.sipDisplayName = "Board room";
    room.settings.sipProxyAddress = hostPort(first);
    room.settings.sipProxy3Address = hostPort(second);
    room.startAgentAndEngine();
    const int engine = room.enginePid();
    CHECK(room.registrations.size() <= 1);

    use(room, SipRoute{0, Transport::Udp});
    REQUIRE(room.waitForState(RegistrationState::Registered));
    CHECK(first.saw("From: \"Board room\" <sip:room@example.test>"));
    CHECK_FALSE(second.saw("REGISTER"));

    use(room, SipRoute{2, Transport::Udp});
    REQUIRE(room.waitForState(RegistrationState::Failed));
    CHECK(room.registrations.back().cause.sipStatus == 403);
    CHECK(waitUntil([&] { return first.saw(";expires=0"); })); // said goodbye

    use(room, SipRoute{0, Transport::Tcp}); // SIPp takes UDP alone
    REQUIRE(
        waitUntil([&] { return room.registrations.back().cause.fault == CallFault::Unreachable; }));

    use(room, std::nullopt);
    REQUIRE(room.waitForState(RegistrationState::Inactive));
    CHECK(room.enginePid() == engine);
    CHECK(room.told<core::EngineDown>() == 0);
    CHECK(room.engineLog().find("secret") == std::string::npos);
    CHECK(room.shutDown());
}

TEST_CASE("a call that goes on is not disturbed by another route") {
    FarEnd proxy("registrar");
    FarEnd peer("uas");
    Room room;
    room.settings.sipUri = "sip:room@example.test";
    room.settings.sipProxyAddress = hostPort(proxy);
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    use(room, SipRoute{0, Transport::Udp});
    room.hold(1, true); // whatever comes after it in the engine
    REQUIRE(room.waitFor(1, CallSignal::Held));
    CHECK_FALSE(proxy.saw("REGISTER"));
    CHECK_FALSE(room.signalled(1, CallSignal::Closed));
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    REQUIRE(room.waitForState(RegistrationState::Registered));
    CHECK(room.shutDown());
}

TEST_CASE("the next agent finds the room registered and leaves it so") {
    FarEnd proxy("registrar");
    Room room;
    room.settings.sipUri = "sip:room@example.test";
    room.settings.sipProxyAddress = hostPort(proxy);
    room.startAgentAndEngine();
    use(room, SipRoute{0, Transport::Udp});
    REQUIRE(room.waitForState(RegistrationState::Registered));
    const std::size_t before = proxy.log().size();
    room.calls.reset();
    room.registrations.clear();
    room.startAgentAndEngine();
    REQUIRE(room.waitForState(RegistrationState::Registered));
    use(room, SipRoute{0, Transport::Udp});
    CHECK(room.registrations.back().state == RegistrationState::Registered);
    CHECK(proxy.log().size() == before);
    CHECK(room.shutDown());
}
