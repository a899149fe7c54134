#include "link/call_codec.h"

#include "link/safe_text.h"
#include "link/wire_lists.h"
#include "proto/panel.pb.h"

#include <algorithm>

namespace greenroom::ui::link {

namespace {

namespace wire = greenroom::panel::v1;

constexpr std::size_t kMaxCalls = 4;
constexpr std::size_t kMaxDetails = 8;
constexpr std::size_t kMaxMissing = 3;
constexpr std::size_t kMaxEntries = 16;
constexpr std::size_t kMaxOthers = 4;
constexpr std::uint32_t kWhole = 100; // per cent
constexpr qsizetype kMaxTitle = 300;
constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxSentence = 400;

CallState fromWire(wire::CallState state) {
    switch (state) {
    case wire::CALL_STATE_RINGING:
        return CallState::Ringing;
    case wire::CALL_STATE_CONNECTED:
        return CallState::Connected;
    case wire::CALL_STATE_ENDING:
        return CallState::Ending;
    case wire::CALL_STATE_OFFERED:
        return CallState::Offered;
    case wire::CALL_STATE_ANSWERING:
        return CallState::Answering;
    default:
        return CallState::Dialling;
    }
}

CallQuality fromWire(wire::CallQuality quality) {
    switch (quality) {
    case wire::CALL_QUALITY_GOOD:
        return CallQuality::Good;
    case wire::CALL_QUALITY_FAIR:
        return CallQuality::Fair;
    case wire::CALL_QUALITY_POOR:
        return CallQuality::Poor;
    default:
        return CallQuality::Unknown;
    }
}

Call fromWire(const wire::Call& c) {
    Call call{.id = c.id(),
              .state = fromWire(c.state()),
              .title = text(c.title()),
              .address = text(c.address()),
              .bookingId = text(c.booking_id()),
              .durationS = c.duration_s(),
              .setupS = c.setup_s(),
              .muted = c.muted(),
              .incoming = c.incoming(),
              .held = c.held(),
              .heldByPeer = c.held_by_peer(),
              .earlyMedia = c.early_media(),
              .answersInS = c.answers_in_s(),
              .quality = fromWire(c.quality()),
              .encrypted = c.encrypted(),
              .details = {},
              .missing = {}};
    for (const std::string& line : c.details()) {
        call.details.push_back(text(line));
    }
    for (const wire::Mark& mark : c.missing()) {
        call.missing.push_back(text(mark.text()));
    }
    return call;
}

CallControls fromWire(const wire::CallControls& c) {
    CallControls controls{.end = c.end(),
                          .keypad = c.keypad(),
                          .hold = c.hold(),
                          .camera = c.camera(),
                          .dial = c.dial(),
                          .cameraOff = c.camera_off(),
                          .volume = c.volume(),
                          .volumeMuted = c.volume_muted(),
                          .undisturbedUntil = {}};
    if (c.has_undisturbed_until()) {
        controls.undisturbedUntil =
            Moment{c.undisturbed_until().utc_ms(), c.undisturbed_until().utc_offset_s()};
    }
    return controls;
}

Ending fromWire(const wire::Ending& e) {
    return {.bookingId = text(e.booking_id()),
            .minutes = e.minutes(),
            .canExtend = e.can_extend(),
            .leavesInS = e.leaves_in_s()};
}

AudioCheck fromWire(const wire::AudioCheck& a) {
    return {.running = a.running(),
            .level = a.level(),
            .problem = text(a.problem()),
            .microphone = text(a.microphone()),
            .loudspeaker = text(a.loudspeaker()),
            .camera = text(a.camera())};
}

Failure fromWire(const wire::Failure& f) {
    Failure failure{.code = text(f.code()),
                    .what = text(f.what()),
                    .toDo = text(f.to_do()),
                    .title = text(f.title()),
                    .canRetry = f.can_retry(),
                    .rejoin = f.rejoin(),
                    .others = {}};
    for (const std::string& other : f.others()) {
        failure.others.push_back(text(other));
    }
    return failure;
}

void makeSafe(std::vector<QString>& lines, qsizetype limit, std::size_t most) {
    cut(lines, most);
    for (QString& line : lines) {
        line = safeText(line, limit);
    }
}

void makeSafe(Call& call) {
    call.title = safeText(call.title, kMaxTitle);
    call.address = safeText(call.address, kMaxName);
    makeSafe(call.details, kMaxName, kMaxDetails);
    makeSafe(call.missing, kMaxName, kMaxMissing);
}

void makeSafe(AudioCheck& audio) {
    audio.level = std::min(audio.level, kWhole);
    audio.problem = safeText(audio.problem, kMaxSentence);
    audio.microphone = safeText(audio.microphone, kMaxName);
    audio.loudspeaker = safeText(audio.loudspeaker, kMaxName);
    audio.camera = safeText(audio.camera, kMaxName);
}

void makeSafe(Failure& f) {
    f.code = safeText(f.code, kMaxName);
    f.what = safeText(f.what, kMaxSentence);
    f.toDo = safeText(f.toDo, kMaxSentence);
    f.title = safeText(f.title, kMaxTitle);
    makeSafe(f.others, kMaxName, kMaxOthers);
}

wire::Quiet toWire(Quiet quiet) {
    switch (quiet) {
    case Quiet::Off:
        return wire::QUIET_OFF;
    case Quiet::Hour:
        return wire::QUIET_HOUR;
    case Quiet::UntilEnd:
        return wire::QUIET_UNTIL_END;
    case Quiet::UntilTomorrow:
        return wire::QUIET_UNTIL_TOMORROW;
    }
    return wire::QUIET_UNSPECIFIED;
}

// What is said to a call.
bool setVerbOfCall(wire::PanelIntent& out, const PanelIntent& intent) {
    switch (intent.verb) {
    case Verb::AnswerCall:
        out.mutable_answer_call()->set_call_id(intent.callId);
        return true;
    case Verb::RejectCall:
        out.mutable_reject_call()->set_call_id(intent.callId);
        return true;
    case Verb::Hold:
        out.mutable_hold()->set_call_id(intent.callId);
        out.mutable_hold()->set_hold(intent.on);
        return true;
    case Verb::SendTone:
        out.mutable_send_tone()->set_call_id(intent.callId);
        out.mutable_send_tone()->set_key(intent.value.toStdString());
        return true;
    case Verb::SetCamera:
        out.mutable_set_camera()->set_on(intent.on);
        return true;
    case Verb::SetVolume:
        out.mutable_set_volume()->set_volume(std::min(intent.choice, kWhole));
        return true;
    default:
        return false;
    }
}

} // namespace

void callsFromWire(const wire::PanelView& view, PanelView& out) {
    for (const wire::Call& call : view.calls()) {
        out.calls.push_back(fromWire(call));
    }
    if (view.has_controls()) {
        out.controls = fromWire(view.controls());
    }
    if (view.has_ending()) {
        out.ending = fromWire(view.ending());
    }
    for (const wire::Entry& entry : view.entries()) {
        out.entries.push_back(
            {text(entry.id()), text(entry.name()), text(entry.address()), entry.favourite()});
    }
    out.audioCheck = fromWire(view.audio_check());
    out.failure = fromWire(view.failure());
}

void boundCalls(PanelView& view) {
    cut(view.calls, kMaxCalls);
    for (Call& call : view.calls) {
        makeSafe(call);
    }
    if (view.controls.volume) {
        view.controls.volume = std::min(*view.controls.volume, kWhole);
    }
    dropDoubtful(view.entries, [](const Entry& entry) -> const QString& { return entry.id; });
    cut(view.entries, kMaxEntries);
    for (Entry& entry : view.entries) {
        entry.name = safeText(entry.name, kMaxName);
        entry.address = safeText(entry.address, kMaxName);
    }
    makeSafe(view.audioCheck);
    makeSafe(view.failure);
}

bool setCallVerb(wire::PanelIntent& out, const PanelIntent& intent) {
    switch (intent.verb) {
    case Verb::Dial:
        out.mutable_dial()->set_address(intent.value.toStdString());
        return true;
    case Verb::CallEntry:
        out.mutable_call_entry()->set_entry_id(intent.target.toStdString());
        return true;
    case Verb::TryOther:
        out.mutable_try_other()->set_place(intent.choice);
        return true;
    case Verb::DismissEnding:
        out.mutable_dismiss_ending();
        return true;
    case Verb::Stay:
        out.mutable_stay();
        return true;
    case Verb::Extend:
        out.mutable_extend()->set_booking_id(intent.bookingId.toStdString());
        return true;
    case Verb::CheckAudio:
        out.mutable_check_audio()->set_run(intent.on);
        return true;
    case Verb::SetDoNotDisturb:
        out.mutable_set_do_not_disturb()->set_quiet(toWire(intent.quiet));
        return true;
    default:
        return setVerbOfCall(out, intent);
    }
}

} // namespace greenroom::ui::link
