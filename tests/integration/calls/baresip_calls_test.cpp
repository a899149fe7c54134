#include "calls_fixture.h"

using greenroom::core::CallSignal;
using greenroom::test::FarEnd;
using greenroom::test::freeUdpPort;
using greenroom::test::Room;
using greenroom::test::waitUntil;
namespace core = greenroom::core;

TEST_CASE("a call is answered, and ended by the room") {
    FarEnd peer("uas");
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Ringing));
    REQUIRE(room.waitFor(1, CallSignal::Established));
    CHECK(waitUntil([&] { return peer.saw("ACK sip:"); }));
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(waitUntil([&] { return peer.saw("BYE sip:"); }));
    CHECK(room.shutDown());
    CHECK_FALSE(QFile::exists(room.recordFile()));
}

TEST_CASE("what ended a call is told in the far end's words") {
    struct Row {
        const char* name;
        QString scenario;
        int status;
        std::string reason;
    };
    const Row rows[] = {
        {"busy", "busy", 486, "Busy Here"},
        {"the far end hangs up", "answer_then_hang_up", 0, "Connection reset by peer"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        FarEnd peer(row.scenario);
        Room room;
        room.startAgentAndEngine();
        room.dial(1, peer.uri());
        REQUIRE(room.waitFor(1, CallSignal::Closed));
        const core::CallCause cause = room.last<core::CallSignalled>().cause;
        CHECK(cause.sipStatus == row.status);
        CHECK(cause.reason == row.reason);
        CHECK(cause.fault == core::CallFault::None);
        CHECK(room.shutDown());
    }
}

TEST_CASE("a call that rings is cancelled") {
    FarEnd peer("ring");
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Ringing));
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(waitUntil([&] { return peer.saw("CANCEL sip:"); }));
    CHECK_FALSE(room.signalled(1, CallSignal::Established));
    CHECK(room.shutDown());
}

TEST_CASE("a call is ended before anybody said anything") {
    QUdpSocket deaf;
    REQUIRE(deaf.bind(QHostAddress::LocalHost, 0));
    Room room;
    room.startAgentAndEngine();
    room.dial(1, "sip:nobody@127.0.0.1:" + std::to_string(deaf.localPort()));
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(room.shutDown());
}

TEST_CASE("of two calls to one address the right one is ended") {
    FarEnd peer("uas");
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    room.dial(2, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    REQUIRE(room.waitFor(2, CallSignal::Established));
    REQUIRE(room.record().calls.size() == 2);
    const std::string kept = room.record().calls.back().engineId;
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    REQUIRE(waitUntil([&] { return peer.saw("BYE sip:"); }));
    const std::string log = peer.log();
    const std::string bye = log.substr(log.find("BYE sip:"));
    CHECK(bye.substr(0, bye.find("\r\n\r\n")).find(kept) == std::string::npos);
    CHECK_FALSE(room.signalled(2, CallSignal::Closed));
    room.hangUp(2);
    REQUIRE(room.waitFor(2, CallSignal::Closed));
    CHECK(room.shutDown());
}

TEST_CASE("nothing is dialled that could be a command") {
    struct Row {
        const char* name;
        const char* uri;
    };
    const Row rows[] = {
        {"a line break", "sip:a@127.0.0.1\nhangup"},
        {"a space", "sip:a@127.0.0.1 x"},
        {"a comma", "sip:a@127.0.0.1,b"},
        {"a quote", "sip:\"a@127.0.0.1"},
        {"empty", ""},
    };
    Room room;
    room.startAgentAndEngine();
    std::uint32_t id = 0;
    for (const Row& row : rows) {
        INFO(row.name);
        room.dial(++id, row.uri);
        REQUIRE(room.signalled(id, CallSignal::Closed));
        CHECK_FALSE(room.last<core::CallSignalled>().cause.reason.empty());
        CHECK(room.last<core::CallSignalled>().cause.fault == core::CallFault::Refused);
    }
    CHECK(room.shutDown());
}

TEST_CASE("where nobody is, and where no host is, is told apart") {
    Room room;
    room.startAgentAndEngine();
    room.dial(1, "sip:a@127.0.0.1:1;transport=tcp");
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(room.last<core::CallSignalled>().cause.fault == core::CallFault::Unreachable);
    room.dial(2, "sip:a@no-such-host.invalid");
    REQUIRE(room.waitFor(2, CallSignal::Closed));
    CHECK(room.last<core::CallSignalled>().cause.fault == core::CallFault::NameNotFound);
    CHECK(room.shutDown());
}

TEST_CASE("with SIP switched off nothing is dialled") {
    Room room;
    room.settings.sipMode = "Off";
    room.startAgentAndEngine();
    room.dial(1, "sip:a@127.0.0.1");
    REQUIRE(room.signalled(1, CallSignal::Closed));
    CHECK(room.last<core::CallSignalled>().cause.fault == core::CallFault::Refused);
    CHECK(room.shutDown());
}
