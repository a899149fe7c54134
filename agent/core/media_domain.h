// Microphones, loudspeakers and cameras of the room: the facts that reach the core, the deeds it
// asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "core/request.h"

namespace greenroom::core {

enum class MediaKind : std::uint8_t { Microphone, Loudspeaker, Camera };

struct MediaDevice {
    static constexpr std::size_t kMost = 32;

    MediaKind kind = MediaKind::Microphone;
    std::string id; // what a setting names it by: "alsa:plughw:CARD=Usb,DEV=0", "v4l2:/dev/video0"
    std::string name; // for people

    friend bool operator==(const MediaDevice&, const MediaDevice&) = default;
};
using MediaDevices = std::vector<MediaDevice>;

// What the machine has; stated at start and whenever it is another.
struct MediaSeen {
    MediaDevices devices;
};
// How loud the room is, in per cent of full scale; while an audio check runs.
struct LevelMeasured {
    std::uint32_t percent = 0;
};
// The audio check is over, or could not begin.
struct AudioCheckEnded {
    std::string problem; // empty: it ran its time
};
// What speaks into the microphone comes out of the loudspeaker, for at most ten seconds.
struct AudioCheckAsked {
    bool run = true;
    RequestId request;
};
struct CameraAsked {
    bool on = true;
    RequestId request;
};
using MediaEvent =
    std::variant<MediaSeen, LevelMeasured, AudioCheckEnded, AudioCheckAsked, CameraAsked>;

// The picture of every call, now and of calls to come.
struct SetCamera {
    bool on = true;
};
// 0 to 100, of every loudspeaker that can be set.
struct SetVolume {
    std::uint32_t percent = 50;
    bool muted = false;

    friend bool operator==(const SetVolume&, const SetVolume&) = default;
};
struct CheckAudio {
    bool run = true;
};
enum class Sound : std::uint8_t {
    Nothing, // ends a ring
    Chime,   // once and quietly: Join has come
    Ring,    // until it is ended
};
struct PlaySound {
    Sound sound = Sound::Nothing;
    int volume = 50; // per cent

    friend bool operator==(const PlaySound&, const PlaySound&) = default;
};

struct MediaState {
    std::shared_ptr<const MediaDevices> devices; // none: not looked for yet
    bool cameraOff = false;
    bool checking = false;
    std::uint32_t level = 0; // while checking
    std::string problem;     // of the last check; empty: none

    friend bool operator==(const MediaState&, const MediaState&) = default;
};

} // namespace greenroom::core
