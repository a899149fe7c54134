// Wall-clock times of a zone, by the system's zone files.
#pragma once

#include <optional>
#include <string_view>

#include <QTimeZone>

#include "base/time.h"

namespace greenroom::hub {

struct LocalTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
    int millisecond = 0;

    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

// Nothing for a name that is not in the zone database. Names are looked at before files are.
[[nodiscard]] std::optional<QTimeZone> findZone(std::string_view name);

[[nodiscard]] LocalTime localIn(const QTimeZone& zone, base::WallTime instant);

// A time that a change of clocks leaves out is read with the offset before it; of one that comes
// twice it is the first (RFC 5545, 3.3.5).
[[nodiscard]] base::WallTime instantIn(const QTimeZone& zone, const LocalTime& local);

} // namespace greenroom::hub
