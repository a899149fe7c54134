// The machine's time zone and its offsets around an instant, from the zone database of the system.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/time.h"
#include "core/zone.h"

namespace greenroom::edge::time {

struct ZonePlaces {
    std::string localtime = "/etc/localtime"; // a link into the zone database
};

// The environment's TZ when set (a leading colon is allowed, empty means UTC), else the name
// that the link points to; "UTC" when neither gives one. TZ is read once per call.
[[nodiscard]] std::string systemZoneId(const ZonePlaces& places = {});

// The zone with all offsets in force from one day before `around` to 400 days after. An id that the
// database does not know gives UTC.
[[nodiscard]] core::Zone readZone(const std::string& id, base::WallTime around);

// Whether the database has it; never of an empty name.
[[nodiscard]] bool isKnownZone(const std::string& id);

// Those that stand for a place, and UTC as "Etc/UTC", in the order of the alphabet: what people are
// offered. The database knows more names than these.
[[nodiscard]] std::shared_ptr<const std::vector<std::string>> offeredZones();

} // namespace greenroom::edge::time
