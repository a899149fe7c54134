// Time: the facts that reach the core, the deeds it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/time.h"
#include "core/zone.h"

namespace greenroom::core {

// The armed wakeup is due. Early, late or doubled ones do no harm: all is decided from `now`.
struct WakeupDue {};
// The wall clock was set while we ran; `by` is new minus old.
struct ClockStepped {
    base::milliseconds by{0};
};
struct ClockSyncChanged {
    bool synced = false;
    std::string source; // "NTP"; empty when not synced
};
struct ZoneChanged {
    Zone zone;
};
using TimeEvent = std::variant<WakeupDue, ClockStepped, ClockSyncChanged, ZoneChanged>;

// The one wakeup of the core; replaces an earlier arming.
struct ArmWakeup {
    base::WallTime due;
};

struct TimeState {
    Zone zone;
    bool synced = false;
    std::string syncSource;
    base::WallTime syncSince{};
    std::uint32_t steps = 0; // clock steps seen since start

    friend bool operator==(const TimeState&, const TimeState&) = default;
};

} // namespace greenroom::core
