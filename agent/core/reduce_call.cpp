// Calls: placing, ending, what the engine says of them.
#include <algorithm>

#include "core/call_asking.h"
#include "core/call_directory.h"
#include "core/dial_plan.h"
#include "core/reason.h"
#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

class CallReducer {
public:
    CallReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), calls_(state.calls), asking_{state, now, out} {}

    void operator()(const JoinPressed& event) { join(asking_, event); }
    void operator()(const DialAsked& event) { dial(asking_, event); }
    void operator()(const CallEntryPressed& event) {
        const auto number = entryNumber(state_, event.entry);
        if (number)
            dial(asking_, {.target = *number, .booking = {}, .displayName = {}, .request = {}});
    }
    void operator()(const RetryPressed&) { retry(asking_); }
    void operator()(const OtherAddressPressed& event) { tryOther(asking_, event.place); }
    void operator()(const FailureDismissed&) { calls_.failure.reset(); }

    void operator()(const HangUpAsked& event) {
        bool any = false;
        for (Call& call : calls_.calls) {
            if (event.call ? call.id != *event.call : call.state == CallState::Offered)
                continue;
            any = true;
            asking_.end(call);
        }
        if (any)
            asking_.done(event.request);
        else
            asking_.refuse(event.request, noSuchCall());
    }
    void operator()(const AnswerAsked& event) { answerCalls(asking_, event); }
    void operator()(const RejectAsked& event) { rejectCalls(asking_, event); }
    void operator()(const IgnoreAsked& event) { ignoreCall(asking_, event); }
    void operator()(const HoldAsked& event) { holdCall(asking_, event); }
    void operator()(const TonesAsked& event) { sendTones(asking_, event); }
    void operator()(const MuteAsked& event) {
        if (auto set = setMute(asking_, event.muted); set)
            asking_.done(event.request);
        else
            asking_.refuse(event.request, set.error());
    }
    // A key that may not do anything does nothing.
    void operator()(const MuteKeyPressed&) { (void)setMute(asking_, !calls_.muted); }

    void operator()(const EndWarningDismissed&) { dismissEnding(asking_); }
    void operator()(const StayPressed&) { stay(asking_); }
    void operator()(const ExtendPressed& event) { extendByAQuarter(asking_, event.booking); }
    void operator()(const QuietPressed& event) { beQuiet(asking_, event.quiet); }

    void operator()(const CallSignalled& event) {
        Call* call = asking_.find(event.call);
        if (call == nullptr) {
            ++calls_.strayTotal;
            return;
        }
        if (event.signal == CallSignal::Closed) {
            closed(*call, event.cause);
            asking_.forget(event.call, event.cause);
            return;
        }
        const auto next = nextCallState(call->state, event.signal);
        if (!next) {
            ++calls_.strayTotal;
            return;
        }
        follow(*call, event.signal);
        if (*next == CallState::Connected && call->state != CallState::Connected)
            connected(*call);
        call->state = *next;
    }
    void operator()(const CallArrived& event) { takeArrival(asking_, event); }
    void operator()(const CallMediaSeen& event) {
        if (Call* call = asking_.find(event.call))
            call->media = event.media;
    }
    void operator()(const CallMeasured& event) {
        if (Call* call = asking_.find(event.call))
            call->quality = event.quality;
    }
    void operator()(const CallHeard& event) {
        if (Call* call = asking_.find(event.call))
            call->heardAt = asking_.now.mono;
    }
    void operator()(const ToneReceived& event) {
        if (asking_.find(event.call) != nullptr)
            asking_.tell(ToneHeard{event.call, event.key});
    }
    void operator()(const CallAdopted& event) { adopt(asking_, event); }

    void operator()(const EngineUp&) { engineIs(true, ""); }
    void operator()(const EngineDown& event) {
        const CallCause cause{.reason = event.reason, .fault = CallFault::EngineLost};
        while (!calls_.calls.empty()) {
            const Call& call = calls_.calls.front();
            if (!call.hangUpAsked && call.state != CallState::Offered)
                calls_.failure = asking_.failureOf(call, cause);
            asking_.forget(call.id, cause);
        }
        engineIs(false, event.reason);
    }

private:
    static void follow(Call& call, CallSignal signal) {
        call.earlyMedia = call.earlyMedia || signal == CallSignal::EarlyMedia;
        if (signal == CallSignal::Held || signal == CallSignal::Resumed)
            call.held = signal == CallSignal::Held;
        if (signal == CallSignal::HeldByPeer || signal == CallSignal::ResumedByPeer)
            call.heldByPeer = signal == CallSignal::HeldByPeer;
    }

    void connected(Call& call) {
        call.connectedAt = asking_.now;
        call.heardAt = asking_.now.mono;
        call.deadline.reset();
        call.answersItselfAt.reset();
        if (call.answer == AnswerState::Unanswered)
            call.answer = AnswerState::Answered;
        if (!call.tones.empty())
            asking_.out.push_back(SendTones{call.id, call.tones});
        asking_.tell(CallAnswered{call});
    }

    // An answered call that ends is no failure, whoever ended it, unless it broke. Nor is one that
    // rang here and that nobody took.
    void closed(const Call& call, const CallCause& cause) {
        const bool answered = call.connectedAt.has_value();
        const bool ended = answered && cause.sipStatus < 300 && cause.fault == CallFault::None;
        if (call.hangUpAsked || ended || call.state == CallState::Offered)
            return;
        calls_.failure = asking_.failureOf(call, cause);
    }

    void engineIs(bool up, std::string why) {
        if (calls_.engineUp != up)
            calls_.engineSince = asking_.now.wall;
        calls_.engineUp = up;
        calls_.engineReason = std::move(why);
    }

    RoomState& state_;
    CallsState& calls_;
    CallAsking asking_;
};

} // namespace

base::Error noSuchCall() {
    return {ErrorCode::NotFound, "there is no such call"};
}

void reduceCall(RoomState& state, const CallEvent& event, base::Instant now, Effects& out) {
    std::visit(CallReducer(state, now, out), event);
}

} // namespace greenroom::core
