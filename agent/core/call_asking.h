// What the reducer of calls and its parts share: the calls, the moment, and what comes out.
#pragma once

#include <optional>
#include <string>

#include "core/effect.h"
#include "core/reducers.h"
#include "core/state.h"

namespace greenroom::core {

struct CallAsking {
    RoomState& state;
    base::Instant now;
    Effects& out;

    [[nodiscard]] const Settings& settings() const { return *state.settings.settings; }
    [[nodiscard]] Call* find(CallId id) const;
    // The first in this state.
    [[nodiscard]] Call* firstThat(CallState wanted) const;

    void done(RequestId request, Done what = {}) const { answer(out, request, std::move(what)); }
    void refuse(RequestId request, base::Error why) const {
        answer(out, request, tl::unexpected(std::move(why)));
    }
    void tell(CallNotice notice) const { out.push_back(Announce{std::move(notice)}); }

    // The engine is asked to end it, with this status if it rings here; the call is Ending.
    void end(Call& call, int sipStatus = 0) const;
    // It is over: told, remembered, and gone from the table.
    void forget(CallId id, const CallCause& cause) const;

    [[nodiscard]] CallFailure failureOf(const Call& call, const CallCause& cause) const;
};

[[nodiscard]] base::Error noSuchCall();

// core/reduce_call_place.cpp
void join(const CallAsking& asking, const JoinPressed& event);
void dial(const CallAsking& asking, const DialAsked& event);
void retry(const CallAsking& asking);
void tryOther(const CallAsking& asking, std::uint32_t place);
void adopt(const CallAsking& asking, const CallAdopted& event);
// The booking that somebody who reached this address would have joined now.
[[nodiscard]] const Booking* bookingAt(const CallAsking& asking, const std::string& address);

// core/reduce_call_offered.cpp
void takeArrival(const CallAsking& asking, const CallArrived& event);
void answerCalls(const CallAsking& asking, const AnswerAsked& event);
void rejectCalls(const CallAsking& asking, const RejectAsked& event);
void ignoreCall(const CallAsking& asking, const IgnoreAsked& event);
// Calls that answer themselves, and that have rung for long enough.
void passOfferedTime(const CallAsking& asking);

// core/reduce_call_going.cpp
void holdCall(const CallAsking& asking, const HoldAsked& event);
// Every call that goes on and is not held, but for this one.
void holdOthers(const CallAsking& asking, CallId but);
void sendTones(const CallAsking& asking, const TonesAsked& event);
[[nodiscard]] base::Status setMute(const CallAsking& asking, bool muted);

// core/reduce_call_ending.cpp
void dismissEnding(const CallAsking& asking);
void stay(const CallAsking& asking);
void extendByAQuarter(const CallAsking& asking, const BookingId& booking);
void beQuiet(const CallAsking& asking, Quiet quiet);

} // namespace greenroom::core
