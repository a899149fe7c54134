// The room's time zone as a fact: the offsets in force around now. edge/time states it; the core
// needs no zone database.
#pragma once

#include <string>
#include <vector>

#include "base/time.h"

namespace greenroom::core {

struct ZoneSpan {
    base::WallTime from;     // in force from here until the next span
    base::seconds offset{0}; // east of UTC

    friend bool operator==(const ZoneSpan&, const ZoneSpan&) = default;
};

struct Zone {
    std::string id = "UTC"; // IANA name
    std::vector<ZoneSpan> spans;

    // Before the first span its offset holds too; without spans: UTC.
    [[nodiscard]] base::seconds offsetAt(base::WallTime t) const;

    // The calendar day on the room's wall, counted from 1970-01-01.
    [[nodiscard]] std::chrono::days dayAt(base::WallTime t) const;

    // Whether a calendar day begins at this very millisecond: 00:00, or 01:00 where the clocks are
    // put forward at midnight.
    [[nodiscard]] bool startsDay(base::WallTime t) const;

    // The first instant of the next calendar day.
    [[nodiscard]] base::WallTime nextMidnight(base::WallTime t) const;

    friend bool operator==(const Zone&, const Zone&) = default;
};

} // namespace greenroom::core
