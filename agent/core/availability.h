// Whether the room can be had, as its door, its light and its panel say it: one word, and until
// when.
//
// Of a room, the first of these that holds decides:
//   1. nothing can be said of it: no source was ever heard of, and there is no list OutOfService
//   2. the room has a call                                                               InCall
//   3. every source's list is older than ten minutes, or the clock is not trusted        Unsure
//   4. a booking runs and somebody has still to check in to it                           Unclaimed
//   5. a booking runs                                                                    Busy
//   6. a booking begins within ten minutes                                               Soon
//   7. else                                                                              Free
// What runs by the list counts although the list is old: Busy and Unclaimed are kept, marked as
// old; only "free" is never said of old data.
#pragma once

#include <cstdint>
#include <optional>

#include "core/light.h"
#include "core/state.h"

namespace greenroom::core {

enum class RoomUse : std::uint8_t { Free, Soon, Unclaimed, Busy, InCall, Unsure, OutOfService };

struct Availability {
    RoomUse use = RoomUse::OutOfService;
    // When the word is expected to be another: the end of what runs back to back, the start of what
    // comes next. None: not today.
    std::optional<base::WallTime> until;
    std::optional<base::WallTime> heard; // when any source was last heard of
    bool listIsOld = false;              // more than ten minutes
    bool undisturbed = false;            // do not disturb is on
    BookingId current;                   // empty: none runs
    BookingId next;                      // today's; empty: none

    friend bool operator==(const Availability&, const Availability&) = default;
};

// What is known of those who hold the room's bookings. A list of the room's own never gets old: it
// is made here.
struct LastHeard {
    bool anything = false;            // a list, if only the room's own
    std::optional<base::WallTime> at; // of all others, the one that was heard of last; none: never
    Source source = Source::Local;    // which one that was
    bool isOld = false;
};
[[nodiscard]] LastHeard lastHeard(const RoomState& state, base::Instant now);

inline constexpr base::minutes kSoon{10};
inline constexpr base::minutes kListOld{10};

// `now` is roomTime().
[[nodiscard]] Availability availabilityOf(const RoomState& state, base::Instant now);

// When availabilityOf gives another answer by the passing of time alone; none: not today.
[[nodiscard]] std::optional<base::WallTime> nextAvailability(const RoomState& state,
                                                             base::Instant now);

// Never green on old data or by a clock that is not trusted.
[[nodiscard]] ShowLight lightFor(const Availability& availability, const Settings& settings);

} // namespace greenroom::core
