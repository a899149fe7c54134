// The instants in the life of bookings at which something is told or done, in their order.
//
// StartTimeBuffer is the instant Join opens (core/join_window.h), so also where the room's own lead
// time applies; EndTimeBuffer the one at which it closes. What remains is told 600, 300, 240, 180,
// 120 and 60 s before the end of a booking that has begun by then. Declined bookings have none.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/agenda.h"
#include "core/join_window.h"

namespace greenroom::core {

inline constexpr std::array kTimesRemaining{base::seconds(600), base::seconds(300),
                                            base::seconds(240), base::seconds(180),
                                            base::seconds(120), base::seconds(60)};

// In the order in which they are told when they fall on one instant.
enum class MilestoneKind : std::uint8_t {
    TimeRemaining,
    End,
    EndTimeBuffer,
    StartTimeBuffer,
    Start,
    CheckInOver, // who has not checked in by now does not come
};

struct Milestone {
    base::WallTime at;
    MilestoneKind kind = MilestoneKind::Start;
    base::seconds left{0}; // TimeRemaining
    const Booking* booking = nullptr;
};

struct ClockRules {
    JoinPolicy policy;
    // Until when after the start somebody has to check in; none: nobody has to.
    std::optional<base::minutes> checkInWindow{};
    base::minutes longest{0}; // to bookings that are at least this long nobody has to

    friend bool operator==(const ClockRules&, const ClockRules&) = default;
};

// After `after`, up to and with `upTo`, by instant, then kind, then the agenda's order.
[[nodiscard]] std::vector<Milestone> milestonesBetween(const Agenda& agenda,
                                                       const ClockRules& rules,
                                                       base::WallTime after, base::WallTime upTo);

// The first one after `after`.
[[nodiscard]] std::optional<base::WallTime>
nextMilestone(const Agenda& agenda, const ClockRules& rules, base::WallTime after);

} // namespace greenroom::core
