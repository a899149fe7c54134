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

base::ErrorCode refusalOf(const Effects& effects) {
    const auto outcome = answerTo(effects, 9);
    REQUIRE(outcome);
    REQUIRE_FALSE(outcome->has_value());
    return outcome->error().code;
}

} // namespace

TEST_CASE("a call is held and resumed, and counts as held when the engine says so") {
    CallRoom room;
    room.inCall();
    CHECK(deeds<HoldCall>(room.call(HoldAsked{})).at(0).hold);
    CHECK_FALSE(room.view().calls.at(0).held);
    room.call(CallSignalled{kGoing, CallSignal::Held, {}});
    CHECK(room.view().calls.at(0).held);
    CHECK(refusalOf(room.call(HoldAsked{std::nullopt, true, RequestId(9)})) ==
          base::ErrorCode::NotFound);
    CHECK_FALSE(deeds<HoldCall>(room.call(HoldAsked{kGoing, false, {}})).at(0).hold);
    room.call(CallSignalled{kGoing, CallSignal::Resumed, {}});
    CHECK_FALSE(room.view().calls.at(0).held);
}

TEST_CASE("resuming one of two holds the other") {
    CallRoom room;
    room.inCall();
    room.arrives(2);
    room.call(AnswerAsked{});
    room.call(CallSignalled{kGoing, CallSignal::Held, {}});
    room.call(CallSignalled{CallId(2), CallSignal::Established, {}});
    const auto held = deeds<HoldCall>(room.call(HoldAsked{kGoing, false, {}}));
    REQUIRE(held.size() == 2);
    CHECK(held[0].call == CallId(2));
    CHECK(held[0].hold);
    CHECK(held[1].call == kGoing);
    CHECK_FALSE(held[1].hold);
}

TEST_CASE("the far end's hold is seen") {
    CallRoom room;
    room.inCall();
    room.call(CallSignalled{kGoing, CallSignal::HeldByPeer, {}});
    CHECK(room.view().calls.at(0).heldByPeer);
    room.call(CallSignalled{kGoing, CallSignal::ResumedByPeer, {}});
    CHECK_FALSE(room.view().calls.at(0).heldByPeer);
}

TEST_CASE("keys are sent into the call that goes on") {
    CallRoom room;
    CHECK(refusalOf(room.call(TonesAsked{std::nullopt, base::Secret("1"), RequestId(9)})) ==
          base::ErrorCode::NotFound);
    room.inCall();
    CHECK(deeds<SendTones>(room.call(TonesAsked{std::nullopt, base::Secret("12*#,A"), {}}))
              .at(0)
              .tones.reveal() == "12*#,A");
    for (const std::string keys : {"", "x", "1 2", "12\n", "E"}) {
        INFO(keys);
        CHECK(refusalOf(room.call(TonesAsked{std::nullopt, base::Secret(keys), RequestId(9)})) ==
              base::ErrorCode::InvalidInput);
    }
    CHECK(refusalOf(room.call(TonesAsked{std::nullopt, base::Secret(std::string(65, '1')),
                                         RequestId(9)})) == base::ErrorCode::InvalidInput);
}

TEST_CASE("keys for no call in particular are for the one that is not held") {
    CallRoom room;
    room.inCall();
    room.arrives(2);
    room.call(AnswerAsked{CallId(2), {}});
    room.call(CallSignalled{CallId(2), CallSignal::Established, {}});
    room.call(CallSignalled{kGoing, CallSignal::Held, {}});
    REQUIRE(room.state.calls.calls.at(0).held);
    CHECK(deeds<SendTones>(room.call(TonesAsked{std::nullopt, base::Secret("1"), {}})).at(0).call ==
          CallId(2));
}

TEST_CASE("a passcode of the address is keyed in after the answer, and shown nowhere") {
    CallRoom room({ABooking{.number = "budget@vmr.example.net,,4711#"}});
    const auto placed = deeds<PlaceCall>(room.call(JoinPressed{BookingId("42"), {}}));
    CHECK(placed.at(0).uri == "sip:budget@vmr.example.net");
    CHECK(room.view().calls.at(0).address == "budget@vmr.example.net");
    CHECK(deeds<SendTones>(room.call(CallSignalled{kGoing, CallSignal::Ringing, {}})).empty());
    const auto keyed =
        deeds<SendTones>(room.call(CallSignalled{kGoing, CallSignal::Established, {}}));
    CHECK(keyed.at(0).tones.reveal() == ",,4711#");
    room.call(CallSignalled{kGoing, CallSignal::Closed, {}});
    CHECK(room.state.directory.history->calls.at(0).number == "budget@vmr.example.net");

    SECTION("and again when the call broke and is dialled again") {
        CallRoom other({ABooking{.number = "budget@vmr.example.net,,4711#"}});
        other.inCall();
        other.call(EngineDown{"killed"});
        CHECK(other.view().failure->rejoin);
        other.call(EngineUp{});
        other.call(RetryPressed{});
        const auto again =
            deeds<SendTones>(other.call(CallSignalled{CallId(2), CallSignal::Established, {}}));
        CHECK(again.at(0).tones.reveal() == ",,4711#");
    }
}

TEST_CASE("the mute key makes the state that it finds the other one") {
    CallRoom room;
    CHECK(deeds<SetMute>(room.call(MuteKeyPressed{})).at(0).muted);
    CHECK_FALSE(deeds<SetMute>(room.call(MuteKeyPressed{})).at(0).muted);

    SECTION("where microphones are muted in calls alone, the end of the last one frees them") {
        room.set([](Settings& s) { s.microphonesMuteEnabled = "InCallOnly"; });
        CHECK(deeds<SetMute>(room.call(MuteKeyPressed{})).empty());
        CHECK(refusalOf(room.call(MuteAsked{true, RequestId(9)})) == base::ErrorCode::Conflict);
        room.inCall();
        room.call(MuteKeyPressed{});
        CHECK(room.state.calls.muted);
        CHECK_FALSE(
            deeds<SetMute>(room.call(CallSignalled{kGoing, CallSignal::Closed, {}})).at(0).muted);
        CHECK_FALSE(room.state.calls.muted);
    }
}

TEST_CASE("the camera is switched, and is offered where there is one") {
    CallRoom room;
    room.inCall();
    CHECK_FALSE(room.view().controls.camera);
    room.tell(MediaEvent(MediaSeen{{{MediaKind::Camera, "v4l2:/dev/video0", "Room camera"}}}));
    CHECK(room.view().controls.camera);
    CHECK(room.view().audio.camera == "Room camera");
    CHECK_FALSE(deeds<SetCamera>(room.tell(MediaEvent(CameraAsked{false, {}}))).at(0).on);
    CHECK(room.view().controls.cameraOff);
}

TEST_CASE("an audio check runs outside of calls, and a call ends it") {
    CallRoom room;
    CHECK(deeds<CheckAudio>(room.tell(MediaEvent(AudioCheckAsked{true, {}}))).at(0).run);
    room.tell(MediaEvent(LevelMeasured{40}));
    CHECK(room.view().audio.level == 40);
    CHECK_FALSE(deeds<CheckAudio>(room.call(JoinPressed{BookingId("42"), {}})).at(0).run);
    CHECK_FALSE(room.view().audio.running);
    CHECK(refusalOf(room.tell(MediaEvent(AudioCheckAsked{true, RequestId(9)}))) ==
          base::ErrorCode::Conflict);
    room.tell(MediaEvent(LevelMeasured{40}));
    CHECK(room.view().audio.level == 0);
}

TEST_CASE("quality is the worst of what is measured, in words") {
    struct Row {
        const char* name;
        void (*set)(StreamQuality&);
        Quality quality;
    };
    const std::vector<Row> rows{
        {"well", [](StreamQuality&) {}, Quality::Good},
        {"one per cent lost", [](StreamQuality& s) { s.lossHereTenths = 10; }, Quality::Fair},
        {"lost there", [](StreamQuality& s) { s.lossThereTenths = 50; }, Quality::Poor},
        {"jitter", [](StreamQuality& s) { s.jitterMs = 30; }, Quality::Fair},
        {"a long way", [](StreamQuality& s) { s.roundTripMs = 800; }, Quality::Poor},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CallRoom room;
        room.inCall();
        CHECK(room.view().calls.at(0).quality == Quality::Unknown);
        StreamQuality stream;
        row.set(stream);
        room.call(CallMeasured{kGoing, {.audio = stream, .video = StreamQuality{}}});
        CHECK(room.view().calls.at(0).quality == row.quality);
    }
    CallRoom room;
    room.inCall();
    room.call(CallMediaSeen{kGoing,
                            {.audioCodec = "opus",
                             .videoCodec = {},
                             .encryption = Encryption::Sdes,
                             .noCamera = true}});
    room.call(CallMeasured{
        kGoing,
        {.audio = StreamQuality{.lossHereTenths = 3, .jitterMs = 4.2, .roundTripMs = 21},
         .video = std::nullopt}});
    const CallView view = room.view().calls.at(0);
    CHECK(view.encrypted);
    CHECK(view.details ==
          std::vector<std::string>{"Sound: Opus, 0.3 % lost, 4 ms jitter, 21 ms there and back"});
    CHECK(view.missing.at(0).code == "NO_CAMERA");
}

TEST_CASE("single controls can be hidden") {
    CallRoom room;
    room.set([](Settings& s) {
        s.callEndShown = "Hidden";
        s.callKeypadShown = "Hidden";
        s.midCallControlsShown = "Hidden";
        s.callStartShown = "Hidden";
    });
    const ControlsView controls = room.view().controls;
    CHECK_FALSE(controls.end);
    CHECK_FALSE(controls.keypad);
    CHECK_FALSE(controls.hold);
    CHECK_FALSE(controls.camera);
    CHECK_FALSE(controls.dial);
}
