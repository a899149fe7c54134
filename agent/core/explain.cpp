#include "core/explain.h"

#include "base/iso8601.h"
#include "core/dial_plan.h"
#include "core/reason.h"

namespace greenroom::core {

namespace {

using base::formatUtc;

void conclude(Explanation& e, std::string_view code) {
    const Reason& row = reasonOf(code);
    e.code = row.code;
    e.text = row.text;
    e.fix = row.fix;
    e.joinable = code == reason::kJoinable;
}

Explanation explainSetAside(const SetAside& entry) {
    Explanation e;
    e.id = entry.id;
    conclude(e, entry.code);
    e.rules.push_back({"accepted", {{"title", entry.title}}, "no: " + entry.detail});
    e.text += ": " + entry.detail;
    return e;
}

TraceRule targetRule(const Booking& booking, Explanation& e) {
    TraceRule rule{"address", {}, ""};
    for (const DialTarget& call : booking.calls)
        rule.inputs.emplace_back(toText(call.protocol), call.number);
    const auto target = chooseTarget(booking);
    if (const auto* none = std::get_if<NoTarget>(&target)) {
        rule.result = "none: " + none->detail;
        return rule;
    }
    e.target = std::get<DialTarget>(target);
    for (const DialTarget& call : booking.calls)
        if (call != *e.target)
            e.runnersUp.push_back(call);
    rule.result = "dial " + e.target->number;
    return rule;
}

TraceRule windowRule(const Booking& booking, const JoinPolicy& policy, const JoinWindow& window) {
    return {"window",
            {{"start", formatUtc(booking.start)},
             {"end", formatUtc(booking.end)},
             {"start_buffer_s", std::to_string(booking.startBuffer.count())},
             {"end_buffer_s", std::to_string(booking.endBuffer.count())},
             {"lead_time_s", std::to_string(policy.leadTime.count())}},
            "open from " + formatUtc(window.opens) + " to " + formatUtc(window.closes)};
}

} // namespace

std::optional<Explanation> explain(const RoomState& state, const BookingId& id,
                                   base::WallTime now) {
    const Agenda& agenda = *state.bookings.agenda;
    const Booking* booking = agenda.find(id);
    if (booking == nullptr) {
        const SetAside* entry = agenda.findSetAside(id);
        if (entry == nullptr)
            return std::nullopt;
        return explainSetAside(*entry);
    }
    const JoinPolicy policy = joinPolicy(state);
    Explanation e;
    e.id = id;
    e.window = joinWindow(*booking, policy);
    e.rules.push_back({"accepted", {{"title", booking->title}}, "yes"});
    e.rules.push_back(targetRule(*booking, e));
    e.rules.push_back(windowRule(*booking, policy, *e.window));
    const auto verdict = joinVerdict(*booking, state.calls.calls, policy, now);
    e.rules.push_back({"now", {{"now", formatUtc(now)}}, std::string(verdict)});
    conclude(e, verdict);
    return e;
}

} // namespace greenroom::core
