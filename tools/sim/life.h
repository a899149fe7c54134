// Lives made up by chance: what sources, clock, disk, network and people do to a room, with a
// liking for the worst instants.
#pragma once

#include <cstdint>

#include "sim/action.h"

namespace greenroom::sim {

// The same life for the same seed. `days` at least 1.
[[nodiscard]] Life makeLife(std::uint64_t seed, int days);

// Distinct bookings that were given in this life and start within it.
[[nodiscard]] std::size_t bookingsIn(const Life& life);

} // namespace greenroom::sim
