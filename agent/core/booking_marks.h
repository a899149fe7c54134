// What the room itself has done with bookings, whoever's they are: checked in, extended, given
// back. Kept beside the lists, so that a source that repeats its list undoes none of it.
//
// A mark speaks of one record: its id with the times its source gave it. When the source gives
// other times, that is a newer truth, and the mark has no say any longer; having checked in holds
// as long as the start is the same.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

#include "core/booking.h"

namespace greenroom::core {

enum class Release : std::uint8_t {
    NoShow,     // nobody checked in while they could
    CheckedOut, // given back before its end
    Deleted,    // deleted in the room
};

struct BookingMark {
    base::WallTime start; // as the source gives them
    base::WallTime end;
    std::optional<base::WallTime> checkedIn{}; // when
    std::optional<base::WallTime> extendedTo{};
    std::optional<Release> released{};

    friend bool operator==(const BookingMark&, const BookingMark&) = default;
};

using BookingMarks = std::map<BookingId, BookingMark>;

inline constexpr std::size_t kMostBookingMarks = 256;
// How long after its time a booking's mark is still of use: a source may repeat it that long.
inline constexpr std::chrono::hours kMarkOutlives{24};

// The mark of this record, as its source gives it, if there is one that still speaks of its times.
[[nodiscard]] const BookingMark* markOf(const BookingMarks& marks, const Booking& record);

// The mark to be changed for this booking, as the agenda shows it; a fresh one when none speaks of
// it yet.
[[nodiscard]] BookingMark markFor(const BookingMarks& marks, const Booking& booking);

// Whether the room checked in to this booking, whatever became of its end.
[[nodiscard]] bool isCheckedIn(const BookingMarks& marks, const Booking& booking);

// What became of this booking, if the room released it.
[[nodiscard]] std::optional<Release> releaseOf(const BookingMarks& marks, const Booking& was);

// Without those of bookings that are long over, and at most kMostBookingMarks: the latest ends.
[[nodiscard]] BookingMarks prunedMarks(BookingMarks marks, base::WallTime now);

// Why the booking is gone (core/reason.h).
[[nodiscard]] std::string_view reasonCode(Release release);

} // namespace greenroom::core
