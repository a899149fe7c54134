// The end of a meeting in its call, and what the panel asks about it; do not disturb.
#include <algorithm>
#include <array>

#include "core/call_asking.h"
#include "core/call_ending.h"

namespace greenroom::core {

namespace {

using base::minutes;
using base::seconds;

constexpr std::array kWarnings{minutes(5), minutes(1)};
constexpr seconds kLeavesIn{20};
constexpr minutes kMore{15};

const Call* goingOn(const CallsState& calls) {
    const auto call = std::ranges::find_if(calls.calls, [](const Call& one) {
        return one.state == CallState::Connected && !one.held;
    });
    return call == calls.calls.end() ? nullptr : &*call;
}

const Booking* meetingOf(const RoomState& state) {
    const Call* call = goingOn(state.calls);
    return call == nullptr ? nullptr : state.bookings.agenda->find(call->booking);
}

minutes alone(const RoomState& state) {
    return minutes(state.settings.settings->leaveWhenAloneMinutes);
}

// When the room begins to leave, if nobody speaks until then; on the monotonic clock.
std::optional<base::MonoTime> emptyAt(const RoomState& state, base::Instant now) {
    const Booking* booking = meetingOf(state);
    const Call* call = goingOn(state.calls);
    if (booking == nullptr || alone(state) == minutes(0))
        return std::nullopt;
    const base::WallTime over = booking->end + alone(state);
    const base::MonoTime overMono = now.mono + std::max(over - now.wall, base::milliseconds(0));
    base::MonoTime at = std::max(overMono, call->heardAt + alone(state));
    if (state.calls.staysUntil)
        at = std::max(at, *state.calls.staysUntil);
    return at;
}

} // namespace

std::optional<MeetingEnd> meetingEnd(const RoomState& state, base::Instant now) {
    const Booking* booking = meetingOf(state);
    if (booking == nullptr)
        return std::nullopt;
    MeetingEnd end{.booking = booking->id, .end = booking->end};
    if (state.calls.leavesAt)
        return end;
    if (state.settings.settings->endWarnings == "Off" || now.wall >= booking->end)
        return std::nullopt;
    for (const minutes before : kWarnings)
        if (now.wall >= booking->end - before)
            end.warning = before;
    const bool read = state.calls.warned == booking->id && state.calls.warnedAt <= end.warning;
    if (end.warning == minutes(0) || read)
        return std::nullopt;
    return end;
}

bool mayExtendByAQuarter(const RoomState& state, const BookingId& id, base::Instant now) {
    const Booking* booking = state.bookings.agenda->find(id);
    return booking != nullptr && mayExtendUntil(state, id, booking->end + kMore, now);
}

EndingInstants nextEnding(const RoomState& state, base::Instant now) {
    EndingInstants next;
    const Booking* booking = meetingOf(state);
    if (booking == nullptr)
        return next;
    for (const base::WallTime at :
         {booking->end - kWarnings[0], booking->end - kWarnings[1], booking->end})
        if (at > now.wall && (!next.wall || at < *next.wall))
            next.wall = at;
    next.mono = state.calls.leavesAt ? state.calls.leavesAt : emptyAt(state, now);
    return next;
}

void dismissEnding(const CallAsking& asking) {
    const auto end = meetingEnd(asking.state, asking.now);
    if (!end)
        return;
    asking.state.calls.warned = end->booking;
    asking.state.calls.warnedAt = end->warning;
}

void stay(const CallAsking& asking) {
    asking.state.calls.staysUntil = asking.now.mono + std::max(alone(asking.state), minutes(1));
}

void extendByAQuarter(const CallAsking& asking, const BookingId& id) {
    const Booking* booking = asking.state.bookings.agenda->find(id);
    if (booking == nullptr)
        return;
    const bool whole = asking.settings().extendDuration == "Total";
    const minutes length =
        whole ? std::chrono::ceil<minutes>(booking->end - booking->start) + kMore : kMore;
    reduceBookingAsked(asking.state,
                       BookingAsked(BookingExtendAsked{{.id = id, .meetingId = {}}, length, {}}),
                       asking.now, asking.out);
    stay(asking);
}

void beQuiet(const CallAsking& asking, Quiet quiet) {
    auto& until = asking.state.device.undisturbedUntil;
    const base::WallTime now = asking.now.wall;
    const auto at = [&](base::WallTime wall) {
        return asking.now.mono + std::max(wall - now, base::milliseconds(1));
    };
    switch (quiet) {
    case Quiet::Off:
        until.reset();
        return;
    case Quiet::Hour:
        until = asking.now.mono + minutes(60);
        return;
    case Quiet::UntilTomorrow:
        until = at(asking.state.time.zone.nextMidnight(now));
        return;
    case Quiet::UntilEnd:
        until = asking.now.mono + minutes(60);
        for (const Booking& booking : asking.state.bookings.agenda->from(now))
            if (booking.start <= now && now < booking.end && takesRoom(booking)) {
                until = at(booking.end);
                return;
            }
        return;
    }
}

void passTime(RoomState& state, base::Instant now, Effects& out) {
    CallsState& calls = state.calls;
    const CallAsking asking{state, now, out};
    passOfferedTime(asking);
    const auto due = [&](const Call& call) { return call.deadline && *call.deadline <= now.mono; };
    std::vector<CallId> gone;
    for (const Call& call : calls.calls)
        if (due(call) && call.state == CallState::Ending)
            gone.push_back(call.id);
    for (const CallId id : gone)
        asking.forget(id, {});
    for (Call& call : calls.calls) {
        if (!due(call) || call.state == CallState::Offered)
            continue;
        calls.failure =
            asking.failureOf(call, {.reason = "no answer in time", .fault = CallFault::NoAnswer});
        asking.end(call);
    }
    if (const auto empty = emptyAt(state, now); !empty || *empty > now.mono)
        calls.leavesAt.reset();
    else if (!calls.leavesAt)
        calls.leavesAt = now.mono + kLeavesIn;
    if (calls.leavesAt && *calls.leavesAt <= now.mono) {
        calls.leavesAt.reset();
        for (Call& call : calls.calls)
            if (call.state == CallState::Connected && !call.held)
                asking.end(call);
    }
    const seconds shown(state.settings.settings->errorScreenSeconds);
    if (calls.failure && now.mono >= calls.failure->at + shown)
        calls.failure.reset();
}

} // namespace greenroom::core
