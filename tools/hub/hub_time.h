// The clocks of this machine, and timers on Qt's event loop: what edge/net is given here.
#pragma once

#include <functional>
#include <memory>

#include "base/clock.h"

namespace greenroom::hub {

// Wall: CLOCK_REALTIME. Monotonic: CLOCK_BOOTTIME. now(): any thread. A wakeup for a wall time
// follows a clock that is set within a minute.
class HubTime final : public base::TimeSource {
public:
    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] std::unique_ptr<base::Wakeup> makeWakeup(std::function<void()> onDue) override;
};

} // namespace greenroom::hub
