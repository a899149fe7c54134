// Who has to check in, and when the room is given back if nobody does (settings Bookings CheckIn).
//
// Nobody has to check in to what takes whole days, to what is as long as the setting says, to what
// is over before its window is, to what the room declined, and where the title holds one of the
// exempt words or the organizer is one of the exempt people. Whoever books less than kMadeLate
// before the start, or after it, is there: that counts as checked in.
#pragma once

#include <optional>

#include "core/booking_clock.h"

namespace greenroom::core {

struct RoomState;
struct Settings;

inline constexpr base::minutes kMadeLate{10};

// By the times of the booking alone.
[[nodiscard]] bool hasToCheckIn(const Booking& booking, const ClockRules& rules);

// By its title, or by who organizes it; letter case does not matter. A word of the title is a whole
// word; the organizer is named by full name or by mail address.
[[nodiscard]] bool isExemptFromCheckIn(const Booking& booking, const Settings& settings);

// When the room is given back unless somebody checks in; none: it is not, or somebody has.
[[nodiscard]] std::optional<base::WallTime> releaseAt(const RoomState& state,
                                                      const Booking& booking);

} // namespace greenroom::core
