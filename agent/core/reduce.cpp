#include "core/reduce.h"

#include "core/reducers.h"
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
    void operator()(const SettingEvent& e) const { reduceSetting(state, e, out); }
    void operator()(const HealthEvent& e) const { reduceHealth(state, e, now); }
};

} // namespace

JoinPolicy joinPolicy(const RoomState& state) {
    return {base::seconds(state.settings.settings->joinLeadTimeSeconds)};
}

Step reduce(RoomState& state, const Event& event, base::Instant now) {
    Step step;
    std::visit(Dispatch{state, now, step.effects}, event);
    passTime(state, now, step.effects);
    step.join = decideJoin(*state.bookings.agenda, state.calls.calls, joinPolicy(state), now.wall);
    step.effects.push_back(ArmWakeup{nextViewChange(state, step.join, now)});
    return step;
}

} // namespace greenroom::core
