// How loud a loudspeaker is, by the mixer of its card or of the sound server.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace greenroom::edge::audio {

struct Loudness {
    std::uint32_t percent = 50; // 0 to 100
    bool muted = false;
};

// Sets Master, else PCM, Speaker, Headphone, else the first element that plays, on all channels.
//
// Percent are even steps in decibels over the upper 50 of the element's range, so that each is
// heard alike; 0 is the least there is. Cards reach down to where nobody hears anything: over the
// whole range the lower half would be silence. An element that knows no decibels is set evenly
// between its own limits. Without a switch, muted is the least there is.
//
// NotFound: there is no mixer, or nothing in it that plays. Blocks while a sound server answers.
[[nodiscard]] base::Status setLoudness(const std::string& mixer, const Loudness& loudness);

} // namespace greenroom::edge::audio
