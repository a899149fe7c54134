#include "core/reducers.h"

namespace greenroom::core {

namespace {

struct TimeReducer {
    TimeState& time;
    base::Instant now;

    void operator()(const WakeupDue&) const {}
    void operator()(const ClockStepped&) const { ++time.steps; }
    void operator()(const ClockSyncChanged& event) const {
        if (time.synced != event.synced)
            time.syncSince = now.wall;
        time.synced = event.synced;
        time.syncSource = event.source;
    }
    void operator()(const ZoneChanged& event) const { time.zone = event.zone; }
};

} // namespace

void reduceTime(RoomState& state, const TimeEvent& event, base::Instant now) {
    std::visit(TimeReducer{state.time, now}, event);
}

} // namespace greenroom::core
