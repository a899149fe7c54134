// Which microphone, loudspeaker and camera the engine is to use, in its own words "driver,device".
//
// A call always begins with stand-ins that cannot fail: a device that does not open would end the
// call at its answer. The devices take their place in the running call, where a failure is a fact
// and no end. The stand-in for the microphone is a tone nobody hears (10 Hz), kept muted; a source
// without any packets would make others believe the room is gone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/settings.h"

namespace greenroom::edge::calls {

inline constexpr std::string_view kNoMicrophone = "ausine,10";
inline constexpr std::string_view kNoLoudspeaker = "aubridge,room";
inline constexpr std::string_view kNoCamera = "v4l2,/dev/null/none";
inline constexpr std::string_view kFarPicture = "fakevideo,none"; // taken, and shown nowhere yet

struct MediaDevices {
    std::string microphone;           // empty: there is none
    std::string loudspeaker;          // empty: there is none
    std::vector<std::string> cameras; // the first that opens is used; empty: there is none

    friend bool operator==(const MediaDevices&, const MediaDevices&) = default;
};

// What of the machine "Auto" chooses from.
struct MachineMedia {
    bool captures = false; // sound
    bool plays = false;
    std::vector<std::string> cameras; // "/dev/video0"

    friend bool operator==(const MachineMedia&, const MachineMedia&) = default;
};

// From ALSA's device folder (/dev/snd) and V4L2's (/dev).
[[nodiscard]] MachineMedia lookForMedia(const std::string& soundFolder,
                                        const std::string& videoFolder);

// An id that the engine has no words for counts as no device.
[[nodiscard]] MediaDevices chooseDevices(const core::Settings& settings,
                                         const MachineMedia& machine);

} // namespace greenroom::edge::calls
