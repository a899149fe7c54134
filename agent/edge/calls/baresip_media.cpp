// BaresipControl: microphones, loudspeakers, camera, mute and hold.

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "edge/calls/baresip_control.h"

namespace greenroom::edge::calls {

namespace {

std::string_view driverOf(std::string_view device) {
    return device.substr(0, device.find(','));
}

} // namespace

// Mute.

// A tone that stands in for a microphone is not for others to hear, and what is said while a call
// is held is not for it: the engine may resume a call that it was not told to.
bool BaresipControl::wantMuted(const TrackedCall& call) const {
    return muted_ || call.standIn || call.held;
}

void BaresipControl::matchMute(core::CallId id) {
    TrackedCall* call = calls_.find(id);
    if (!call || call->engineId.empty() || call->muted == wantMuted(*call)) {
        next();
        return;
    }
    call->muted.reset();
    withCall(id, [this, id] {
        ask("mute", "", [this, id](const EngineReply& reply) { muteReplied(id, reply); });
    });
}

// The command toggles: what it came to is known only now, and may have to be turned round.
void BaresipControl::muteReplied(core::CallId id, const EngineReply& reply) {
    const auto muted = parseMuted(reply.data);
    TrackedCall* call = calls_.find(id);
    if (call && muted) {
        call->muted = muted;
        remember();
        if (*muted != wantMuted(*call))
            operations_.push_front([this, id] { matchMute(id); });
    } else if (call) {
        base::log(base::LogLevel::Error, "calls", "the microphone may not be as shown",
                  {{"reply", reply.data}});
    }
    next();
}

// Hold.

void BaresipControl::hold(core::CallId id, bool held) {
    TrackedCall* call = calls_.find(id);
    if (!call || !call->established) {
        next();
        return;
    }
    call->held = held;
    remember();
    if (held) // silent first
        operations_.push_front([this, id] {
            withCall(id, [this, id] {
                ask("hold", "", [this, id](const EngineReply&) {
                    say(core::CallSignalled{id, core::CallSignal::Held, {}});
                    next();
                });
            });
        });
    else
        operations_.push_front([this, id] {
            withCall(id, [this, id] {
                ask("resume", "", [this, id](const EngineReply&) {
                    if (TrackedCall* resumed = calls_.find(id)) {
                        resumed->videoDirection = "sendrecv"; // whatever it was
                        say(core::CallSignalled{id, core::CallSignal::Resumed, {}});
                        add([this, id] { chooseDevices(id, Part::All); });
                    }
                    next();
                });
            });
        });
    matchMute(id);
}

// When a call ends, the engine resumes another one that was held.
void BaresipControl::keepHeld() {
    for (const TrackedCall& call : calls_.all())
        if (call.held && call.established)
            add([this, id = call.id] {
                const TrackedCall* still = calls_.find(id);
                if (!still || !still->held) {
                    next();
                    return;
                }
                withCall(id, [this] { ask("hold", "", [this](const EngineReply&) { next(); }); });
            });
}

// Devices.

// The commands act on all calls there are and on those to come; a call that is held does without.
void BaresipControl::useStandIns() {
    const bool othersTalk = std::ranges::any_of(
        calls_.all(), [](const TrackedCall& call) { return call.established && !call.held; });
    if (!devicesSet_ || othersTalk)
        return;
    devicesSet_ = false;
    ask("ausrc", kNoMicrophone, {});
    ask("auplay", kNoLoudspeaker, {});
    ask("vidsrc", kNoCamera, {});
}

void BaresipControl::chooseDevices(core::CallId id, Part part) {
    const TrackedCall* call = calls_.find(id);
    if (call && call->held)
        part = Part::None;
    const auto choosing = std::make_shared<Choosing>();
    choosing->id = id;
    choosing->part = part;
    withCall(id, [this, choosing] {
        ask("video_debug", "", [this, choosing](const EngineReply& reply) {
            choosing->picture = parseStream(reply.data).agreed;
            chooseSound(choosing);
        });
    });
}

// A device that another call holds is not to be had: with several calls all let go of it first, and
// the current one is served first.
void BaresipControl::chooseSound(const ChoosingPtr& choosing) {
    const MediaDevices& devices = plan_.devices;
    const bool all = choosing->part == Part::All;
    const bool several = calls_.all().size() > 1;
    if (all && (several || (devicesSet_ && devices.microphone.empty())))
        ask("ausrc", kNoMicrophone, {});
    if (all && (several || (devicesSet_ && devices.loudspeaker.empty())))
        ask("auplay", kNoLoudspeaker, {});
    if (all && !devices.microphone.empty())
        ask("ausrc", devices.microphone, [choosing](const EngineReply& reply) {
            choosing->microphone = deviceOpened(reply.data);
        });
    if ((all || choosing->part == Part::Loudspeaker) && !devices.loudspeaker.empty())
        ask("auplay", devices.loudspeaker, [choosing](const EngineReply& reply) {
            choosing->loudspeaker = deviceOpened(reply.data);
        });
    devicesSet_ = devicesSet_ || all || choosing->part == Part::Loudspeaker;
    choosePicture(choosing);
}

void BaresipControl::choosePicture(const ChoosingPtr& choosing) {
    const TrackedCall* call = calls_.find(choosing->id);
    const bool chosen = choosing->part == Part::All || choosing->part == Part::Picture;
    if (!call || !choosing->picture || !chosen) {
        look(choosing);
        return;
    }
    devicesSet_ = true;
    if (cameraOff_ || call->type == core::CallType::Audio) {
        ask("vidsrc", kNoCamera, [this, choosing](const EngineReply&) { turnPicture(choosing); });
        return;
    }
    tryCamera(choosing);
}

void BaresipControl::tryCamera(const ChoosingPtr& choosing) {
    const std::vector<std::string>& cameras = plan_.devices.cameras;
    if (choosing->camera || choosing->cameraTried >= cameras.size()) {
        turnPicture(choosing);
        return;
    }
    ask("vidsrc", cameras[choosing->cameraTried++], [this, choosing](const EngineReply& reply) {
        choosing->camera = deviceOpened(reply.data);
        tryCamera(choosing);
    });
}

// Without a picture to send the far end is told so (RFC 4566, section 6): it shows none then, and
// no last one that stands still.
void BaresipControl::turnPicture(const ChoosingPtr& choosing) {
    TrackedCall* call = calls_.find(choosing->id);
    if (!call) {
        next();
        return;
    }
    const std::string direction = call->type == core::CallType::Audio ? "inactive"
                                  : choosing->camera                  ? "sendrecv"
                                                                      : "recvonly";
    if (call->videoDirection != direction) {
        call->videoDirection = direction;
        ask("video_dir", direction, {});
    }
    look(choosing);
}

void BaresipControl::look(const ChoosingPtr& choosing) {
    ask("audio_debug", "",
        [choosing](const EngineReply& reply) { choosing->audio = parseStream(reply.data); });
    ask("video_debug", "", [this, choosing](const EngineReply& reply) {
        looked(*choosing, parseStream(reply.data));
        next();
    });
}

void BaresipControl::looked(const Choosing& choosing, const StreamDetail& video) {
    TrackedCall* call = calls_.find(choosing.id);
    if (!call || !call->established)
        return;
    const StreamDetail& audio = choosing.audio;
    const MediaDevices& devices = plan_.devices;
    core::CallMedia media = call->media;
    media.audioCodec = audio.codec;
    media.videoCodec = call->type == core::CallType::Audio ? std::string() : video.codec;
    media.encryption =
        !video.agreed ? audio.encryption : std::min(audio.encryption, video.encryption);
    if (choosing.part == Part::All) {
        // With several calls the reply may be about another one; what runs in this one counts.
        const bool several = calls_.all().size() > 1;
        media.noMicrophone = devices.microphone.empty() || !(choosing.microphone || several) ||
                             audio.device != driverOf(devices.microphone);
        media.noLoudspeaker =
            devices.loudspeaker.empty() || audio.output != driverOf(devices.loudspeaker);
        if (!devices.microphone.empty() && audio.device == "none")
            ask("ausrc", kNoMicrophone, {});
        if (!devices.loudspeaker.empty() && audio.output == "none")
            ask("auplay", kNoLoudspeaker, {});
        call->standIn = media.noMicrophone;
    }
    if (choosing.part == Part::All || choosing.part == Part::Picture)
        media.noCamera =
            plan_.devices.cameras.empty() || (choosing.picture && !cameraOff_ && !choosing.camera);
    if (!call->mediaTold || media != call->media) {
        call->mediaTold = true;
        call->media = media;
        say(core::CallMediaSeen{call->id, media});
    }
    takePeerHold(*call, audio.direction);
    add([this, id = call->id] { matchMute(id); });
}

// RFC 3264, section 8.4, seen from this side: what the far end still takes or sends.
void BaresipControl::takePeerHold(TrackedCall& call, const std::string& direction) {
    if (direction.empty())
        return;
    const bool held = direction == "inactive" || (!call.held && direction == "recvonly");
    if (std::exchange(call.heldByPeer, held) == held)
        return;
    call.livedAt = call.livedAt ? std::optional(time_.now().mono) : std::nullopt;
    watchSilence();
    say(core::CallSignalled{
        call.id, held ? core::CallSignal::HeldByPeer : core::CallSignal::ResumedByPeer, {}});
}

} // namespace greenroom::edge::calls
