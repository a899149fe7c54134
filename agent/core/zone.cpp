#include "core/zone.h"

#include <algorithm>

namespace greenroom::core {

base::seconds Zone::offsetAt(base::WallTime t) const {
    if (spans.empty())
        return base::seconds(0);
    const auto after = std::ranges::upper_bound(spans, t, {}, &ZoneSpan::from);
    return after == spans.begin() ? spans.front().offset : std::prev(after)->offset;
}

base::WallTime Zone::nextMidnight(base::WallTime t) const {
    using std::chrono::days;
    using std::chrono::floor;
    const base::WallTime local = t + offsetAt(t);
    const base::WallTime localMidnight{floor<days>(local.time_since_epoch()) + days(1)};
    // The offset in force then, not now: on the night of a DST change they differ.
    const base::WallTime guess = localMidnight - offsetAt(t);
    return localMidnight - offsetAt(guess);
}

} // namespace greenroom::core
