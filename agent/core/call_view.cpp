#include "core/call_view.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/booking_card.h"
#include "core/call_directory.h"
#include "core/call_ending.h"
#include "core/dial_string.h"
#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::seconds;

std::uint32_t secondsSince(base::MonoTime then, base::MonoTime now) {
    return static_cast<std::uint32_t>(
        std::max<std::int64_t>(0, std::chrono::floor<seconds>(now - then).count()));
}

std::uint32_t secondsUntil(base::MonoTime then, base::MonoTime now) {
    return static_cast<std::uint32_t>(
        std::max<std::int64_t>(0, std::chrono::ceil<seconds>(then - now).count()));
}

// A booking's own title obeys its privacy on this surface too, also when it became private since
// the call (or the failed call) was made.
template <typename Made>
std::string titleOf(const RoomState& state, const Made& call) {
    const Booking* booking = state.bookings.agenda->find(call.booking);
    return booking != nullptr ? titleOnPanel(*booking, *state.settings.settings) : call.title;
}

Screen screenOf(const CallsState& calls) {
    const auto any = [&](auto&& test) {
        return std::ranges::any_of(calls.calls, [&](const Call& call) {
            return isOnPanel(call) && call.state != CallState::Offered && test(call);
        });
    };
    if (any([](const Call& call) { return call.state == CallState::Connected; }))
        return Screen::InCall;
    if (any([](const Call& call) { return call.state != CallState::Ending; }))
        return Screen::Joining;
    if (calls.failure)
        return Screen::Error;
    // What was answered is left from its own screen, what was not from its own.
    if (any([](const Call& call) { return call.connectedAt.has_value(); }))
        return Screen::InCall;
    return any([](const Call&) { return true; }) ? Screen::Joining : Screen::Home;
}

std::string_view codecName(std::string_view codec) {
    struct Row {
        std::string_view codec;
        std::string_view name;
    };
    static constexpr std::array kNames{
        Row{"opus", "Opus"},  Row{"PCMU", "G.711"}, Row{"PCMA", "G.711"}, Row{"G722", "G.722"},
        Row{"H264", "H.264"}, Row{"VP8", "VP8"},    Row{"H265", "H.265"}, Row{"VP9", "VP9"}};
    const auto row = std::ranges::find(kNames, codec, &Row::codec);
    return row == kNames.end() ? codec : row->name;
}

std::string line(const char* what, std::string_view codec,
                 const std::optional<StreamQuality>& stream) {
    std::string text = std::string(what) + ": " + std::string(codecName(codec));
    if (!stream)
        return text;
    const auto lost = std::max(stream->lossHereTenths, stream->lossThereTenths);
    std::array<char, 96> figures{};
    std::snprintf(figures.data(), figures.size(), ", %u.%u %% lost, %.0f ms jitter", lost / 10,
                  lost % 10, stream->jitterMs);
    text += figures.data();
    if (stream->roundTripMs) {
        std::snprintf(figures.data(), figures.size(), ", %.0f ms there and back",
                      *stream->roundTripMs);
        text += figures.data();
    }
    return text;
}

std::vector<std::string> detailsOf(const Call& call) {
    std::vector<std::string> details;
    if (!call.media.audioCodec.empty())
        details.push_back(line("Sound", call.media.audioCodec, call.quality.audio));
    if (!call.media.videoCodec.empty())
        details.push_back(line("Picture", call.media.videoCodec, call.quality.video));
    return details;
}

std::vector<MarkView> missingFrom(const Call& call) {
    std::vector<MarkView> missing;
    if (call.media.noMicrophone)
        missing.push_back({"NO_MICROPHONE", "No microphone: others cannot hear you"});
    if (call.media.noLoudspeaker)
        missing.push_back({"NO_LOUDSPEAKER", "No loudspeaker: you cannot hear others"});
    if (call.media.noCamera)
        missing.push_back({"NO_CAMERA", "No camera: others cannot see you"});
    return missing;
}

CallView viewOf(const RoomState& state, const Call& call, base::MonoTime now) {
    CallView shown{.id = call.id,
                   .state = call.state,
                   .title = titleOf(state, call),
                   .address = call.target.number,
                   .booking = call.booking,
                   .muted = state.calls.muted,
                   .incoming = call.direction == CallDirection::Incoming,
                   .held = call.held,
                   .heldByPeer = call.heldByPeer,
                   .earlyMedia = call.earlyMedia,
                   .quality = qualityOf(call.quality),
                   .encrypted = call.media.encryption != Encryption::None,
                   .details = detailsOf(call),
                   .missing = missingFrom(call)};
    if (call.connectedAt)
        shown.durationSeconds = secondsSince(call.connectedAt->mono, now);
    else
        shown.setupSeconds = secondsSince(call.startedAt, now);
    if (call.answersItselfAt)
        shown.answersInSeconds = std::max(1U, secondsUntil(*call.answersItselfAt, now));
    return shown;
}

FailureView viewOf(const RoomState& state, const CallFailure& failure) {
    FailureView view{.code = failure.code,
                     .what = failure.what,
                     .toDo = failure.toDo,
                     .title = titleOf(state, failure),
                     .canRetry = true,
                     .rejoin = failure.wasConnected,
                     .others = {}};
    for (const DialTarget& other : failure.others)
        view.others.push_back(shownAddress(other.number));
    return view;
}

bool has(const MediaState& media, MediaKind kind) {
    return media.devices &&
           std::ranges::find(*media.devices, kind, &MediaDevice::kind) != media.devices->end();
}

ControlsView controlsOf(const RoomState& state, base::Instant now) {
    const Settings& settings = *state.settings.settings;
    const SetVolume loud = loudness(state);
    const auto shown = [](const std::string& word) { return word != "Hidden"; };
    ControlsView view{.end = shown(settings.callEndShown),
                      .keypad = shown(settings.callKeypadShown),
                      .hold = shown(settings.midCallControlsShown),
                      .camera = shown(settings.midCallControlsShown) &&
                                has(state.media, MediaKind::Camera),
                      .dial = shown(settings.callStartShown) && settings.sipMode != "Off",
                      .cameraOff = state.media.cameraOff,
                      .volume = loud.percent,
                      .volumeMuted = loud.muted,
                      .undisturbedUntil = {}};
    if (const auto until = state.device.undisturbedUntil) {
        const base::WallTime wall =
            now.wall + std::chrono::ceil<base::milliseconds>(*until - now.mono);
        view.undisturbedUntil = Moment{wall, state.time.zone.offsetAt(wall)};
    }
    return view;
}

std::string chosenName(const MediaState& media, MediaKind kind, const std::string& wanted) {
    if (!media.devices)
        return {};
    const MediaDevice* first = nullptr;
    for (const MediaDevice& device : *media.devices) {
        if (device.kind != kind)
            continue;
        if (device.id == wanted)
            return device.name;
        if (first == nullptr)
            first = &device;
    }
    return first == nullptr || wanted != "Auto" ? std::string() : first->name;
}

AudioCheckView audioOf(const RoomState& state) {
    const Settings& settings = *state.settings.settings;
    const MediaState& media = state.media;
    return {.running = media.checking,
            .level = media.level,
            .problem = media.problem,
            .microphone = chosenName(media, MediaKind::Microphone, settings.microphone),
            .loudspeaker = chosenName(media, MediaKind::Loudspeaker, settings.loudspeaker),
            .camera = chosenName(media, MediaKind::Camera, settings.camera)};
}

std::optional<EndingView> endingOf(const RoomState& state, base::Instant now) {
    const auto end = meetingEnd(state, now);
    if (!end)
        return std::nullopt;
    EndingView view{.booking = end->booking,
                    .minutes = static_cast<std::uint32_t>(end->warning.count()),
                    .canExtend = mayExtendByAQuarter(state, end->booking, now)};
    if (state.calls.leavesAt)
        view.leavesInSeconds = std::max(1U, secondsUntil(*state.calls.leavesAt, now.mono));
    return view;
}

} // namespace

bool isOnPanel(const Call& call) {
    if (call.direction == CallDirection::Outgoing || call.connectedAt)
        return true;
    return call.state != CallState::Ending && call.answer != AnswerState::Ignored;
}

Quality qualityOf(const CallQuality& quality) {
    Quality worst = Quality::Unknown;
    for (const auto& stream : {quality.audio, quality.video}) {
        if (!stream)
            continue;
        const auto lost = std::max(stream->lossHereTenths, stream->lossThereTenths);
        const double trip = stream->roundTripMs.value_or(0);
        Quality one = Quality::Good;
        if (lost >= 50 || stream->jitterMs >= 60 || trip >= 800)
            one = Quality::Poor;
        else if (lost >= 10 || stream->jitterMs >= 30 || trip >= 400)
            one = Quality::Fair;
        worst = std::max(worst, one);
    }
    return worst;
}

void addCallViews(const RoomState& state, base::Instant now, PanelView& view) {
    view.screen = screenOf(state.calls);
    for (const Call& call : state.calls.calls)
        if (isOnPanel(call))
            view.calls.push_back(viewOf(state, call, now.mono));
    if (view.screen == Screen::Error)
        view.failure = viewOf(state, *state.calls.failure);
    view.controls = controlsOf(state, now);
    view.ending = endingOf(state, now);
    view.entries = callEntries(state);
    view.audio = audioOf(state);
}

} // namespace greenroom::core
