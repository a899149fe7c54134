// Rules of a series (RFC 5545, RRULE), and the instances they give. Pure but for the system's zone
// files.
//
// A rule is read by a grammar of our own before libical sees it: some rules that RFC 5545 allows
// never end there, and the rest of the rules are not what rooms are booked by.
//
//   FREQ=DAILY|WEEKLY|MONTHLY   first or anywhere, once
//   INTERVAL=n                  DAILY 1 to 366, WEEKLY 1 to 52, MONTHLY 1 to 12
//   COUNT=n                     1 to 1000; not beside UNTIL
//   UNTIL=20261231 or 20261231T225959Z   a whole day of the series' zone, or an instant; the last
//   BYDAY=MO,WE                 WEEKLY; DAILY without INTERVAL; MONTHLY with places: 2TU, -1FR
//
// Instances keep the wall-clock time of the series' zone: the hour stays when clocks change. A time
// that a change of clocks leaves out is read with the offset before the change, one that comes
// twice is the first (RFC 5545, 3.3.5). Each lasts exactly as long as the first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace greenroom::hub {

struct Series {
    base::WallTime start; // of the first instance
    base::WallTime end;
    std::string zone; // IANA name
    std::string rule;
};

// An instant a series happens at. Its start names it for as long as the series has its rule.
struct Occurrence {
    base::WallTime start;
    base::WallTime end;

    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

inline constexpr std::size_t kMostInstances = 1'000;
inline constexpr base::minutes kLongestSeries{400 * 24 * 60}; // from the first start to the last

// Whether the system's zone database has it: "Europe/Berlin", "UTC".
[[nodiscard]] bool isZone(std::string_view name);

// All of them, in order. InvalidInput: the rule is none of the above, the zone is not known, the
// end is not after the start, or the start is not itself an instance of the rule. TooLarge: the
// series goes on for longer.
[[nodiscard]] base::Result<std::vector<Occurrence>> expandSeries(const Series& series);

} // namespace greenroom::hub
