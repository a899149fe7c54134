// The room's availability light, as a deed.
#pragma once

#include <cstdint>

namespace greenroom::core {

enum class LightColour : std::uint8_t { Off, Green, Yellow, Red, Purple, White };

// Show this on the room's light, until another is asked for. `pulses`: at 0.5 Hz or less.
struct ShowLight {
    LightColour colour = LightColour::Off;
    bool pulses = false;

    friend bool operator==(const ShowLight&, const ShowLight&) = default;
};

} // namespace greenroom::core
