// Which devices for sound and picture the machine has, as the kernel and ALSA's configuration say
// it. Nothing is opened for sound; a camera is asked what it is.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/media_domain.h"

namespace greenroom::edge::audio {

struct MediaPlaces {
    std::string proc = "/proc";
    std::string sys = "/sys";
    std::string dev = "/dev";
    // Whether a node ("/dev/video0") delivers pictures: VIDIOC_QUERYCAP, ioctl(2). A camera has
    // others, for what it knows about its pictures.
    std::function<bool(const std::string& node)> captures;
    bool systemSound = true; // see systemSound()
};
[[nodiscard]] bool capturesVideo(const std::string& node);

// At most core::MediaDevice::kMost. What the system uses comes first, then sound by card and
// device, then cameras by number.
[[nodiscard]] core::MediaDevices mediaNow(const MediaPlaces& places);

// The sound devices of /proc/asound/pcm, by the ids and names in /proc/asound/cards.
[[nodiscard]] core::MediaDevices soundDevices(std::string_view pcms, std::string_view cards);

// "default", where a sound server (PipeWire, PulseAudio) or the machine's configuration puts itself
// in ALSA's place and says what it is; of a bare card it is the card's, which is listed by itself.
[[nodiscard]] core::MediaDevices systemSound();

} // namespace greenroom::edge::audio
