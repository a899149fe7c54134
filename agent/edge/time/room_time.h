// The clock of this machine as the agent uses it: live (SystemTime), or moved by hand from outside
// (InjectedTime, test hooks only). Everything else takes it as base::TimeSource.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/result.h"

namespace greenroom::edge::time {

struct ClockSync {
    bool synced = false;
    std::string source; // "NTP"; empty when not synced

    friend bool operator==(const ClockSync&, const ClockSync&) = default;
};

// Keeps a notice alive; destroying it ends the calls. May be destroyed inside one.
class ClockNotice {
public:
    virtual ~ClockNotice() = default;
};

class RoomTime : public base::TimeSource {
public:
    // Wall time minus monotonic time. Slewing moves both clocks alike, so this changes only when
    // the wall clock is set (or the machine was suspended). Any thread.
    [[nodiscard]] virtual base::nanoseconds wallOffset() const = 0;

    // Whether somebody disciplines the wall clock. Any thread; live: a system call.
    [[nodiscard]] virtual ClockSync sync() const = 0;

    // Calls back on the calling thread's event loop each time the wall clock was set, or something
    // about it became known without asking.
    [[nodiscard]] virtual std::unique_ptr<ClockNotice> watchClock(std::function<void()> onSet) = 0;

    // False for an injected clock: promises to other processes that they measure on clocks of their
    // own (a heartbeat) cannot be kept then.
    [[nodiscard]] virtual bool runsByItself() const = 0;
};

// The live clock; with test hooks and GREENROOM_CLOCK=unix:PATH in the environment, an injected one
// that listens on PATH. To be made on the core thread, which must run an event loop.
[[nodiscard]] base::Result<std::unique_ptr<RoomTime>> makeRoomTime();

} // namespace greenroom::edge::time
