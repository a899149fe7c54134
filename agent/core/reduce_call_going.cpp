// What is done to a call that goes on.
#include <algorithm>

#include "core/call_asking.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

void hold(const CallAsking& asking, const Call& call, bool held) {
    asking.out.push_back(HoldCall{call.id, held});
}

// The one that is meant when none is named: that goes on, to be held; that is held, to go on.
Call* meant(const CallAsking& asking, const HoldAsked& event) {
    if (event.call)
        return asking.find(*event.call);
    const auto call = std::ranges::find_if(asking.state.calls.calls, [&](const Call& one) {
        return one.state == CallState::Connected && one.held != event.hold;
    });
    return call == asking.state.calls.calls.end() ? nullptr : &*call;
}

bool areKeys(std::string_view tones) {
    constexpr std::string_view kKeys = "0123456789*#ABCD,";
    return !tones.empty() && tones.size() <= 64 &&
           tones.find_first_not_of(kKeys) == std::string_view::npos;
}

} // namespace

void holdOthers(const CallAsking& asking, CallId but) {
    for (const Call& call : asking.state.calls.calls)
        if (call.id != but && call.state == CallState::Connected && !call.held)
            hold(asking, call, true);
}

void holdCall(const CallAsking& asking, const HoldAsked& event) {
    const Call* call = meant(asking, event);
    if (call == nullptr || call->state != CallState::Connected) {
        asking.refuse(event.request,
                      {ErrorCode::NotFound, event.hold ? "there is no call that could be held"
                                                       : "there is no call that is held"});
        return;
    }
    if (!event.hold)
        holdOthers(asking, call->id);
    if (call->held != event.hold)
        hold(asking, *call, event.hold);
    asking.done(event.request);
}

void sendTones(const CallAsking& asking, const TonesAsked& event) {
    if (!areKeys(event.tones.reveal())) {
        asking.refuse(event.request,
                      {ErrorCode::InvalidInput,
                       "keys are 0 to 9, *, #, A to D, and a comma for a pause; at most 64"});
        return;
    }
    const auto& calls = asking.state.calls.calls;
    const auto call = std::ranges::find_if(calls, [&](const Call& one) {
        return one.state == CallState::Connected &&
               (event.call ? one.id == *event.call : !one.held);
    });
    if (call == calls.end()) {
        asking.refuse(event.request, {ErrorCode::NotFound, "there is no such call that goes on"});
        return;
    }
    asking.out.push_back(SendTones{call->id, event.tones});
    asking.done(event.request);
}

base::Status setMute(const CallAsking& asking, bool muted) {
    CallsState& calls = asking.state.calls;
    if (muted && calls.calls.empty() && asking.settings().microphonesMuteEnabled == "InCallOnly")
        return fail(ErrorCode::Conflict,
                    "the microphones are muted in a call alone (Audio Microphones Mute Enabled)");
    const bool changed = calls.muted != muted;
    calls.muted = muted;
    asking.out.push_back(SetMute{muted});
    if (changed)
        asking.tell(MuteChanged{muted});
    return {};
}

} // namespace greenroom::core
