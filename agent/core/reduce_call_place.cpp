// Calls that the room places, and those that it finds going on.
#include <algorithm>

#include "core/call_asking.h"
#include "core/dial_plan.h"
#include "core/dial_string.h"
#include "core/reason.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

// An end that was asked for and that the engine does not confirm is forgotten after this long.
constexpr base::seconds kEndingLimit{5};

base::seconds dialTimeout(const CallAsking& asking) {
    return base::seconds(asking.settings().dialTimeoutSeconds);
}

// What is to be dialled, and on whose behalf.
struct Placing {
    DialTarget target; // as it was asked for
    BookingId booking;
    std::string title;
    std::vector<std::string> tried;
    bool rejoins = false;
};

CallFailure unreadable(const Placing& placing, const base::Error& why, base::MonoTime now) {
    return {.code = "ADDRESS_UNREADABLE",
            .what = "This address cannot be called.",
            .toDo = "Check the address: " + why.message + ".",
            .title = placing.title,
            .booking = placing.booking,
            .target = {.number = shownAddress(placing.target.number)},
            .dialled = base::Secret(placing.target.number),
            .tried = {},
            .others = {},
            .at = now,
            .detail = why.message};
}

Call callFor(const CallAsking& asking, const Placing& placing, const DialString& dialled) {
    Call call{.id = CallId(asking.state.calls.lastId + 1),
              .booking = placing.booking,
              .bookingStart = {},
              .title = placing.title,
              .target = placing.target,
              .dialled = base::Secret(placing.target.number),
              .tones = dialled.tones,
              .tried = placing.tried,
              .startedAt = asking.now.mono,
              .connectedAt = std::nullopt,
              .deadline = asking.now.mono + dialTimeout(asking),
              .answersItselfAt = std::nullopt,
              .heardAt = asking.now.mono};
    call.target.number = dialled.shown;
    call.tried.push_back(dialled.shown);
    if (call.title.empty())
        call.title = dialled.shown;
    if (const Booking* known = asking.state.bookings.agenda->find(placing.booking))
        call.bookingStart = known->start;
    return call;
}

void place(const CallAsking& asking, Placing placing, RequestId request) {
    CallsState& calls = asking.state.calls;
    const auto dialled = readDialString(placing.target.number, dialDomain(asking.settings()));
    if (!dialled) {
        if (placing.title.empty())
            placing.title = shownAddress(placing.target.number);
        // A client is answered; a hand on the panel reads the screen.
        if (request == RequestId())
            calls.failure = unreadable(placing, dialled.error(), asking.now.mono);
        asking.refuse(request, dialled.error());
        return;
    }
    const auto active = [](const Call& call) {
        return call.state != CallState::Ending && call.state != CallState::Offered;
    };
    if (std::ranges::any_of(calls.calls, active)) {
        asking.refuse(request, {ErrorCode::Conflict, "the room is in a call already"});
        return;
    }
    Call call = callFor(asking, placing, *dialled);
    if (!calls.engineUp || asking.settings().sipMode == "Off") {
        const CallCause cause =
            calls.engineUp
                ? CallCause{.reason = "calls are switched off (NetworkServices SIP Mode)",
                            .fault = CallFault::Refused}
                : CallCause{.reason = calls.engineReason, .fault = CallFault::EngineLost};
        calls.failure = asking.failureOf(call, cause);
        calls.failure->wasConnected = placing.rejoins;
        asking.refuse(request,
                      {ErrorCode::Unavailable,
                       calls.engineUp ? cause.reason
                                      : "the call engine is not running: " + calls.engineReason});
        return;
    }
    calls.failure.reset();
    ++calls.lastId;
    asking.out.push_back(
        PlaceCall{call.id, dialled->uri, call.target.callType, call.target.callRateKbps});
    asking.tell(CallDialled{call.id});
    asking.done(request, Done{call.id});
    calls.calls.push_back(std::move(call));
}

const Booking* wanted(const CallAsking& asking, const BookingId& id) {
    const Agenda& agenda = *asking.state.bookings.agenda;
    if (!id.value().empty())
        return agenda.find(id);
    const auto decision = decideJoin(joinInputs(asking.state, asking.now), asking.now.wall);
    for (const JoinTile& tile : decision.tiles)
        if (tile.reason == reason::kJoinable)
            return agenda.find(tile.booking);
    return nullptr;
}

} // namespace

Call* CallAsking::find(CallId id) const {
    const auto call = std::ranges::find(state.calls.calls, id, &Call::id);
    return call == state.calls.calls.end() ? nullptr : &*call;
}

Call* CallAsking::firstThat(CallState wanted) const {
    const auto call = std::ranges::find(state.calls.calls, wanted, &Call::state);
    return call == state.calls.calls.end() ? nullptr : &*call;
}

void CallAsking::end(Call& call, int sipStatus) const {
    if (call.state == CallState::Ending)
        return;
    call.state = CallState::Ending;
    call.hangUpAsked = true;
    call.answersItselfAt.reset();
    call.deadline = now.mono + kEndingLimit;
    out.push_back(EndCall{call.id, sipStatus});
}

void CallAsking::forget(CallId id, const CallCause& cause) const {
    const Call* call = find(id);
    if (call == nullptr)
        return;
    base::seconds duration{0};
    if (call->connectedAt)
        duration = std::chrono::duration_cast<base::seconds>(now.mono - call->connectedAt->mono);
    tell(CallEnded{*call, cause, duration});
    rememberCall(state, *call, cause, duration, now, out);
    CallsState& calls = state.calls;
    std::erase_if(calls.calls, [&](const Call& one) { return one.id == id; });
    if (!calls.calls.empty())
        return;
    calls.leavesAt.reset();
    calls.staysUntil.reset();
    if (calls.muted && settings().microphonesMuteEnabled == "InCallOnly")
        (void)setMute(*this, false);
}

CallFailure CallAsking::failureOf(const Call& call, const CallCause& cause) const {
    const CauseWords words = causeWords(cause);
    CallFailure failure{.code = std::string(words.code),
                        .what = std::string(words.what),
                        .toDo = std::string(words.toDo),
                        .title = call.title,
                        .booking = call.booking,
                        .target = call.target,
                        .dialled = call.dialled,
                        .tried = call.tried,
                        .others = {},
                        .wasConnected = call.connectedAt.has_value(),
                        .at = now.mono,
                        .detail = std::to_string(cause.sipStatus) + " " + cause.reason};
    if (cause.retryAfterSeconds > 0 && cause.retryAfterSeconds <= 3600) {
        const int minutes = (cause.retryAfterSeconds + 59) / 60;
        failure.toDo = cause.retryAfterSeconds < 60 ? "Try again in a minute."
                                                    : "Try again in " + std::to_string(minutes) +
                                                          (minutes == 1 ? " minute." : " minutes.");
    }
    const Booking* booking = state.bookings.agenda->find(call.booking);
    if (booking != nullptr && !failure.wasConnected)
        failure.others = otherTargets(*booking, dialDomain(settings()), failure.tried);
    return failure;
}

void join(const CallAsking& asking, const JoinPressed& event) {
    const Booking* booking = wanted(asking, event.booking);
    if (booking == nullptr) {
        asking.refuse(event.request,
                      {ErrorCode::NotFound, "there is no booking that can be joined now"});
        return;
    }
    const JoinInputs inputs = joinInputs(asking.state, asking.now);
    const auto verdict = joinVerdict(inputs, *booking, asking.now.wall);
    if (!mayJoin(verdict)) {
        asking.refuse(event.request,
                      {ErrorCode::Conflict,
                       std::string(verdict) + ": " + std::string(reasonOf(verdict).text)});
        return;
    }
    const auto target = chooseTarget(*booking, inputs.policy.dialDomain);
    // "Leave and join": one press of Join for another meeting leaves the present one.
    if (asking.state.calls.engineUp)
        for (Call& call : asking.state.calls.calls)
            if (call.state != CallState::Offered)
                asking.end(call);
    place(asking,
          {.target = std::get<DialTarget>(target),
           .booking = booking->id,
           .title = shownTitle(*booking, asking.settings()),
           .tried = {}},
          event.request);
}

void dial(const CallAsking& asking, const DialAsked& event) {
    const Booking* booking = asking.state.bookings.agenda->find(event.booking);
    Placing placing{.target = event.target,
                    // By whichever of its ids the client knows the meeting.
                    .booking = booking != nullptr ? booking->id : event.booking,
                    .title = event.displayName,
                    .tried = {}};
    if (placing.title.empty() && booking != nullptr)
        placing.title = shownTitle(*booking, asking.settings());
    place(asking, std::move(placing), event.request);
}

void retry(const CallAsking& asking) {
    const auto failed = asking.state.calls.failure;
    if (!failed)
        return;
    Placing placing{.target = failed->target,
                    .booking = failed->booking,
                    .title = failed->title,
                    .tried = failed->tried,
                    .rejoins = failed->wasConnected};
    placing.target.number = failed->dialled.reveal();
    place(asking, std::move(placing), {});
}

void tryOther(const CallAsking& asking, std::uint32_t at) {
    const auto failed = asking.state.calls.failure;
    if (!failed || at >= failed->others.size())
        return;
    place(asking,
          {.target = failed->others[at],
           .booking = failed->booking,
           .title = failed->title,
           .tried = failed->tried},
          {});
}

const Booking* bookingAt(const CallAsking& asking, const std::string& address) {
    const std::string wantedAddress = comparableAddress(address);
    const JoinPolicy policy = joinPolicy(asking.settings());
    for (const Booking& booking : asking.state.bookings.agenda->from(asking.now.wall)) {
        if (!joinWindow(booking, policy).contains(asking.now.wall))
            continue;
        const auto target = chooseTarget(booking, policy.dialDomain);
        const auto* dialled = std::get_if<DialTarget>(&target);
        if (dialled != nullptr && comparableAddress(dialled->number) == wantedAddress)
            return &booking;
    }
    return nullptr;
}

void adopt(const CallAsking& asking, const CallAdopted& event) {
    CallsState& calls = asking.state.calls;
    calls.lastId = std::max(calls.lastId, event.call.value());
    if (asking.find(event.call) != nullptr)
        return;
    calls.muted = event.muted;
    Call call{.id = event.call,
              .state = event.state,
              .direction = event.direction,
              .booking = {},
              .bookingStart = {},
              .title = shownAddress(event.address),
              .target = {.number = shownAddress(event.address)},
              .dialled = base::Secret(event.address),
              .tones = {},
              .tried = {},
              .startedAt = asking.now.mono - event.age,
              .connectedAt = std::nullopt,
              .held = event.held,
              .deadline = std::nullopt,
              .answersItselfAt = std::nullopt,
              .heardAt = asking.now.mono};
    if (const Booking* booking = bookingAt(asking, event.address)) {
        call.booking = booking->id;
        call.bookingStart = booking->start;
        call.title = shownTitle(*booking, asking.settings());
    }
    if (event.state == CallState::Connected) {
        call.connectedAt = base::Instant{asking.now.wall - event.age, asking.now.mono - event.age};
        call.answer = AnswerState::Answered;
    } else {
        call.deadline = asking.now.mono + dialTimeout(asking);
    }
    calls.calls.push_back(std::move(call));
}

} // namespace greenroom::core
