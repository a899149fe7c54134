// What a call carries: codecs, encryption, devices that are there and devices that are not.
#include "calls_fixture.h"

using greenroom::core::CallSignal;
using greenroom::core::Encryption;
using greenroom::test::Room;
using greenroom::test::waitUntil;
namespace core = greenroom::core;

namespace {

constexpr const char* kTestPicture = "fakevideo:pattern";

core::CallMedia lastMedia(const Room& room) {
    return room.told<core::CallMediaSeen>() == 0 ? core::CallMedia{}
                                                 : room.last<core::CallMediaSeen>().media;
}

// One calls the other, and each knows what the call carries.
struct Pair {
    explicit Pair(const std::function<void(Room& room, Room& far)>& prepare) {
        room.listens();
        prepare(room, far);
        room.startAgentAndEngine();
        far.startAgentAndEngine();
        far.dial(1, room.at(), type);
        id = room.waitForArrival();
        room.answer(id);
        REQUIRE(room.waitFor(id, CallSignal::Established));
        REQUIRE(far.waitFor(1, CallSignal::Established));
        REQUIRE(waitUntil([this] {
            return room.told<core::CallMediaSeen>() > 0 && far.told<core::CallMediaSeen>() > 0;
        }));
    }
    ~Pair() {
        room.hangUp(id);
        CHECK(room.waitFor(id, CallSignal::Closed));
        CHECK(far.waitFor(1, CallSignal::Closed));
        CHECK(room.shutDown());
        CHECK(far.shutDown());
    }

    Room room;
    Room far;
    core::CallType type = core::CallType::Video;
    std::uint32_t id = 0;
};

} // namespace

TEST_CASE("sound and picture are agreed on and encrypted as the settings say") {
    struct Row {
        const char* name;
        const char* here;
        const char* there;
        Encryption encryption;
    };
    const Row rows[] = {
        {"both when they can", "BestEffort", "BestEffort", Encryption::Sdes},
        {"the far end never", "BestEffort", "Off", Encryption::None},
        {"both always", "On", "On", Encryption::Sdes},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Pair pair([&row](Room& room, Room& far) {
            room.settings.encryptionMode = row.here;
            far.settings.encryptionMode = row.there;
        });
        CHECK(lastMedia(pair.room).audioCodec == "opus");
        CHECK(lastMedia(pair.room).videoCodec == "H264");
        CHECK(lastMedia(pair.room).encryption == row.encryption);
        CHECK(lastMedia(pair.far).encryption == row.encryption);
    }
}

TEST_CASE("who must encrypt does not talk to who cannot") {
    Room room;
    room.listens();
    room.settings.encryptionMode = "Off";
    Room far;
    far.settings.encryptionMode = "On";
    room.startAgentAndEngine();
    far.startAgentAndEngine();
    far.dial(1, room.at());
    REQUIRE(far.waitFor(1, CallSignal::Closed));
    CHECK(far.last<core::CallSignalled>().cause.sipStatus == 488);
    CHECK(room.shutDown());
    CHECK(far.shutDown());
}

TEST_CASE("a device that is not there is missed and stops no call") {
    struct Row {
        const char* name;
        const char* audio;
        const char* microphone;
        const char* loudspeaker;
        const char* camera;
        bool noMicrophone;
        bool noLoudspeaker;
        bool noCamera;
    };
    const Row rows[] = {
        {"nothing at all", "Auto", "Auto", "Auto", "Auto", true, true, true},
        {"none that opens", "System", "alsa:none", "alsa:none", "v4l2:/dev/none", true, true, true},
        {"no microphone that opens", "Auto", "alsa:none", "alsa:null", kTestPicture, true, false,
         false},
        {"no loudspeaker that opens", "Auto", "Auto", "alsa:none", "Auto", true, true, true},
        {"an id of nothing the engine knows", "Auto", "jack:x", "x", "file:/etc/passwd", true, true,
         true},
        {"a tone and a test picture", "Tone", "Auto", "Auto", kTestPicture, false, false, false},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Pair pair([&row](Room& room, Room&) {
            room.settings.callsAudio = row.audio;
            room.settings.microphone = row.microphone;
            room.settings.loudspeaker = row.loudspeaker;
            room.settings.camera = row.camera;
        });
        const core::CallMedia media = lastMedia(pair.room);
        CHECK(media.noMicrophone == row.noMicrophone);
        CHECK(media.noLoudspeaker == row.noLoudspeaker);
        CHECK(media.noCamera == row.noCamera);
        CHECK_FALSE(pair.room.signalled(pair.id, CallSignal::Closed));
    }
}

TEST_CASE("speech is noticed in both directions, and silence is not") {
    Pair pair([](Room& room, Room&) { room.settings.callsAudio = "Tone"; });
    CHECK(waitUntil([&] { return pair.room.told<core::CallHeard>() > 0; }));
    CHECK(waitUntil([&] { return pair.far.told<core::CallHeard>() > 0; }));
    SECTION("muted") {
        pair.room.calls->perform(core::SetMute{true});
        REQUIRE(waitUntil([&] { return pair.room.record().calls.front().muted == true; }));
        pair.far.events.clear();
        REQUIRE(waitUntil([&] { return pair.far.told<core::CallMeasured>() > 1; },
                          std::chrono::seconds(20)));
        CHECK(pair.far.told<core::CallHeard>() <= 1); // what was on its way
    }
}

TEST_CASE("how well it goes is measured") {
    Pair pair([](Room& room, Room& far) {
        room.settings.callsAudio = "Tone";
        far.settings.callsAudio = "Tone";
        far.settings.camera = kTestPicture;
    });
    REQUIRE(waitUntil([&] { return pair.room.told<core::CallMeasured>() > 1; },
                      std::chrono::seconds(20)));
    const core::CallQuality quality = pair.room.last<core::CallMeasured>().quality;
    REQUIRE(quality.audio);
    CHECK(quality.audio->receivedPackets > 100);
    CHECK(quality.audio->sentPackets > 100);
    CHECK(quality.audio->lossHereTenths == 0);
    REQUIRE(quality.video);
    CHECK(quality.video->receivedPackets > 10);
}

TEST_CASE("the camera is switched off and on in the call") {
    Pair pair([](Room& room, Room&) { room.settings.camera = kTestPicture; });
    CHECK_FALSE(lastMedia(pair.room).noCamera);
    pair.room.calls->perform(core::SetCamera{false});
    REQUIRE(waitUntil([&] { return pair.room.record().cameraOff; }));
    pair.room.calls->perform(core::SetCamera{true});
    REQUIRE(waitUntil([&] { return !pair.room.record().cameraOff; }));
}

TEST_CASE("a far end that falls silent altogether is given up") {
    Room room;
    room.silenceEndsCall = greenroom::base::seconds(7); // reports come every five
    room.settings.callsAudio = "Tone";
    Room far;
    far.listens();
    far.settings.callsAudio = "Tone";
    room.startAgentAndEngine();
    far.startAgentAndEngine();
    room.dial(1, far.at());
    far.answer(far.waitForArrival());
    REQUIRE(room.waitFor(1, CallSignal::Established));
    REQUIRE(waitUntil([&] { return room.told<core::CallMeasured>() > 0; }));
    const int engine = far.enginePid();
    far.calls.reset();
    ::kill(engine, SIGKILL);
    REQUIRE(waitUntil([&] { return room.signalled(1, CallSignal::Closed) != nullptr; },
                      std::chrono::seconds(20)));
    CHECK(room.last<core::CallSignalled>().cause.fault == core::CallFault::ConnectionLost);
    CHECK(room.shutDown());
}
