// The number under which a device knows its list of bookings.
//
// The list depends on two things: the revision of the workspace, and the day, because bookings come
// into its window as days go by. Both only grow, and so does the number made of them.
#pragma once

#include <cstdint>

#include "base/time.h"
#include "hub/storage_bookings.h"

namespace greenroom::hub {

struct ListRevision {
    std::uint64_t workspace = 0; // revision of its bookings
    std::uint16_t day = 0;       // since 1970

    friend bool operator==(const ListRevision&, const ListRevision&) = default;
};

[[nodiscard]] constexpr std::uint64_t toNumber(ListRevision revision) {
    return (revision.workspace << 16U) | revision.day;
}
[[nodiscard]] constexpr ListRevision listRevisionOf(std::uint64_t number) {
    return {number >> 16U, static_cast<std::uint16_t>(number & 0xffffU)};
}

[[nodiscard]] constexpr std::uint16_t dayOf(base::WallTime now) {
    return static_cast<std::uint16_t>(
        std::chrono::floor<std::chrono::days>(now).time_since_epoch().count());
}

// From an hour ago to the end of the 14th day after this one.
[[nodiscard]] constexpr BookingWindow listWindow(base::WallTime now) {
    constexpr std::chrono::days kAhead{15};
    return {now - std::chrono::hours(1), std::chrono::floor<std::chrono::days>(now) + kAhead};
}

} // namespace greenroom::hub
