#include "edge/time/system_alarm.h"

#include <utility>

#include "base/log.h"

namespace greenroom::edge::time {

SystemAlarm::SystemAlarm(base::TimeSource& time, engine::Inbox& inbox)
    : wakeup_(time.makeWakeup([&inbox] {
          if (!inbox.post(engine::Lane::TimeAndPanel,
                          core::Event(std::in_place_type<core::TimeEvent>, core::WakeupDue{})))
              base::log(base::LogLevel::Error, "time", "a wakeup was refused");
      })) {}

void SystemAlarm::arm(base::WallTime due) {
    wakeup_->armAt(due);
}

} // namespace greenroom::edge::time
