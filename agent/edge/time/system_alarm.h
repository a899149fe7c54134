// The core's one wakeup: posts core::WakeupDue when it is due.
#pragma once

#include <memory>

#include "base/clock.h"
#include "engine/ports.h"

namespace greenroom::edge::time {

class SystemAlarm final : public engine::Alarm {
public:
    // Belongs to the core thread. Both must outlive it.
    SystemAlarm(base::TimeSource& time, engine::Inbox& inbox);

    void arm(base::WallTime due) override;

private:
    std::unique_ptr<base::Wakeup> wakeup_;
};

} // namespace greenroom::edge::time
