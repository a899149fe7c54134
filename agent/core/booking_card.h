// One booking as the panel may show it, and how it writes times.
#pragma once

#include "core/room_view.h"

namespace greenroom::core {

[[nodiscard]] Moment momentAt(const Zone& zone, base::WallTime t);

// "14:05", or "2:05 PM", in the room's zone.
[[nodiscard]] std::string clockText(const Zone& zone, base::WallTime t, bool twelveHour);

// Calendar days of the room from that of `now`; negative: before it.
[[nodiscard]] std::int32_t daysFrom(const Zone& zone, base::WallTime now, base::WallTime t);

// `now` is roomTime().
[[nodiscard]] BookingCard cardOf(const RoomState& state, const JoinInputs& inputs,
                                 base::Instant now, const Booking& booking);

inline constexpr std::string_view kHiddenTitle = "Scheduled meeting";

// As shownTitle() and shownOrganizer(); a panel that hangs at the door shows neither to those who
// pass by.
[[nodiscard]] std::string titleOnPanel(const Booking& booking, const Settings& settings);
[[nodiscard]] Organizer organizerOnPanel(const Booking& booking, const Settings& settings);

} // namespace greenroom::core
