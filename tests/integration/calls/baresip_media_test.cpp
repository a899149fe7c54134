// What really goes over the wire as sound.
#include "calls_fixture.h"

using greenroom::core::CallSignal;
using greenroom::test::contentsOf;
using greenroom::test::FarEnd;
using greenroom::test::Room;
using greenroom::test::waitUntil;
namespace core = greenroom::core;

namespace {

// Takes RTP in PCMU (RFC 3551) and tells silence from sound.
class Ear {
public:
    Ear() { REQUIRE(socket_.bind(QHostAddress::LocalHost, 0)); }

    [[nodiscard]] QStringList asKey() const {
        return {"-key", "rtp_port", QString::number(socket_.localPort())};
    }

    // From now on sends back what it takes.
    void echoes() { echoes_ = true; }

    // The next `packets` packets are all silent, or all are not.
    [[nodiscard]] bool hears(bool sound, int packets = 10) {
        drain();
        int right = 0;
        return waitUntil([&] {
            while (socket_.hasPendingDatagrams() && right < packets)
                right = isSound(read()) == sound ? right + 1 : 0;
            return right >= packets;
        });
    }

private:
    QByteArray read() {
        QByteArray packet(static_cast<qsizetype>(socket_.pendingDatagramSize()), '\0');
        QHostAddress from;
        quint16 port = 0;
        socket_.readDatagram(packet.data(), packet.size(), &from, &port);
        if (echoes_)
            socket_.writeDatagram(packet, from, port);
        return packet.mid(12);
    }
    void drain() {
        while (socket_.hasPendingDatagrams())
            read();
    }
    static bool isSound(const QByteArray& payload) {
        return std::ranges::any_of(payload, [](char c) {
            return (static_cast<unsigned char>(c) & 0x7f) < 0x70; // 0x7f is zero in mu-law
        });
    }

    QUdpSocket socket_;
    bool echoes_ = false;
};

// Of the engine's log, once the call is over: RTP packets sent and received.
std::pair<int, int> packetsOf(const Room& room) {
    const std::string log = contentsOf(room.runDir() + "/engine.log");
    int sent = 0;
    int received = 0;
    const std::size_t line = log.find("packets:");
    if (line != std::string::npos)
        std::sscanf(log.c_str() + line, "packets: %d %d", &sent, &received);
    return {sent, received};
}

} // namespace

TEST_CASE("a room without sound devices sends silence, and takes what it is sent") {
    Ear ear;
    FarEnd peer("answer", ear.asKey());
    Room room;
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    ear.echoes();
    CHECK(ear.hears(false, 50));
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(waitUntil([&] { return packetsOf(room).first >= 50 && packetsOf(room).second >= 30; }));
    CHECK(room.shutDown());
}

TEST_CASE("mute is silence on the wire, and unmute is not") {
    Ear ear;
    FarEnd peer("answer", ear.asKey());
    Room room;
    room.settings.callsAudio = "Tone";
    room.startAgentAndEngine();
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    CHECK(ear.hears(true));
    room.calls->perform(core::SetMute{true});
    CHECK(ear.hears(false));
    room.calls->perform(core::SetMute{true});
    CHECK(ear.hears(false));

    SECTION("unmuted by the same agent") {}
    SECTION("unmuted by the next agent, which keeps it muted until then") {
        REQUIRE(waitUntil([&] { return room.record().muted; }));
        room.calls.reset();
        room.startAgentAndEngine();
        CHECK(ear.hears(false));
        CHECK(room.record().muted);
    }

    room.calls->perform(core::SetMute{false});
    CHECK(ear.hears(true));
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(room.shutDown());
}

TEST_CASE("a call placed while muted is silent from its start") {
    Ear ear;
    FarEnd peer("answer", ear.asKey());
    Room room;
    room.settings.callsAudio = "Tone";
    room.startAgentAndEngine();
    room.calls->perform(core::SetMute{true});
    room.dial(1, peer.uri());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    CHECK(ear.hears(false));
    room.hangUp(1);
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(room.shutDown());
}
