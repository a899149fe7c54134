#include <catch2/catch.hpp>

#include <QtEndian>

#include "edge/panel/panel_codec.h"
#include "proto/panel.pb.h"

using namespace greenroom;
using namespace greenroom::edge::panel;
namespace wire = greenroom::panel::v1;

namespace {

wire::PanelView shown(const core::PanelView& view) {
    const QByteArray frame = encodeView(view, 1, 20);
    wire::AgentMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.view();
}

template <typename Set>
base::Result<PanelSays> says(Set&& set) {
    wire::PanelMessage message;
    set(*message.mutable_intent());
    return decodePanelMessage(QByteArray::fromStdString(message.SerializeAsString()));
}

// The fact of a domain that a press became; fails the test when it became another.
template <typename Domain, typename Fact, typename Set>
Fact pressed(Set&& set) {
    const auto said = says(std::forward<Set>(set));
    REQUIRE(said);
    const auto* press = std::get_if<Press>(&*said);
    REQUIRE(press != nullptr);
    const auto* domain = std::get_if<Domain>(&press->event);
    REQUIRE(domain != nullptr);
    const auto* fact = std::get_if<Fact>(domain);
    REQUIRE(fact != nullptr);
    return *fact;
}

template <typename Fact, typename Set>
Fact call(Set&& set) {
    return pressed<core::CallEvent, Fact>(std::forward<Set>(set));
}

} // namespace

TEST_CASE("all that the panel shows of a call reaches it") {
    core::PanelView view;
    view.calls = {{.id = core::CallId(7),
                   .state = core::CallState::Offered,
                   .title = "Ada Field",
                   .address = "ada@example.net",
                   .booking = {},
                   .incoming = true,
                   .held = true,
                   .heldByPeer = true,
                   .earlyMedia = true,
                   .answersInSeconds = 4,
                   .quality = core::Quality::Fair,
                   .encrypted = true,
                   .details = {"Sound: Opus"},
                   .missing = {{"NO_CAMERA", "No camera"}}}};
    view.failure = core::FailureView{.code = "BUSY",
                                     .what = "Busy.",
                                     .toDo = "Wait.",
                                     .title = "Budget",
                                     .canRetry = true,
                                     .rejoin = true,
                                     .others = {"b@example.net"}};
    view.controls = {.end = true,
                     .keypad = false,
                     .hold = true,
                     .camera = true,
                     .dial = true,
                     .cameraOff = true,
                     .volume = 60,
                     .volumeMuted = true,
                     .undisturbedUntil =
                         core::Moment{base::wallFromMs(1'772'616'600'000), base::seconds(3600)}};
    view.ending = core::EndingView{core::BookingId("42"), 5, true, 17};
    view.entries = {{"call 3", "Ada Field", "ada@example.net", true}};
    view.audio = {.running = true,
                  .level = 40,
                  .problem = "none",
                  .microphone = "Mic",
                  .loudspeaker = "Bar",
                  .camera = "Cam"};

    const wire::PanelView out = shown(view);
    const wire::Call& one = out.calls(0);
    CHECK(one.state() == wire::CALL_STATE_OFFERED);
    CHECK(one.incoming());
    CHECK(one.held());
    CHECK(one.held_by_peer());
    CHECK(one.early_media());
    CHECK(one.answers_in_s() == 4);
    CHECK(one.quality() == wire::CALL_QUALITY_FAIR);
    CHECK(one.encrypted());
    CHECK(one.details(0) == "Sound: Opus");
    CHECK(one.missing(0).code() == "NO_CAMERA");
    CHECK(out.failure().rejoin());
    CHECK(out.failure().others(0) == "b@example.net");
    CHECK(out.controls().end());
    CHECK_FALSE(out.controls().keypad());
    CHECK(out.controls().camera_off());
    CHECK(out.controls().volume() == 60);
    CHECK(out.controls().volume_muted());
    CHECK(out.controls().undisturbed_until().utc_ms() == 1'772'616'600'000);
    CHECK(out.ending().minutes() == 5);
    CHECK(out.ending().can_extend());
    CHECK(out.ending().leaves_in_s() == 17);
    CHECK(out.entries(0).id() == "call 3");
    CHECK(out.entries(0).favourite());
    CHECK(out.audio_check().running());
    CHECK(out.audio_check().level() == 40);
    CHECK(out.audio_check().camera() == "Cam");
}

TEST_CASE("presses about calls become facts") {
    using Intent = wire::PanelIntent;
    CHECK(call<core::AnswerAsked>([](Intent& i) {
              i.mutable_answer_call()->set_call_id(7);
          }).call == core::CallId(7));
    CHECK_FALSE(call<core::RejectAsked>([](Intent& i) { i.mutable_reject_call(); }).call);
    CHECK(call<core::HoldAsked>([](Intent& i) { i.mutable_hold()->set_hold(true); }).hold);
    CHECK(call<core::TonesAsked>([](Intent& i) {
              i.mutable_send_tone()->set_key("#");
          }).tones.reveal() == "#");
    CHECK(call<core::DialAsked>([](Intent& i) {
              i.mutable_dial()->set_address("a@b");
          }).target.number == "a@b");
    CHECK(call<core::CallEntryPressed>([](Intent& i) {
              i.mutable_call_entry()->set_entry_id("call 3");
          }).entry == "call 3");
    CHECK(call<core::OtherAddressPressed>([](Intent& i) {
              i.mutable_try_other()->set_place(2);
          }).place == 2);
    (void)call<core::EndWarningDismissed>([](Intent& i) { i.mutable_dismiss_ending(); });
    (void)call<core::StayPressed>([](Intent& i) { i.mutable_stay(); });
    CHECK(call<core::ExtendPressed>([](Intent& i) {
              i.mutable_extend()->set_booking_id("42");
          }).booking == core::BookingId("42"));
    CHECK(call<core::QuietPressed>([](Intent& i) {
              i.mutable_set_do_not_disturb()->set_quiet(wire::QUIET_UNTIL_TOMORROW);
          }).quiet == core::Quiet::UntilTomorrow);
    CHECK_FALSE((pressed<core::MediaEvent, core::CameraAsked>([](Intent& i) {
                     i.mutable_set_camera()->set_on(false);
                 }).on));
    CHECK((pressed<core::MediaEvent, core::AudioCheckAsked>([](Intent& i) {
               i.mutable_check_audio()->set_run(true);
           }).run));
    CHECK(pressed<core::DeviceEvent, core::VolumeAsked>([](Intent& i) {
              i.mutable_set_volume()->set_volume(4'000'000'000U);
          }).level == 100);
}

TEST_CASE("presses out of their bounds are no presses") {
    using Intent = wire::PanelIntent;
    CHECK_FALSE(says([](Intent& i) { i.mutable_send_tone()->set_key("12"); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_send_tone(); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_dial()->set_address(std::string(2001, '1')); }));
    CHECK_FALSE(
        says([](Intent& i) { i.mutable_call_entry()->set_entry_id(std::string(129, 'x')); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_extend()->set_booking_id(std::string(129, 'x')); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_set_do_not_disturb(); }));
}
