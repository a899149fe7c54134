// A few zones as edge/time would state them, from before a simulated life until after it.
#pragma once

#include <cstddef>

#include "core/zone.h"

namespace greenroom::sim {

inline constexpr std::size_t kZones = 8;

// Clocks are put forward and back in the years 2026 and 2027 at the zone's own instants.
[[nodiscard]] core::Zone zoneNumber(std::size_t number);

} // namespace greenroom::sim
