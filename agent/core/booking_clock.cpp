#include "core/booking_clock.h"

#include <algorithm>
#include <tuple>

#include "core/check_in.h"

namespace greenroom::core {

namespace {

template <typename Visit>
void eachMilestone(const Booking& booking, const ClockRules& rules, Visit&& visit) {
    if (!takesRoom(booking))
        return;
    const auto at = [&](base::WallTime instant, MilestoneKind kind, base::seconds left = {}) {
        visit(Milestone{instant, kind, left, &booking});
    };
    const JoinWindow window = joinWindow(booking, rules.policy);
    at(window.opens, MilestoneKind::StartTimeBuffer);
    at(booking.start, MilestoneKind::Start);
    if (hasToCheckIn(booking, rules))
        at(booking.start + *rules.checkInWindow, MilestoneKind::CheckInOver);
    for (const base::seconds left : kTimesRemaining)
        if (booking.end - left >= booking.start)
            at(booking.end - left, MilestoneKind::TimeRemaining, left);
    at(booking.end, MilestoneKind::End);
    at(window.closes, MilestoneKind::EndTimeBuffer);
}

// How long before its start a booking may have its first milestone.
base::seconds earliest(const Agenda& agenda, const ClockRules& rules) {
    return std::max(agenda.longestStartBuffer(), rules.policy.leadTime);
}

} // namespace

std::vector<Milestone> milestonesBetween(const Agenda& agenda, const ClockRules& rules,
                                         base::WallTime after, base::WallTime upTo) {
    std::vector<Milestone> found;
    for (const Booking& booking : agenda.from(after)) {
        if (booking.start - earliest(agenda, rules) > upTo)
            break;
        eachMilestone(booking, rules, [&](const Milestone& milestone) {
            if (milestone.at > after && milestone.at <= upTo)
                found.push_back(milestone);
        });
    }
    std::ranges::stable_sort(found, {},
                             [](const Milestone& m) { return std::tuple(m.at, m.kind); });
    return found;
}

std::optional<base::WallTime> nextMilestone(const Agenda& agenda, const ClockRules& rules,
                                            base::WallTime after) {
    std::optional<base::WallTime> next;
    for (const Booking& booking : agenda.from(after)) {
        if (next && booking.start - earliest(agenda, rules) > *next)
            break;
        eachMilestone(booking, rules, [&](const Milestone& milestone) {
            if (milestone.at > after && (!next || milestone.at < *next))
                next = milestone.at;
        });
    }
    return next;
}

} // namespace greenroom::core
