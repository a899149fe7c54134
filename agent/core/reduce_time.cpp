#include "core/reducers.h"
#include "core/room_time.h"

namespace greenroom::core {

namespace {

struct TimeReducer {
    TimeState& time;
    base::Instant now;

    void operator()(const WakeupDue&) const {}
    void operator()(const ClockStepped& event) const {
        ++time.steps;
        for (auto& [source, sample] : time.samples)
            sample.offset -= event.by;
    }
    void operator()(const ClockSyncChanged& event) const {
        if (time.synced != event.synced)
            time.syncSince = now.wall;
        time.synced = event.synced;
        time.syncSource = event.source;
    }
    void operator()(const ZoneChanged& event) const { time.zone = event.zone; }
    void operator()(const ZonesKnown& event) const { time.zones = event.names; }
    void operator()(const ClockCompared& event) const {
        if (time.samples.size() >= kMostClockSources && !time.samples.contains(event.source))
            return;
        time.samples[event.source] = {event.offset, now.mono};
    }
};

} // namespace

void reduceTime(RoomState& state, const TimeEvent& event, base::Instant now) {
    std::visit(TimeReducer{state.time, now}, event);
}

} // namespace greenroom::core
