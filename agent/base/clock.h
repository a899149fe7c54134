// The doors to time. Implementations live in edge/time (live and injected); tests bring their own.
#pragma once

#include <functional>
#include <memory>
#include <variant>

#include "base/time.h"

namespace greenroom::base {

// Any thread may read.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

// One alarm. Armed again, the earlier arming is forgotten. Fires once, on the thread that made it,
// never before the time it was armed for; at once if that has passed. Destroying it disarms it.
class Wakeup {
public:
    virtual ~Wakeup() = default;
    virtual void armAt(WallTime due) = 0; // follows the wall clock when that is stepped
    virtual void armAt(MonoTime due) = 0;
    virtual void disarm() = 0;
};

// What an edge is given when it needs time: the clock, and as many wakeups as it has deadlines.
class TimeSource : public Clock {
public:
    // Must be called on the thread, with a running event loop, that is to be woken.
    [[nodiscard]] virtual std::unique_ptr<Wakeup> makeWakeup(std::function<void()> onDue) = 0;
};

} // namespace greenroom::base
