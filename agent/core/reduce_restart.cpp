#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

bool isIdle(const RoomState& state, base::WallTime now) {
    const auto isNear = [now](const Booking& booking) {
        return takesRoom(booking) && booking.start < now + RestartState::kQuietAhead &&
               booking.end > now;
    };
    return state.calls.calls.empty() &&
           std::ranges::none_of(state.bookings.agenda->from(now), isNear);
}

struct RestartReducer {
    RestartState& own;
    base::Instant now;
    Effects& out;

    void operator()(const RestartAllowed& event) const { own.allowed = event.allowed; }
    void operator()(const RestartAsked& event) const {
        if (!own.allowed) {
            answer(out, event.request,
                   base::fail(base::ErrorCode::Unavailable,
                              "This installation does not let the agent restart the machine"));
            return;
        }
        own.problem.clear();
        if (event.when == RestartWhen::Idle)
            own.lookAgain = now.mono;
        else
            out.push_back(RestartMachine{});
        answer(out, event.request, Done{});
    }
    void operator()(const RestartFailed& event) const { own.problem = event.why; }
};

} // namespace

void reduceRestart(RoomState& state, const RestartEvent& event, base::Instant now, Effects& out) {
    std::visit(RestartReducer{state.restart, now, out}, event);
}

void passRestartTime(RoomState& state, base::Instant now, Effects& out) {
    RestartState& own = state.restart;
    if (!own.lookAgain || now.mono < *own.lookAgain)
        return;
    if (isIdle(state, now.wall)) {
        own.lookAgain.reset();
        out.push_back(RestartMachine{});
    } else {
        own.lookAgain = now.mono + RestartState::kLookAgain;
    }
}

} // namespace greenroom::core
