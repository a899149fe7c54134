// The live clocks: CLOCK_REALTIME, cut down to the millisecond, and CLOCK_BOOTTIME, which goes on
// while the machine sleeps: a sleep is no step of the wall clock, and makes a list older.
//
// Wakeups are timerfd_create(2) descriptors on the event loop of the thread that made them; a wall
// wakeup is absolute, so the kernel moves it along when the clock is set.
#pragma once

#include "edge/time/room_time.h"

namespace greenroom::edge::time {

class SystemTime final : public RoomTime {
public:
    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] std::unique_ptr<base::Wakeup> makeWakeup(std::function<void()> onDue) override;
    [[nodiscard]] base::nanoseconds wallOffset() const override;
    [[nodiscard]] ClockSync sync() const override; // adjtimex(2), STA_UNSYNC
    [[nodiscard]] std::unique_ptr<ClockNotice> watchClock(std::function<void()> onSet) override;
    [[nodiscard]] bool runsByItself() const override { return true; }
};

} // namespace greenroom::edge::time
