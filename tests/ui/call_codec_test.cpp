#include "link/panel_codec.h"

#include "proto/panel.pb.h"

#include <catch2/catch.hpp>

namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;
using ui::link::Verb;

namespace {

ui::link::PanelView decoded(const wire::AgentMessage& message) {
    const auto incoming = ui::link::decode(QByteArray::fromStdString(message.SerializeAsString()));
    REQUIRE(std::holds_alternative<ui::link::PanelView>(incoming));
    return std::get<ui::link::PanelView>(incoming);
}

wire::PanelIntent sent(const ui::link::PanelIntent& intent) {
    const QByteArray frame = ui::link::encodeIntent(intent);
    wire::PanelMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.intent();
}

ui::link::PanelIntent press(Verb verb) {
    ui::link::PanelIntent intent;
    intent.verb = verb;
    intent.callId = 7;
    intent.on = true;
    intent.target = "t";
    intent.value = "v";
    intent.bookingId = "b1";
    intent.choice = 70;
    intent.quiet = ui::link::Quiet::UntilTomorrow;
    return intent;
}

} // namespace

TEST_CASE("all that is said of a call arrives") {
    wire::AgentMessage message;
    wire::Call& c = *message.mutable_view()->add_calls();
    c.set_id(7);
    c.set_state(wire::CALL_STATE_OFFERED);
    c.set_incoming(true);
    c.set_held(true);
    c.set_held_by_peer(true);
    c.set_early_media(true);
    c.set_answers_in_s(5);
    c.set_quality(wire::CALL_QUALITY_POOR);
    c.set_encrypted(true);
    c.add_details("Jitter:\t4 ms");
    c.add_missing()->set_text("No camera");
    const auto view = decoded(message);
    REQUIRE(view.calls.size() == 1);
    const ui::link::Call& call = view.calls[0];
    CHECK(call.state == ui::link::CallState::Offered);
    CHECK(call.incoming);
    CHECK(call.held);
    CHECK(call.heldByPeer);
    CHECK(call.earlyMedia);
    CHECK(call.answersInS == 5);
    CHECK(call.quality == ui::link::CallQuality::Poor);
    CHECK(call.encrypted);
    CHECK(call.details == std::vector<QString>{"Jitter: 4 ms"});
    CHECK(call.missing == std::vector<QString>{"No camera"});
}

TEST_CASE("controls, the end, entries, the audio check and a failure arrive") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    v.mutable_controls()->set_keypad(true);
    v.mutable_controls()->set_camera_off(true);
    v.mutable_controls()->set_volume(70);
    v.mutable_controls()->set_volume_muted(true);
    v.mutable_controls()->mutable_undisturbed_until()->set_utc_ms(1'000);
    v.mutable_ending()->set_booking_id("b1");
    v.mutable_ending()->set_minutes(5);
    v.mutable_ending()->set_can_extend(true);
    v.mutable_ending()->set_leaves_in_s(18);
    wire::Entry& entry = *v.add_entries();
    entry.set_id("f1");
    entry.set_name("Reception");
    entry.set_address("reception@example.net");
    entry.set_favourite(true);
    v.mutable_audio_check()->set_running(true);
    v.mutable_audio_check()->set_level(46);
    v.mutable_audio_check()->set_problem("Too quiet");
    v.mutable_audio_check()->set_microphone("Table");
    v.mutable_audio_check()->set_loudspeaker("Ceiling");
    v.mutable_audio_check()->set_camera("Room");
    v.mutable_failure()->set_rejoin(true);
    v.mutable_failure()->add_others("b@example.net");
    const auto view = decoded(message);
    CHECK_FALSE(view.controls.end);
    CHECK(view.controls.keypad);
    CHECK_FALSE(view.controls.hold);
    CHECK(view.controls.cameraOff);
    CHECK(view.controls.volume == 70U);
    CHECK(view.controls.volumeMuted);
    CHECK(view.controls.undisturbedUntil == ui::link::Moment{1'000, 0});
    CHECK(view.ending == ui::link::Ending{"b1", 5, true, 18});
    CHECK(view.entries ==
          std::vector<ui::link::Entry>{{"f1", "Reception", "reception@example.net", true}});
    CHECK(view.audioCheck ==
          ui::link::AudioCheck{true, 46, "Too quiet", "Table", "Ceiling", "Room"});
    CHECK(view.failure.rejoin);
    CHECK(view.failure.others == std::vector<QString>{"b@example.net"});
}

TEST_CASE("an agent that does not speak of controls offers End alone") {
    wire::AgentMessage message;
    message.mutable_view();
    const auto view = decoded(message);
    CHECK(view.controls == ui::link::CallControls{});
    CHECK(view.controls.end);
    CHECK_FALSE(view.controls.volume);
    CHECK_FALSE(view.ending);
}

TEST_CASE("what a newer agent says of a call is taken calmly") {
    wire::AgentMessage message;
    wire::Call& call = *message.mutable_view()->add_calls();
    call.set_state(static_cast<wire::CallState>(99));
    call.set_quality(static_cast<wire::CallQuality>(99));
    CHECK(decoded(message).calls[0].state == ui::link::CallState::Dialling);
    CHECK(decoded(message).calls[0].quality == ui::link::CallQuality::Unknown);
}

TEST_CASE("hostile words about calls are bounded") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    wire::Call& call = *v.add_calls();
    for (int i = 0; i < 100; ++i) {
        call.add_details(std::string(300, 'x'));
        call.add_missing()->set_text("m\xE2\x80\xAE");
        v.mutable_failure()->add_others(std::string(300, 'x'));
        v.add_entries()->set_id("e" + std::to_string(i));
    }
    v.mutable_entries(1)->set_id("e0"); // a second one of the same id
    v.mutable_entries(2)->set_id("");
    v.mutable_entries(3)->set_id(std::string(2'000, 'i'));
    v.mutable_controls()->set_volume(7'000);
    v.mutable_audio_check()->set_level(7'000);
    const auto view = decoded(message);
    CHECK(view.calls[0].details.size() == 8);
    CHECK(view.calls[0].details[0].size() == 200);
    CHECK(view.calls[0].missing == std::vector<QString>(3, "m"));
    CHECK(view.failure.others.size() == 4);
    CHECK(view.failure.others[0].size() == 200);
    CHECK(view.entries.size() == 16);
    CHECK(view.entries[1].id == "e4");
    CHECK(view.controls.volume == 100U);
    CHECK(view.audioCheck.level == 100);
}

TEST_CASE("presses about calls are written as the agent reads them") {
    CHECK(sent(press(Verb::AnswerCall)).answer_call().call_id() == 7);
    CHECK(sent(press(Verb::RejectCall)).reject_call().call_id() == 7);
    CHECK(sent(press(Verb::Hold)).hold().call_id() == 7);
    CHECK(sent(press(Verb::Hold)).hold().hold());
    CHECK(sent(press(Verb::SendTone)).send_tone().call_id() == 7);
    CHECK(sent(press(Verb::SendTone)).send_tone().key() == "v");
    CHECK(sent(press(Verb::SetCamera)).set_camera().on());
    CHECK(sent(press(Verb::SetVolume)).set_volume().volume() == 70);
    CHECK(sent(press(Verb::Dial)).dial().address() == "v");
    CHECK(sent(press(Verb::CallEntry)).call_entry().entry_id() == "t");
    CHECK(sent(press(Verb::TryOther)).try_other().place() == 70);
    CHECK(sent(press(Verb::DismissEnding)).has_dismiss_ending());
    CHECK(sent(press(Verb::Stay)).has_stay());
    CHECK(sent(press(Verb::Extend)).extend().booking_id() == "b1");
    CHECK(sent(press(Verb::CheckAudio)).check_audio().run());
    CHECK(sent(press(Verb::SetDoNotDisturb)).set_do_not_disturb().quiet() ==
          wire::QUIET_UNTIL_TOMORROW);
}
