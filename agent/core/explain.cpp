#include "core/explain.h"

#include <algorithm>

#include "base/iso8601.h"
#include "core/dial_plan.h"
#include "core/dial_string.h"
#include "core/findings.h"
#include "core/health.h"
#include "core/reason.h"
#include "core/room_time.h"

namespace greenroom::core {

namespace {

using base::formatUtc;

void conclude(Explanation& e, std::string_view code) {
    const Reason& row = reasonOf(code);
    e.code = row.code;
    e.text = row.text;
    e.fix = row.fix;
    e.joinable = mayJoin(code);
}

Explanation explainSetAside(const SetAside& entry) {
    Explanation e;
    e.id = entry.id;
    conclude(e, entry.code);
    e.rules.push_back({"accepted", {{"title", entry.title}}, "no: " + entry.detail});
    e.text += ": " + entry.detail;
    return e;
}

Explanation explainDeparted(const Departed& entry) {
    Explanation e;
    e.id = entry.id;
    e.privacy = entry.privacy;
    std::string_view code = entry.successor.value().empty() ? reason::kRemoved : reason::kReplaced;
    if (entry.released)
        code = reasonCode(*entry.released);
    conclude(e, code);
    TraceRule rule{"listed",
                   {{"title", entry.title},
                    {"source", std::string(toText(entry.source))},
                    {"start", formatUtc(entry.start)},
                    {"end", formatUtc(entry.end)}},
                   (entry.released ? "not since " : "not since the list of ") +
                       formatUtc(entry.at)};
    if (!entry.successor.value().empty()) {
        rule.inputs.emplace_back("new_id", entry.successor.value());
        e.text += ": " + entry.successor.value();
    }
    e.rules.push_back(std::move(rule));
    return e;
}

class Tracer {
public:
    Tracer(const RoomState& state, const Booking& booking, base::Instant clock)
        : state_(state), booking_(booking), clock_(clock), now_(roomTime(state.time, clock)),
          inputs_(joinInputs(state, now_)), provenance_(inputs_.agenda.provenanceOf(booking)) {}

    [[nodiscard]] Explanation trace() {
        e_.id = booking_.id;
        e_.privacy = booking_.privacy;
        e_.window = joinWindow(booking_, inputs_.policy);
        e_.rules.push_back({"accepted", {{"title", booking_.title}}, std::string(explained::kYes)});
        e_.rules.push_back(source());
        if (const SetAside* entry = inputs_.agenda.findSetAside(booking_.id))
            e_.rules.push_back(
                {"left_out", {{"code", entry->code}}, "another entry: " + entry->detail});
        e_.rules.push_back(response());
        e_.rules.push_back(days());
        e_.rules.push_back(address());
        for (const Finding& finding : *state_.bookings.findings)
            if (speaksOf(finding, booking_, provenance_.source))
                e_.rules.push_back(pattern(finding));
        e_.rules.push_back(window());
        const std::string_view verdict = joinVerdict(inputs_, booking_, now_.wall);
        if (mayJoin(verdict))
            addCautions();
        if (badSignOf(state_, booking_.id) != nullptr && verdict != reason::kEnded)
            e_.cautions.push_back(reason::kLikelyToFail);
        e_.rules.push_back(present(verdict));
        conclude(e_, verdict);
        return std::move(e_);
    }

private:
    [[nodiscard]] TraceRule source() const {
        TraceRule rule{"source",
                       {{"source", std::string(toText(provenance_.source))},
                        {"revision", std::to_string(provenance_.revision)}},
                       ""};
        const auto known = state_.bookings.sources.find(provenance_.source);
        if (known != state_.bookings.sources.end())
            rule.inputs.emplace_back("last_contact", formatUtc(known->second.lastContact(now_)));
        if (!provenance_.givenId.value().empty())
            rule.inputs.emplace_back("given_id", provenance_.givenId.value());
        for (const MergedRecord& record : provenance_.merged)
            rule.inputs.emplace_back("also", std::string(toText(record.source)) + " " +
                                                 record.id.value() + ", same " +
                                                 std::string(record.rule));
        rule.result = provenance_.merged.empty()
                          ? "the only record of this meeting"
                          : std::string(toText(provenance_.source)) + " comes first in the order";
        return rule;
    }

    [[nodiscard]] TraceRule response() const {
        const std::string policy = state_.settings.settings->tentativeMeetings;
        std::string_view result = explained::kAccepted;
        if (booking_.response == Response::Declined)
            result = explained::kDeclined;
        else if (booking_.response == Response::Tentative ||
                 booking_.response == Response::NotResponded)
            result = inputs_.policy.unaccepted == Unaccepted::Join ? explained::kJoinedAllTheSame
                                                                   : explained::kNotAccepted;
        return {"response",
                {{"response", std::string(toText(booking_.response))}, {"policy", policy}},
                std::string(result)};
    }

    [[nodiscard]] TraceRule days() const {
        const bool whole = takesWholeDays(booking_, inputs_.zone);
        std::string_view result = whole ? explained::kWholeDays : explained::kTimed;
        if (whole && !inputs_.policy.showAllDay)
            result = explained::kWholeDaysHidden;
        return {"days",
                {{"zone", inputs_.zone.id}, {"policy", state_.settings.settings->allDayMeetings}},
                std::string(result)};
    }

    [[nodiscard]] TraceRule address() {
        TraceRule rule{"address", {}, ""};
        for (const DialTarget& call : booking_.calls)
            rule.inputs.emplace_back(toText(call.protocol), shownAddress(call.number));
        if (provenance_.callsFrom)
            rule.inputs.emplace_back("addresses_of", std::string(toText(*provenance_.callsFrom)));
        const auto target = chooseTarget(booking_, inputs_.policy.dialDomain);
        if (const auto* none = std::get_if<NoTarget>(&target)) {
            rule.result = "none: " + none->detail;
            return rule;
        }
        e_.target = std::get<DialTarget>(target);
        for (const DialTarget& call : booking_.calls)
            if (call != *e_.target)
                e_.runnersUp.push_back(call);
        rule.result = "dial " + shownAddress(e_.target->number);
        return rule;
    }

    [[nodiscard]] static TraceRule pattern(const Finding& finding) {
        return {"pattern",
                {{"code", std::string(finding.code)},
                 {"affected", std::to_string(finding.affected)},
                 {"of", std::to_string(finding.total)}},
                "not this booking alone: " + std::string(reasonOf(finding.code).fix)};
    }

    [[nodiscard]] TraceRule window() const {
        return {"window",
                {{"start", formatUtc(booking_.start)},
                 {"end", formatUtc(booking_.end)},
                 {"start_buffer_s", std::to_string(booking_.startBuffer.count())},
                 {"end_buffer_s", std::to_string(booking_.endBuffer.count())},
                 {"lead_time_s", std::to_string(inputs_.policy.leadTime.count())},
                 {"early_join", state_.settings.settings->earlyJoin}},
                "open from " + formatUtc(e_.window->opens) + " to " + formatUtc(e_.window->closes)};
    }

    void addCautions() {
        if (inputs_.callsDown)
            e_.cautions.push_back(reason::kCallsDown);
        const auto& oldFrom = inputs_.oldFrom[static_cast<std::size_t>(provenance_.source)];
        if (oldFrom && now_.wall >= *oldFrom)
            e_.cautions.push_back(reason::kListOld);
    }

    [[nodiscard]] TraceRule present(std::string_view verdict) const {
        TraceRule rule{"now", {{"now", formatUtc(now_.wall)}}, std::string(verdict)};
        for (const HealthItem& item : healthOf(state_, clock_))
            if (item.name == "clock" || item.name == "call")
                rule.inputs.emplace_back(item.name, std::string(item.code));
        for (const std::string_view caution : e_.cautions)
            rule.inputs.emplace_back("caution", std::string(caution));
        return rule;
    }

    const RoomState& state_;
    const Booking& booking_;
    base::Instant clock_;
    base::Instant now_; // as the room takes it
    JoinInputs inputs_;
    const Provenance& provenance_;
    Explanation e_;
};

} // namespace

std::optional<Explanation> explain(const RoomState& state, const BookingId& id,
                                   base::Instant clock) {
    const Agenda& agenda = *state.bookings.agenda;
    if (const Booking* booking = agenda.find(id))
        return Tracer(state, *booking, clock).trace();
    if (const SetAside* entry = agenda.findSetAside(id))
        return explainSetAside(*entry);
    const auto departed = std::ranges::find(*state.bookings.departed, id, &Departed::id);
    if (departed != state.bookings.departed->end())
        return explainDeparted(*departed);
    return std::nullopt;
}

} // namespace greenroom::core
