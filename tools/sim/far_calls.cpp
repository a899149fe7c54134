#include "sim/far_calls.h"

#include <algorithm>

namespace greenroom::sim {

using core::CallSignal;
using core::CallState;

namespace {

constexpr base::milliseconds kRings{200};
constexpr base::milliseconds kConfirms{50};

} // namespace

void FarCalls::place(const core::PlaceCall& deed, base::milliseconds now) {
    Call call{.id = deed.call, .uri = deed.uri, .since = now, .turns = {}};
    const base::milliseconds answer = now + std::max(how_.after, kRings);
    if (how_.manner != FarEnd::Manner::Silent)
        call.turns.push_back({now + kRings, CallSignal::Ringing, 180});
    if (how_.manner == FarEnd::Manner::Answers) {
        call.turns.push_back({answer, CallSignal::Established, 200});
        if (how_.lasts.count() > 0)
            call.turns.push_back({answer + how_.lasts, CallSignal::Closed, 200});
    } else if (how_.manner == FarEnd::Manner::Refuses) {
        call.turns.push_back({answer, CallSignal::Closed, how_.status});
    }
    calls_.push_back(std::move(call));
}

void FarCalls::end(core::CallId id, base::milliseconds now) {
    const auto call = std::ranges::find(calls_, id, &Call::id);
    if (call == calls_.end())
        return;
    call->turns.clear();
    call->state = CallState::Ending;
    if (how_.confirmsEnd)
        call->turns.push_back({now + kConfirms, CallSignal::Closed, 0});
    else
        calls_.erase(call);
}

std::optional<base::milliseconds> FarCalls::nextDue() const {
    std::optional<base::milliseconds> next;
    for (const Call& call : calls_)
        if (!call.turns.empty() && (!next || call.turns.front().at < *next))
            next = call.turns.front().at;
    return next;
}

std::vector<core::CallSignalled> FarCalls::due(base::milliseconds now) {
    std::vector<core::CallSignalled> told;
    for (Call& call : calls_) {
        while (!call.turns.empty() && call.turns.front().at <= now) {
            const Turn turn = call.turns.front();
            call.turns.pop_front();
            told.push_back({call.id, turn.signal, {.sipStatus = turn.status, .reason = {}}});
            if (turn.signal == CallSignal::Ringing)
                call.state = CallState::Ringing;
            if (turn.signal == CallSignal::Established) {
                call.state = CallState::Connected;
                call.since = turn.at;
            }
            if (turn.signal == CallSignal::Closed)
                call.uri.clear();
        }
    }
    std::erase_if(calls_, [](const Call& call) { return call.uri.empty(); });
    return told;
}

std::vector<core::CallAdopted> FarCalls::running(base::milliseconds now) const {
    std::vector<core::CallAdopted> found;
    for (const Call& call : calls_)
        if (call.state != CallState::Ending)
            found.push_back({.call = call.id,
                             .address = call.uri,
                             .state = call.state,
                             .age = std::chrono::floor<base::seconds>(now - call.since),
                             .muted = false});
    return found;
}

} // namespace greenroom::sim
