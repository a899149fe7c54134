// The time Join is decided on.
//
// That is the wall clock as long as it is synchronised. When it is not, and two other clocks seen
// within the last hour agree with each other to 2 s, theirs; else the wall clock all the same, and
// health says that it is in doubt.
#pragma once

#include <optional>

#include "base/time.h"
#include "core/time_domain.h"

namespace greenroom::core {

inline constexpr base::seconds kClocksAgree{2};
inline constexpr base::seconds kClockDisputedFrom{5}; // a synchronised clock and another's differ
inline constexpr base::minutes kSampleHolds{60};
inline constexpr std::size_t kMostClockSources = 8;

// What two or more fresh samples agree on.
[[nodiscard]] std::optional<base::milliseconds> agreedOffset(const TimeState& time,
                                                             base::MonoTime now);

// What is to be added to the wall clock; zero when it is trusted, or nothing better is known.
[[nodiscard]] base::milliseconds clockCorrection(const TimeState& time, base::MonoTime now);

// A reading of the clock as the room's decisions see it.
[[nodiscard]] base::Instant roomTime(const TimeState& time, base::Instant clock);

// The largest difference to any fresh sample; zero without one.
[[nodiscard]] base::milliseconds largestDispute(const TimeState& time, base::MonoTime now);

// When the first of the fresh samples ceases to be one.
[[nodiscard]] std::optional<base::MonoTime> nextSampleEnd(const TimeState& time,
                                                          base::MonoTime now);

} // namespace greenroom::core
