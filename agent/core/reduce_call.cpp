#include <algorithm>

#include "core/dial_plan.h"
#include "core/reason.h"
#include "core/reducers.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

// An end that was asked for and that the engine does not confirm is forgotten after this long.
constexpr base::seconds kEndingLimit{5};

CallFailure failureOf(const Call& call, const CauseWords& words, base::MonoTime at,
                      std::string detail) {
    return {.code = std::string(words.code),
            .what = std::string(words.what),
            .toDo = std::string(words.toDo),
            .title = call.title,
            .booking = call.booking,
            .target = call.target,
            .at = at,
            .detail = std::move(detail)};
}

void askEnd(Call& call, base::MonoTime now, Effects& out) {
    if (call.state == CallState::Ending)
        return;
    call.state = CallState::Ending;
    call.hangUpAsked = true;
    call.deadline = now + kEndingLimit;
    out.push_back(EndCall{call.id});
}

void tellEnd(RoomState& state, const Call& call, const CallCause& cause, base::Instant now,
             Effects& out) {
    base::seconds duration{0};
    if (call.connectedAt)
        duration = std::chrono::duration_cast<base::seconds>(now.mono - call.connectedAt->mono);
    out.push_back(Announce{CallNotice(CallEnded{call, cause, duration})});
    rememberCall(state, call, cause, duration, now, out);
}

class CallReducer {
public:
    CallReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), calls_(state.calls), now_(now), out_(out) {}

    void operator()(const JoinPressed& event) {
        const Booking* booking = wanted(event.booking);
        if (booking == nullptr) {
            answer(out_, event.request,
                   fail(ErrorCode::NotFound, "there is no booking that can be joined now"));
            return;
        }
        const auto verdict = joinVerdict(joinInputs(state_, now_), *booking, now_.wall);
        if (!mayJoin(verdict)) {
            answer(out_, event.request,
                   fail(ErrorCode::Conflict,
                        std::string(verdict) + ": " + std::string(reasonOf(verdict).text)));
            return;
        }
        const auto target = std::get<DialTarget>(chooseTarget(*booking));
        // "Leave and join": one press of Join for another meeting leaves the present one.
        if (calls_.engineUp)
            for (Call& call : calls_.calls)
                askEnd(call, now_.mono, out_);
        place(target, booking->id, shownTitle(*booking, *state_.settings.settings), event.request);
    }

    void operator()(const DialAsked& event) {
        std::string title = event.displayName;
        const Booking* booking = state_.bookings.agenda->find(event.booking);
        if (title.empty())
            title = booking != nullptr ? shownTitle(*booking, *state_.settings.settings)
                                       : event.target.number;
        // By whichever of its ids the client knows the meeting.
        place(event.target, booking != nullptr ? booking->id : event.booking, std::move(title),
              event.request);
    }

    void operator()(const HangUpAsked& event) {
        bool any = false;
        for (Call& call : calls_.calls) {
            if (event.call && call.id != *event.call)
                continue;
            any = true;
            askEnd(call, now_.mono, out_);
        }
        if (any)
            answer(out_, event.request, Done{});
        else
            answer(out_, event.request, fail(ErrorCode::NotFound, "there is no such call"));
    }

    void operator()(const MuteAsked& event) {
        calls_.muted = event.muted;
        out_.push_back(SetMute{event.muted});
        answer(out_, event.request, Done{});
    }

    void operator()(const FailureDismissed&) { calls_.failure.reset(); }

    void operator()(const RetryPressed&) {
        if (const auto failed = calls_.failure)
            place(failed->target, failed->booking, failed->title, RequestId{});
    }

    void operator()(const CallSignalled& event) {
        const auto call = std::ranges::find(calls_.calls, event.call, &Call::id);
        if (call == calls_.calls.end()) {
            ++calls_.strayTotal;
            return;
        }
        if (event.signal == CallSignal::Closed) {
            closed(*call, event.cause);
            tellEnd(state_, *call, event.cause, now_, out_);
            calls_.calls.erase(call);
            return;
        }
        const auto next = nextCallState(call->state, event.signal);
        if (!next) {
            ++calls_.strayTotal;
            return;
        }
        call->state = *next;
        if (*next == CallState::Connected) {
            call->connectedAt = now_;
            call->deadline.reset();
            out_.push_back(Announce{CallNotice(CallAnswered{*call})});
        }
    }

    void operator()(const CallAdopted& event) {
        calls_.lastId = std::max(calls_.lastId, event.call.value());
        if (std::ranges::find(calls_.calls, event.call, &Call::id) != calls_.calls.end())
            return;
        calls_.muted = event.muted;
        Call call{.id = event.call,
                  .state = event.state,
                  .booking = {},
                  .bookingStart = {},
                  .title = event.address,
                  .target = {.number = event.address},
                  .startedAt = now_.mono - event.age,
                  .connectedAt = std::nullopt,
                  .deadline = std::nullopt};
        if (const Booking* booking = bookingOf(event.address)) {
            call.booking = booking->id;
            call.bookingStart = booking->start;
            call.title = shownTitle(*booking, *state_.settings.settings);
        }
        if (event.state == CallState::Connected)
            call.connectedAt = base::Instant{now_.wall - event.age, now_.mono - event.age};
        else
            call.deadline = now_.mono + dialTimeout();
        calls_.calls.push_back(std::move(call));
    }

    void operator()(const EngineUp&) { engineIs(true, ""); }

    void operator()(const EngineDown& event) {
        for (const Call& call : calls_.calls) {
            if (!call.hangUpAsked)
                calls_.failure = failureOf(call, engineDownWords(), now_.mono, event.reason);
            tellEnd(state_, call, {.sipStatus = 0, .reason = event.reason}, now_, out_);
        }
        calls_.calls.clear();
        engineIs(false, event.reason);
    }

    void operator()(const RegistrationChanged& event) {
        calls_.registration = event.state;
        calls_.registrationReason = event.reason;
    }

private:
    [[nodiscard]] const Booking* wanted(const BookingId& id) const {
        const Agenda& agenda = *state_.bookings.agenda;
        if (!id.value().empty())
            return agenda.find(id);
        const auto decision = decideJoin(joinInputs(state_, now_), now_.wall);
        for (const JoinTile& tile : decision.tiles)
            if (tile.reason == reason::kJoinable)
                return agenda.find(tile.booking);
        return nullptr;
    }

    // The booking that somebody who reached this address would have joined now.
    [[nodiscard]] const Booking* bookingOf(const std::string& address) const {
        const std::string wantedAddress = comparableAddress(address);
        const JoinPolicy policy = joinPolicy(*state_.settings.settings);
        for (const Booking& booking : state_.bookings.agenda->from(now_.wall)) {
            if (!joinWindow(booking, policy).contains(now_.wall))
                continue;
            const auto target = chooseTarget(booking);
            const auto* dial = std::get_if<DialTarget>(&target);
            if (dial != nullptr && comparableAddress(dial->number) == wantedAddress)
                return &booking;
        }
        return nullptr;
    }

    [[nodiscard]] base::seconds dialTimeout() const {
        return base::seconds(state_.settings.settings->dialTimeoutSeconds);
    }

    void engineIs(bool up, std::string why) {
        if (calls_.engineUp != up)
            calls_.engineSince = now_.wall;
        calls_.engineUp = up;
        calls_.engineReason = std::move(why);
    }

    void place(const DialTarget& target, const BookingId& booking, std::string title,
               RequestId request) {
        const auto uri = dialUri(target.number);
        if (!uri) {
            answer(out_, request, tl::unexpected(uri.error()));
            return;
        }
        const auto active = [](const Call& call) { return call.state != CallState::Ending; };
        if (std::ranges::any_of(calls_.calls, active)) {
            answer(out_, request, fail(ErrorCode::Conflict, "the room is in a call already"));
            return;
        }
        Call call{.id = CallId(calls_.lastId + 1),
                  .state = CallState::Dialling,
                  .booking = booking,
                  .bookingStart = {},
                  .title = std::move(title),
                  .target = target,
                  .startedAt = now_.mono,
                  .connectedAt = std::nullopt,
                  .deadline = now_.mono + dialTimeout()};
        if (const Booking* known = state_.bookings.agenda->find(booking))
            call.bookingStart = known->start;
        if (!calls_.engineUp) {
            calls_.failure = failureOf(call, engineDownWords(), now_.mono, calls_.engineReason);
            answer(out_, request,
                   fail(ErrorCode::Unavailable,
                        "the call engine is not running: " + calls_.engineReason));
            return;
        }
        calls_.failure.reset();
        ++calls_.lastId;
        out_.push_back(PlaceCall{call.id, *uri, target.callType, target.callRateKbps});
        out_.push_back(Announce{CallNotice(CallDialled{call.id})});
        answer(out_, request, Done{call.id});
        calls_.calls.push_back(std::move(call));
    }

    // An answered call that ends is no failure, whoever ended it.
    void closed(const Call& call, const CallCause& cause) {
        const bool answered = call.connectedAt.has_value();
        if (call.hangUpAsked || (answered && cause.sipStatus < 300))
            return;
        calls_.failure = failureOf(call, causeWords(cause.sipStatus), now_.mono,
                                   std::to_string(cause.sipStatus) + " " + cause.reason);
    }

    RoomState& state_;
    CallsState& calls_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reduceCall(RoomState& state, const CallEvent& event, base::Instant now, Effects& out) {
    std::visit(CallReducer(state, now, out), event);
}

void passTime(RoomState& state, base::Instant now, Effects& out) {
    CallsState& calls = state.calls;
    const auto due = [&](const Call& call) { return call.deadline && *call.deadline <= now.mono; };
    std::erase_if(calls.calls, [&](const Call& call) {
        if (!due(call) || call.state != CallState::Ending)
            return false;
        tellEnd(state, call, {}, now, out);
        return true;
    });
    for (Call& call : calls.calls) {
        if (!due(call))
            continue;
        calls.failure = failureOf(call, noAnswerWords(), now.mono, "no answer in time");
        askEnd(call, now.mono, out);
    }
    const base::seconds shown(state.settings.settings->errorScreenSeconds);
    if (calls.failure && now.mono >= calls.failure->at + shown)
        calls.failure.reset();
}

} // namespace greenroom::core
