// BaresipControl: how the call goes, from RTCP (RFC 3550, section 6.4) and the loudness of sound.

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "edge/calls/baresip_control.h"
#include "edge/calls/stream_quality.h"

namespace greenroom::edge::calls {

namespace {

constexpr base::milliseconds kBetweenReports{4'900}; // RTCP comes every five seconds
constexpr base::milliseconds kBetweenHeard{5'000};
// Speech near a microphone is at -30 to -15 dB; an empty room with its fans below -50 dB.
constexpr double kSpeechDb = -42.0;

} // namespace

void BaresipControl::takeReport(const EngineEvent& event) {
    TrackedCall* call = calls_.find(event.engineId);
    if (!call || !call->established || (event.report->sent == 0 && event.report->sentThere == 0))
        return;
    if (event.report->sentThere > 0)
        alive(*call);
    const bool video = event.param == "video";
    auto& last = video ? call->videoReport : call->audioReport;
    auto& quality = video ? call->quality.video : call->quality.audio;
    quality = streamQuality(last, *event.report);
    last = event.report;
    const base::MonoTime now = time_.now().mono;
    if (call->measuredAt && now - *call->measuredAt < kBetweenReports)
        return;
    call->measuredAt = now;
    say(core::CallMeasured{call->id, call->quality});
}

void BaresipControl::takeLoudness(const EngineEvent& event, double level) {
    TrackedCall* call = calls_.find(event.engineId);
    if (!call || !call->established)
        return;
    const bool fromFarEnd = event.type == "VU_RX_REPORT"; // also when nothing comes any more
    const base::MonoTime now = time_.now().mono;
    if (level < kSpeechDb || (!fromFarEnd && wantMuted(*call)) ||
        (call->heardAt && now - *call->heardAt < kBetweenHeard))
        return;
    call->heardAt = now;
    say(core::CallHeard{call->id});
}

// The engine's own limit for silence would also end calls whose far end has no camera, or sends no
// packets while it is muted: what counts here is that no more reports come from a far end that sent
// some.
void BaresipControl::alive(TrackedCall& call) {
    const bool first = !call.livedAt;
    call.livedAt = time_.now().mono;
    if (first)
        watchSilence();
}

void BaresipControl::watchSilence() {
    std::optional<base::MonoTime> first;
    for (const TrackedCall& call : calls_.all())
        if (call.livedAt && !call.held && !call.heldByPeer)
            first = std::min(first.value_or(*call.livedAt), *call.livedAt);
    if (first)
        silence_->armAt(*first + options_.silenceEndsCall);
}

void BaresipControl::silenceDue() {
    const base::MonoTime now = time_.now().mono;
    for (TrackedCall& call : calls_.all()) {
        if (call.held || call.heldByPeer) {
            call.livedAt = call.livedAt ? std::optional(now) : std::nullopt;
            continue;
        }
        if (!call.livedAt || now - *call.livedAt < options_.silenceEndsCall)
            continue;
        call.livedAt.reset();
        call.lost = true;
        base::log(base::LogLevel::Warning, "calls", "nothing comes from the far end any more",
                  {{"call", call.id.value()}});
        add([this, id = call.id] { hangUp(id); });
    }
    watchSilence();
}

} // namespace greenroom::edge::calls
