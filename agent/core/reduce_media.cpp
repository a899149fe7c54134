#include "core/reducers.h"

namespace greenroom::core {

namespace {

class MediaReducer {
public:
    MediaReducer(RoomState& state, Effects& out) : state_(state), media_(state.media), out_(out) {}

    void operator()(const MediaSeen& event) {
        media_.devices = std::make_shared<const MediaDevices>(event.devices);
    }
    void operator()(const LevelMeasured& event) {
        if (media_.checking)
            media_.level = std::min<std::uint32_t>(event.percent, 100);
    }
    void operator()(const AudioCheckEnded& event) {
        media_.checking = false;
        media_.level = 0;
        media_.problem = event.problem;
    }
    void operator()(const AudioCheckAsked& event) {
        if (event.run && !state_.calls.calls.empty()) {
            answer(out_, event.request,
                   base::fail(base::ErrorCode::Conflict, "the room is in a call"));
            return;
        }
        if (event.run != media_.checking)
            out_.push_back(CheckAudio{event.run});
        if (event.run)
            media_.problem.clear();
        media_.checking = event.run;
        media_.level = 0;
        answer(out_, event.request, Done{});
    }
    void operator()(const CameraAsked& event) {
        media_.cameraOff = !event.on;
        out_.push_back(SetCamera{event.on});
        answer(out_, event.request, Done{});
    }

private:
    RoomState& state_;
    MediaState& media_;
    Effects& out_;
};

} // namespace

void reduceMedia(RoomState& state, const MediaEvent& event, Effects& out) {
    std::visit(MediaReducer(state, out), event);
}

SetVolume loudness(const RoomState& state) {
    const auto volume =
        state.device.volume.value_or(static_cast<int>(state.settings.settings->defaultVolume));
    return {.percent = static_cast<std::uint32_t>(volume), .muted = state.device.volumeMuted};
}

void endAudioCheckForCalls(RoomState& state, Effects& out) {
    if (!state.media.checking || state.calls.calls.empty())
        return;
    state.media.checking = false;
    state.media.level = 0;
    out.push_back(CheckAudio{false});
}

} // namespace greenroom::core
