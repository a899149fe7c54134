#include "core/call_history.h"

#include <algorithm>

#include "core/dial_plan.h"

namespace greenroom::core {

namespace {

Occurrence occurrenceOf(const Call& call) {
    const bool answered = call.connectedAt.has_value();
    if (call.direction == CallDirection::Outgoing)
        return answered ? Occurrence::Placed : Occurrence::NoAnswer;
    if (answered)
        return Occurrence::Received;
    return call.hangUpAsked ? Occurrence::Rejected : Occurrence::Missed;
}

} // namespace

CallHistory withCall(CallHistory history, const Call& call, const CallCause& cause,
                     base::seconds duration, base::Instant now) {
    const auto lasted = std::chrono::floor<base::milliseconds>(now.mono - call.startedAt);
    history.calls.insert(history.calls.begin(),
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
                                    .occurrence = occurrenceOf(call),
                                    .sipStatus = cause.sipStatus,
                                    .endedHere = call.hangUpAsked,
                                    .cause = cause.reason,
                                    .acknowledged = occurrenceOf(call) != Occurrence::Missed});
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
    if (kind == "All")
        return true;
    if (kind == "Placed" || kind == "Received")
        return isIncoming(call.occurrence) == (kind == "Received");
    if (kind == "UnacknowledgedMissed")
        return call.occurrence == Occurrence::Missed && !call.acknowledged;
    return kind == toText(call.occurrence);
}

bool isIncoming(Occurrence occurrence) {
    return occurrence != Occurrence::Placed && occurrence != Occurrence::NoAnswer;
}

std::string_view toText(Occurrence occurrence) {
    switch (occurrence) {
    case Occurrence::Placed:
        return "Placed";
    case Occurrence::NoAnswer:
        return "NoAnswer";
    case Occurrence::Received:
        return "Received";
    case Occurrence::Missed:
        return "Missed";
    case Occurrence::Rejected:
        return "Rejected";
    }
    return "Placed";
}

std::optional<Occurrence> occurrenceFromText(std::string_view text) {
    for (const Occurrence one : {Occurrence::Placed, Occurrence::NoAnswer, Occurrence::Received,
                                 Occurrence::Missed, Occurrence::Rejected})
        if (text == toText(one))
            return one;
    return std::nullopt;
}

} // namespace greenroom::core
