// How the call of a meeting comes to its end: it is told 5 minutes and 1 minute before, and left
// some minutes after, when nobody speaks any more.
#pragma once

#include <optional>

#include "core/state.h"

namespace greenroom::core {

struct MeetingEnd {
    BookingId booking;
    base::minutes warning{0}; // 5 or 1; 0: the meeting is over
    base::WallTime end;
};

// Of the call that goes on, if a warning is due that nobody has read, or the room is about to
// leave.
[[nodiscard]] std::optional<MeetingEnd> meetingEnd(const RoomState& state, base::Instant now);

// Whether the room is free for another quarter of an hour, and the booking lets it.
[[nodiscard]] bool mayExtendByAQuarter(const RoomState& state, const BookingId& booking,
                                       base::Instant now);

// When the passing of time alone changes something: the earliest on each clock.
struct EndingInstants {
    std::optional<base::WallTime> wall;
    std::optional<base::MonoTime> mono;
};
[[nodiscard]] EndingInstants nextEnding(const RoomState& state, base::Instant now);

} // namespace greenroom::core
