#include "edge/panel/call_codec.h"

#include <algorithm>

#include "edge/panel/wire_text.h"
#include "proto/panel.pb.h"

namespace greenroom::edge::panel {

namespace wire = greenroom::panel::v1;

namespace {

constexpr std::size_t kMaxAddress = 2000; // as it is typed; core/dial_string.h reads it

wire::CallState toWire(core::CallState state) {
    switch (state) {
    case core::CallState::Dialling:
        return wire::CALL_STATE_DIALLING;
    case core::CallState::Ringing:
        return wire::CALL_STATE_RINGING;
    case core::CallState::Offered:
        return wire::CALL_STATE_OFFERED;
    case core::CallState::Answering:
        return wire::CALL_STATE_ANSWERING;
    case core::CallState::Connected:
        return wire::CALL_STATE_CONNECTED;
    case core::CallState::Ending:
        return wire::CALL_STATE_ENDING;
    }
    return wire::CALL_STATE_UNSPECIFIED;
}

wire::CallQuality toWire(core::Quality quality) {
    switch (quality) {
    case core::Quality::Unknown:
        return wire::CALL_QUALITY_UNSPECIFIED;
    case core::Quality::Good:
        return wire::CALL_QUALITY_GOOD;
    case core::Quality::Fair:
        return wire::CALL_QUALITY_FAIR;
    case core::Quality::Poor:
        return wire::CALL_QUALITY_POOR;
    }
    return wire::CALL_QUALITY_UNSPECIFIED;
}

void set(wire::Call& out, const core::CallView& call) {
    out.set_id(call.id.value());
    out.set_state(toWire(call.state));
    out.set_title(wireText(call.title));
    out.set_address(wireText(call.address));
    out.set_booking_id(wireText(call.booking.value()));
    out.set_duration_s(call.durationSeconds);
    out.set_setup_s(call.setupSeconds);
    out.set_muted(call.muted);
    out.set_incoming(call.incoming);
    out.set_held(call.held);
    out.set_held_by_peer(call.heldByPeer);
    out.set_early_media(call.earlyMedia);
    out.set_answers_in_s(call.answersInSeconds);
    out.set_quality(toWire(call.quality));
    out.set_encrypted(call.encrypted);
    for (const std::string& line : call.details)
        out.add_details(wireText(line));
    for (const core::MarkView& missing : call.missing) {
        wire::Mark& mark = *out.add_missing();
        mark.set_code(wireText(missing.code));
        mark.set_text(wireText(missing.text));
    }
}

void set(wire::Failure& out, const core::FailureView& failure) {
    out.set_code(wireText(failure.code));
    out.set_what(wireText(failure.what));
    out.set_to_do(wireText(failure.toDo));
    out.set_title(wireText(failure.title));
    out.set_can_retry(failure.canRetry);
    out.set_rejoin(failure.rejoin);
    for (const std::string& other : failure.others)
        out.add_others(wireText(other));
}

void set(wire::CallControls& out, const core::ControlsView& controls) {
    out.set_end(controls.end);
    out.set_keypad(controls.keypad);
    out.set_hold(controls.hold);
    out.set_camera(controls.camera);
    out.set_dial(controls.dial);
    out.set_camera_off(controls.cameraOff);
    out.set_volume(controls.volume);
    out.set_volume_muted(controls.volumeMuted);
    if (const auto& until = controls.undisturbedUntil) {
        wire::Moment& moment = *out.mutable_undisturbed_until();
        moment.set_utc_ms(until->utc.time_since_epoch().count());
        moment.set_utc_offset_s(static_cast<std::int32_t>(until->offset.count()));
    }
}

void set(wire::AudioCheck& out, const core::AudioCheckView& audio) {
    out.set_running(audio.running);
    out.set_level(audio.level);
    out.set_problem(wireText(audio.problem));
    out.set_microphone(wireText(audio.microphone));
    out.set_loudspeaker(wireText(audio.loudspeaker));
    out.set_camera(wireText(audio.camera));
}

std::optional<core::CallId> callOf(std::uint32_t id) {
    return id == 0 ? std::nullopt : std::optional(core::CallId(id));
}

std::optional<core::Event> keyEvent(const wire::SendTone& intent) {
    if (intent.key().size() != 1)
        return std::nullopt;
    return core::CallEvent(
        core::TonesAsked{callOf(intent.call_id()), base::Secret(intent.key()), {}});
}

std::optional<core::Event> dialEvent(const wire::Dial& intent) {
    if (intent.address().size() > kMaxAddress)
        return std::nullopt;
    core::DialAsked asked;
    asked.target.number = intent.address();
    return core::CallEvent(std::move(asked));
}

std::optional<core::Event> quietEvent(wire::Quiet quiet) {
    switch (quiet) {
    case wire::QUIET_OFF:
        return core::CallEvent(core::QuietPressed{core::Quiet::Off});
    case wire::QUIET_HOUR:
        return core::CallEvent(core::QuietPressed{core::Quiet::Hour});
    case wire::QUIET_UNTIL_END:
        return core::CallEvent(core::QuietPressed{core::Quiet::UntilEnd});
    case wire::QUIET_UNTIL_TOMORROW:
        return core::CallEvent(core::QuietPressed{core::Quiet::UntilTomorrow});
    default:
        return std::nullopt;
    }
}

// What is pressed in a call, and about one that rings or ends.
std::optional<core::Event> inCallEvent(const wire::PanelIntent& intent) {
    switch (intent.verb_case()) {
    case wire::PanelIntent::kAnswerCall:
        return core::CallEvent(core::AnswerAsked{callOf(intent.answer_call().call_id()), {}});
    case wire::PanelIntent::kRejectCall:
        return core::CallEvent(core::RejectAsked{callOf(intent.reject_call().call_id()), {}});
    case wire::PanelIntent::kHold:
        return core::CallEvent(
            core::HoldAsked{callOf(intent.hold().call_id()), intent.hold().hold(), {}});
    case wire::PanelIntent::kSendTone:
        return keyEvent(intent.send_tone());
    case wire::PanelIntent::kSetMute:
        return core::CallEvent(core::MuteAsked{intent.set_mute().muted(), {}});
    case wire::PanelIntent::kSetCamera:
        return core::MediaEvent(core::CameraAsked{intent.set_camera().on(), {}});
    case wire::PanelIntent::kSetVolume:
        return core::DeviceEvent(
            core::VolumeAsked{static_cast<int>(std::min(intent.set_volume().volume(), 100U)), {}});
    case wire::PanelIntent::kDismissEnding:
        return core::CallEvent(core::EndWarningDismissed{});
    case wire::PanelIntent::kStay:
        return core::CallEvent(core::StayPressed{});
    default:
        return std::nullopt;
    }
}

} // namespace

void setCalls(wire::PanelView& out, const core::PanelView& view) {
    for (const core::CallView& call : view.calls)
        set(*out.add_calls(), call);
    if (view.failure)
        set(*out.mutable_failure(), *view.failure);
    set(*out.mutable_controls(), view.controls);
    if (const auto& ending = view.ending) {
        out.mutable_ending()->set_booking_id(wireText(ending->booking.value()));
        out.mutable_ending()->set_minutes(ending->minutes);
        out.mutable_ending()->set_can_extend(ending->canExtend);
        out.mutable_ending()->set_leaves_in_s(ending->leavesInSeconds);
    }
    for (const core::EntryView& entry : view.entries) {
        wire::Entry& row = *out.add_entries();
        row.set_id(wireText(entry.id));
        row.set_name(wireText(entry.name));
        row.set_address(wireText(entry.address));
        row.set_favourite(entry.favourite);
    }
    set(*out.mutable_audio_check(), view.audio);
}

std::optional<core::Event> callEvent(const wire::PanelIntent& intent) {
    constexpr std::size_t kMaxId = core::BookingLimits::kId;
    switch (intent.verb_case()) {
    case wire::PanelIntent::kJoin:
        if (intent.join().booking_id().size() > kMaxId)
            return std::nullopt;
        return core::CallEvent(core::JoinPressed{core::BookingId(intent.join().booking_id()), {}});
    case wire::PanelIntent::kHangUp:
        return core::CallEvent(core::HangUpAsked{callOf(intent.hang_up().call_id()), {}});
    case wire::PanelIntent::kDismiss:
        return core::CallEvent(core::FailureDismissed{});
    case wire::PanelIntent::kRetry:
        return core::CallEvent(core::RetryPressed{});
    case wire::PanelIntent::kTryOther:
        return core::CallEvent(core::OtherAddressPressed{intent.try_other().place()});
    case wire::PanelIntent::kDial:
        return dialEvent(intent.dial());
    case wire::PanelIntent::kCallEntry:
        if (intent.call_entry().entry_id().size() > kMaxId)
            return std::nullopt;
        return core::CallEvent(core::CallEntryPressed{intent.call_entry().entry_id()});
    case wire::PanelIntent::kExtend:
        if (intent.extend().booking_id().size() > kMaxId)
            return std::nullopt;
        return core::CallEvent(core::ExtendPressed{core::BookingId(intent.extend().booking_id())});
    case wire::PanelIntent::kCheckAudio:
        return core::MediaEvent(core::AudioCheckAsked{intent.check_audio().run(), {}});
    case wire::PanelIntent::kSetDoNotDisturb:
        return quietEvent(intent.set_do_not_disturb().quiet());
    default:
        return inCallEvent(intent);
    }
}

} // namespace greenroom::edge::panel
