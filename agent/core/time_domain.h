// Time: the facts that reach the core, the deeds it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

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
// Somebody else's clock was seen: a server's Date header (RFC 9110 6.6.1), the hub's hello.
struct ClockCompared {
    std::string source;           // who; bounded, a few at most
    base::milliseconds offset{0}; // theirs minus ours
};
// At start: the zones that people may choose from, by IANA name in the order of the alphabet.
struct ZonesKnown {
    std::shared_ptr<const std::vector<std::string>> names;
};
using TimeEvent =
    std::variant<WakeupDue, ClockStepped, ClockSyncChanged, ZoneChanged, ClockCompared, ZonesKnown>;

// The one wakeup of the core; replaces an earlier arming.
struct ArmWakeup {
    base::WallTime due;
};

struct ClockSample {
    base::milliseconds offset{0};
    base::MonoTime at{};

    friend bool operator==(const ClockSample&, const ClockSample&) = default;
};

struct TimeState {
    Zone zone;
    std::shared_ptr<const std::vector<std::string>> zones =
        std::make_shared<const std::vector<std::string>>(); // to choose from
    bool synced = false;
    std::string syncSource;
    base::WallTime syncSince{};
    std::uint32_t steps = 0;                    // clock steps seen since start
    std::map<std::string, ClockSample> samples; // newest of each source

    friend bool operator==(const TimeState&, const TimeState&) = default;
};

} // namespace greenroom::core
