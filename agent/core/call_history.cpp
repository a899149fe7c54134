#include "core/call_history.h"

#include <algorithm>

#include "core/dial_plan.h"

namespace greenroom::core {

CallHistory withCall(CallHistory history, const Call& call, const CallCause& cause,
                     base::seconds duration, base::Instant now) {
    const auto lasted = std::chrono::floor<base::milliseconds>(now.mono - call.startedAt);
    history.calls.insert(
        history.calls.begin(),
        CallRecord{.id = ++history.lastId,
                   .callId = call.id.value(),
                   .number = call.target.number,
                   .title = call.title,
                   .booking = call.booking,
                   .callRateKbps = call.target.callRateKbps,
                   .callType = call.target.callType,
                   .start = now.wall - std::max(lasted, base::milliseconds(0)),
                   .end = now.wall,
                   .duration = duration,
                   .occurrence = call.connectedAt ? Occurrence::Placed : Occurrence::NoAnswer,
                   .sipStatus = cause.sipStatus,
                   .endedHere = call.hangUpAsked,
                   .cause = cause.reason});
    if (history.calls.size() > CallHistory::kMost)
        history.calls.resize(CallHistory::kMost);
    return history;
}

std::vector<std::size_t> duplicatesOf(const CallHistory& history, std::uint64_t id) {
    std::vector<std::size_t> places;
    const auto first = std::ranges::find(history.calls, id, &CallRecord::id);
    for (auto at = first; at != history.calls.end(); ++at) {
        if (!sameNumber(at->number, first->number) || at->occurrence != first->occurrence)
            break;
        places.push_back(static_cast<std::size_t>(at - history.calls.begin()));
    }
    return places;
}

bool sameNumber(std::string_view a, std::string_view b) {
    return comparableAddress(a) == comparableAddress(b);
}

bool isOfKind(const CallRecord& call, std::string_view kind) {
    return kind == "All" || kind == "Placed" ||
           (kind == "NoAnswer" && call.occurrence == Occurrence::NoAnswer);
}

std::string_view toText(Occurrence occurrence) {
    return occurrence == Occurrence::NoAnswer ? "NoAnswer" : "Placed";
}

} // namespace greenroom::core
