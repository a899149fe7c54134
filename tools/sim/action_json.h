// Replay files: JSON lines, the first one for the life itself, then one action a line.
//
//   {"t_ms":0,"event":"life","begins":"2026-03-04T09:00:00Z","length_ms":3600000}
//   {"t_ms":0,"event":"push","source":"Premises","bookings":[{"id":"7","start":…,"end":…}]}
//   {"t_ms":1200000,"event":"step","by_ms":-60000}
//
// What an event holds is said by its struct in action.h; fields at their default may be left out.
#pragma once

#include <string>

#include "base/result.h"
#include "sim/action.h"

namespace greenroom::sim {

struct ReplayLimits {
    static constexpr std::size_t kBytes = 64UL * 1024 * 1024;
    static constexpr std::size_t kActions = 200'000;
    static constexpr int kBookings = 10'000; // of one list
    static constexpr base::milliseconds kLength{400LL * 86'400'000};
};

[[nodiscard]] std::string replayText(const Life& life);

// Errors name the line and what is wrong with it.
[[nodiscard]] base::Result<Life> lifeFrom(const std::string& text);

} // namespace greenroom::sim
