// Instants of the fleet: CLOCK_MONOTONIC, as the rig's.
#pragma once

#include <chrono>
#include <cstdint>

namespace greenroom::fleet {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;

inline double msBetween(TimePoint from, TimePoint to) {
    return std::chrono::duration<double, std::milli>(to - from).count();
}
inline std::int64_t nsOf(TimePoint at) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
}

} // namespace greenroom::fleet
