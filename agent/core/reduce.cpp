#include "core/reduce.h"

#include "core/reducers.h"
#include "core/room_time.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

void reduceHealth(RoomState& state, const HealthEvent& event, base::Instant now) {
    const auto& report = std::get<StoreReported>(event);
    if (state.health.store != report.state)
        state.health.storeSince = now.wall;
    state.health.store = report.state;
    state.health.storeDetail = report.detail;
}

struct Dispatch {
    RoomState& state;
    base::Instant now;
    Effects& out;

    void operator()(const BookingEvent& e) const { reduceBooking(state, e, now, out); }
    void operator()(const CallEvent& e) const { reduceCall(state, e, now, out); }
    void operator()(const TimeEvent& e) const { reduceTime(state, e, now); }
    void operator()(const SettingEvent& e) const { reduceSetting(state, e, now, out); }
    void operator()(const HealthEvent& e) const { reduceHealth(state, e, now); }
    void operator()(const DeviceEvent& e) const { reduceDevice(e, out); }
    void operator()(const FeedbackEvent& e) const { reduceFeedback(state, e, out); }
    void operator()(const KeptEvent& e) const { reduceKept(state, e); }
};

} // namespace

Step reduce(RoomState& state, const Event& event, base::Instant clock) {
    Step step;
    std::visit(Dispatch{state, roomTime(state.time, clock), step.effects}, event);
    // The event may have said what the time is.
    const base::Instant now = roomTime(state.time, clock);
    passTime(state, now, step.effects);
    step.join = decideJoin(joinInputs(state, now), now.wall);
    step.effects.push_back(ArmWakeup{nextViewChange(state, step.join, clock)});
    return step;
}

} // namespace greenroom::core
