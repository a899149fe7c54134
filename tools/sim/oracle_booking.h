// What the oracle holds true of one booking by itself: how it is dialled, when it is open, whether
// it takes whole days. Written from the headers of agent/core, apart from its sources.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/booking.h"
#include "core/join_window.h"
#include "core/zone.h"

namespace greenroom::sim {

struct Dialling {
    bool possible = false;
    core::DialTarget target; // when possible
    std::string uri;         // what the call engine is given
    std::string_view why;    // else the reason's code
};

[[nodiscard]] Dialling diallingOf(const core::Booking& booking);

// Empty: it cannot be dialled.
[[nodiscard]] std::string uriOf(std::string_view number);

// Two ways of writing one address give the same.
[[nodiscard]] std::string plainAddress(std::string_view number);

[[nodiscard]] base::WallTime opensAt(const core::Booking& booking, base::seconds leadTime);
[[nodiscard]] base::WallTime closesAt(const core::Booking& booking);

[[nodiscard]] std::int64_t offsetSeconds(const core::Zone& zone, base::WallTime t);
[[nodiscard]] std::int64_t dayNumber(const core::Zone& zone, base::WallTime t);
[[nodiscard]] bool wholeDays(const core::Booking& booking, const core::Zone& zone);

} // namespace greenroom::sim
