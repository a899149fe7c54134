#include "core/zone.h"

#include <algorithm>

namespace greenroom::core {

base::seconds Zone::offsetAt(base::WallTime t) const {
    if (spans.empty())
        return base::seconds(0);
    const auto after = std::ranges::upper_bound(spans, t, {}, &ZoneSpan::from);
    return after == spans.begin() ? spans.front().offset : std::prev(after)->offset;
}

std::chrono::days Zone::dayAt(base::WallTime t) const {
    return std::chrono::floor<std::chrono::days>((t + offsetAt(t)).time_since_epoch());
}

bool Zone::startsDay(base::WallTime t) const {
    return dayAt(t) > dayAt(t - base::milliseconds(1));
}

base::WallTime Zone::nextMidnight(base::WallTime t) const {
    const base::WallTime localMidnight{dayAt(t) + std::chrono::days(1)};
    // The offset in force then, not now: on the night of a DST change they differ.
    const base::WallTime guess = localMidnight - offsetAt(t);
    const base::WallTime midnight = localMidnight - offsetAt(guess);
    // Where the change comes at midnight itself there is no 00:00; the day begins with the change.
    return dayAt(midnight) > dayAt(t) ? midnight : guess;
}

} // namespace greenroom::core
