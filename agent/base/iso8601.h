// UTC times as xAPI writes them (RFC 3339 profile of ISO 8601).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace greenroom::base {

// "2026-03-04T09:30:00Z", seconds precision, always Z.
[[nodiscard]] std::string formatUtc(WallTime t);

// "2026-03-04T09:30:00Z", also with a fraction of 1 to 9 digits (cut to milliseconds) and with an
// offset "+01:00", "+0100" or "-05" in place of Z. Years 1970 to 9999, in UTC. A time without zone
// is an error: guessing one would open Join at the wrong hour.
[[nodiscard]] Result<WallTime> parseUtc(std::string_view text);

} // namespace greenroom::base
