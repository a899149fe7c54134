// What may be done with bookings on the panel: asked when it is shown, and again when it is
// pressed.
#pragma once

#include <optional>

#include "core/state.h"

namespace greenroom::core {

struct BookingRights {
    bool checkIn = false; // somebody has still to, and the window for it is open
    bool checkedIn = false;
    bool extend = false;  // it runs, and the room is free for a quarter of an hour more
    bool end = false;     // it runs
    bool decline = false; // it has not begun, and the settings let the room decline it

    friend bool operator==(const BookingRights&, const BookingRights&) = default;
};

// `now` is roomTime().
[[nodiscard]] BookingRights rightsOf(const RoomState& state, const Booking& booking,
                                     base::Instant now);

// The time that can be booked on the spot. It begins with the minute that runs, or where in it the
// booking before ended, and lasts until the next booking, the end of the day, or the longest that
// the settings allow, in whole minutes.
struct FreeTime {
    base::WallTime start;
    base::minutes length{0};

    friend bool operator==(const FreeTime&, const FreeTime&) = default;
};

// None: the room is taken, or takes no bookings of its own. What is still on its way to the disk
// counts as booked.
[[nodiscard]] std::optional<FreeTime> freeTimeNow(const RoomState& state, base::Instant now);

inline constexpr base::minutes kShortestAdhoc{10};
inline constexpr base::minutes kExtendBy{15};

} // namespace greenroom::core
