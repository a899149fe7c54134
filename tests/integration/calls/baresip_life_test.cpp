// The engine and the agent die and come back, in turn.
#include "calls_fixture.h"

using greenroom::core::CallSignal;
using greenroom::test::contentsOf;
using greenroom::test::FarEnd;
using greenroom::test::Room;
using greenroom::test::waitUntil;
namespace core = greenroom::core;

TEST_CASE("an engine that is killed is told, and comes back by itself") {
    FarEnd peer("uas");
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    const int before = room.enginePid();
    ::kill(before, SIGKILL);
    REQUIRE(waitUntil([&] { return room.told<core::EngineDown>() == 1; }));
    CHECK(room.last<core::EngineDown>().reason.find("signal 9") != std::string::npos);
    REQUIRE(waitUntil([&] { return room.told<core::EngineUp>() == 2; }));
    CHECK(room.enginePid() != before);
    room.dial(2, peer.uri());
    REQUIRE(room.waitFor(2, CallSignal::Established));
    room.hangUp(2);
    REQUIRE(room.waitFor(2, CallSignal::Closed));
    CHECK(room.shutDown());
}

TEST_CASE("a call outlives the agent, and the next agent takes it over") {
    FarEnd peer("uas");
    Room room;
    room.startAgentAndEngine();
    room.dial(7, peer.uri());
    REQUIRE(room.waitFor(7, CallSignal::Established));
    REQUIRE(waitUntil([&] { return !room.record().calls.empty(); }));
    const int engine = room.enginePid();

    SECTION("when it dies") {
        room.calls.reset();
    }
    SECTION("when it is stopped") {
        CHECK(room.shutDown());
    }

    CHECK(Room::runs(engine));
    room.startAgentAndEngine();
    CHECK(room.enginePid() == engine);
    REQUIRE(room.told<core::CallAdopted>() == 1);
    const core::CallAdopted adopted = room.last<core::CallAdopted>();
    CHECK(adopted.call == core::CallId(7));
    CHECK(adopted.address == peer.uri());
    CHECK(adopted.state == core::CallState::Connected);
    CHECK_FALSE(peer.saw("BYE sip:"));
    room.hangUp(7);
    REQUIRE(room.waitFor(7, CallSignal::Closed));
    CHECK(waitUntil([&] { return peer.saw("BYE sip:"); }));
    CHECK(room.shutDown());
    CHECK_FALSE(Room::runs(engine));
}

TEST_CASE("a call that ended while no agent was there is not taken over") {
    FarEnd peer("answer_then_hang_up");
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    room.calls.reset();
    REQUIRE(waitUntil([&] { return peer.saw("BYE sip:"); }));
    room.startAgentAndEngine();
    CHECK(room.told<core::CallAdopted>() == 0);
    CHECK(room.shutDown());
}

TEST_CASE("a stranger on the control port costs a reconnection, not the call") {
    FarEnd peer("uas");
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    QTcpSocket stranger;
    stranger.connectToHost(QHostAddress(QHostAddress::LocalHost), room.record().controlPort);
    REQUIRE(waitUntil([&] { return stranger.state() == QAbstractSocket::ConnectedState; }));
    stranger.write("GET / HTTP/1.0\r\n\r\n");
    stranger.flush();
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(waitUntil([&] { return peer.saw("BYE sip:"); }));
    CHECK(room.told<core::EngineDown>() == 0);
    CHECK(room.shutDown());
}

TEST_CASE("new settings wait for the end of the call") {
    FarEnd peer("uas");
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    const int before = room.enginePid();
    room.settings.sipDisplayName = "Board room";
    room.settings.defaultCallRateKbps = 768;
    room.calls->apply(room.settings);
    CHECK(room.told<core::EngineDown>() == 0);
    room.hangUp(1);
    REQUIRE(waitUntil([&] { return room.told<core::EngineUp>() == 2; }));
    CHECK(room.enginePid() != before);
    room.dial(2, peer.uri());
    REQUIRE(room.waitFor(2, CallSignal::Established));
    CHECK(peer.saw("From: \"Board room\""));
    room.hangUp(2);
    REQUIRE(room.waitFor(2, CallSignal::Closed));
    CHECK(room.shutDown());
}

TEST_CASE("another name needs no other engine") {
    FarEnd peer("uas");
    Room room;
    room.startAgentAndEngine();
    const int before = room.enginePid();
    room.settings.sipDisplayName = "Board room";
    room.calls->apply(room.settings);
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    CHECK(peer.saw("From: \"Board room\""));
    CHECK(room.enginePid() == before);
    CHECK(room.told<core::EngineDown>() == 0);
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(room.shutDown());
}

TEST_CASE("a call that is held and one that rings outlive the agent too") {
    Room room;
    room.listens();
    room.startAgentAndEngine();
    Room far;
    far.startAgentAndEngine();
    FarEnd peer("uas");
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    room.calls->perform(core::SetCamera{false});
    room.hold(1, true);
    REQUIRE(room.waitFor(1, CallSignal::Held));
    far.dial(1, room.at());
    const std::uint32_t ringing = room.waitForArrival();
    room.calls.reset();

    room.startAgentAndEngine();
    REQUIRE(room.told<core::CallAdopted>() == 2);
    for (const core::CallEvent& event : room.events)
        if (const auto* adopted = std::get_if<core::CallAdopted>(&event)) {
            const bool isHeld = adopted->call == core::CallId(1);
            CHECK(adopted->held == isHeld);
            CHECK((adopted->state == core::CallState::Offered) == !isHeld);
            CHECK((adopted->direction == core::CallDirection::Incoming) == !isHeld);
        }
    CHECK(room.record().cameraOff);
    room.answer(ringing);
    REQUIRE(room.waitFor(ringing, CallSignal::Established));
    REQUIRE(far.waitFor(1, CallSignal::Established));
    room.hangUp(ringing);
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    REQUIRE(room.waitFor(ringing, CallSignal::Closed));
    CHECK(room.shutDown());
    CHECK(far.shutDown());
}

TEST_CASE("the engine is commanded from this machine alone") {
    Room room;
    room.startAgentAndEngine();
    // Of all it listens on (proc(5), net/tcp), the control port is bound to 127.0.0.1.
    const std::string tcp = contentsOf(QStringLiteral("/proc/%1/net/tcp").arg(room.enginePid()));
    char loopback[64];
    std::snprintf(loopback, sizeof loopback, " 0100007F:%04X 00000000:0000 0A ",
                  room.record().controlPort);
    CHECK(tcp.find(loopback) != std::string::npos);
    char anywhere[64];
    std::snprintf(anywhere, sizeof anywhere, " 00000000:%04X 00000000:0000 0A ",
                  room.record().controlPort);
    CHECK(tcp.find(anywhere) == std::string::npos);
    CHECK(room.shutDown());
}

TEST_CASE("two rooms on one machine do not meet") {
    FarEnd peer("uas");
    Room one;
    Room two;
    one.startAgent();
    two.startAgent();
    REQUIRE(waitUntil([&] { return one.told<core::EngineUp>() && two.told<core::EngineUp>(); }));
    CHECK(one.record().controlPort != two.record().controlPort);
    one.dial(1, peer.uri());
    two.dial(1, peer.uri());
    REQUIRE(one.waitFor(1, CallSignal::Established));
    REQUIRE(two.waitFor(1, CallSignal::Established));
    one.hangUp(1);
    REQUIRE(one.waitFor(1, CallSignal::Closed));
    CHECK_FALSE(two.signalled(1, CallSignal::Closed));
    two.hangUp(1);
    REQUIRE(two.waitFor(1, CallSignal::Closed));
    CHECK(one.shutDown());
    CHECK(two.shutDown());
}

TEST_CASE("an engine that cannot be started is told once, and tried again") {
    Room room;
    greenroom::edge::calls::BaresipControl calls(
        room.time,
        {.home = {.program = "no-such-program",
                  .stateDir = room.runDir().toStdString(),
                  .runtimeDir = room.runDir().toStdString()},
         .hostName = "room.test"},
        [&room](core::Event event) {
            room.events.push_back(std::get<core::CallEvent>(std::move(event)));
        });
    calls.apply(room.settings);
    CHECK(room.told<core::EngineDown>() == 1);
    calls.perform(core::PlaceCall{.call = core::CallId(1), .uri = "sip:a@127.0.0.1"});
    CHECK(room.signalled(1, CallSignal::Closed));
    bool done = false;
    calls.shutDown([&done] { done = true; });
    CHECK(done);
}
