// What the room plays by itself, as arithmetic: 48 kHz, one channel, 16 bits.
#pragma once

#include <cstdint>
#include <vector>

#include "core/media_domain.h"

namespace greenroom::edge::audio {

inline constexpr std::size_t kToneRate = 48'000;

struct Melody {
    std::vector<std::int16_t> samples; // empty: nothing is to be heard
    bool again = false;                // from its beginning, until it is ended
};

// Volume 100 is a quarter of full scale at most, each percent less 0.3 dB softer; 0 is silence. The
// chime is two notes that die away within a second; the ring sounds for one second of three.
[[nodiscard]] Melody melodyOf(const core::PlaySound& deed);

} // namespace greenroom::edge::audio
