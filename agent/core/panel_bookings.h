// What the panel shows of bookings beside today's cards and tiles: the days after, what can be
// booked on the spot, how the last press went, who has still to check in, what can be relied on.
#pragma once

#include <span>

#include "core/health.h"
#include "core/room_view.h"

namespace greenroom::core {

// How far ahead `later` looks, in calendar days after today.
inline constexpr std::int32_t kLaterDays = 7;
// From when on before a booking is given back its room is warned.
inline constexpr base::seconds kReleaseWarning{20};
// A source that was heard of as lately is up to date.
inline constexpr base::minutes kUpToDate{2};

// Fills in later, opened, bookOptions, outcome, release, trust and canCheckIn. `view` has today's
// bookings already; `health` is healthOf().
void addPanelBookings(const RoomState& state, const JoinInputs& inputs, base::Instant clock,
                      std::span<const HealthItem> health, PanelView& view);

// The next instant at which the warning comes, counts down, or goes; none within a minute.
[[nodiscard]] std::optional<base::WallTime> nextRelease(const RoomState& state, base::WallTime now);

} // namespace greenroom::core
