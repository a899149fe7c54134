#include "core/booking_details.h"

#include <algorithm>
#include <array>

#include "core/booking_card.h"
#include "core/booking_rights.h"
#include "core/dial_string.h"
#include "core/explain.h"
#include "core/reason.h"
#include "core/room_time.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::size_t kMostAddress = 255;
constexpr std::size_t kMostResult = 300;

struct RuleName {
    std::string_view rule; // of core/explain.h
    std::string_view words;
};
constexpr std::array kRuleNames{RuleName{"accepted", "Booking received"},
                                RuleName{"source", "Where it comes from"},
                                RuleName{"left_out", "Another entry"},
                                RuleName{"response", "The room's answer"},
                                RuleName{"days", "Length"},
                                RuleName{"address", "Address to call"},
                                RuleName{"pattern", "Other bookings"},
                                RuleName{"window", "Join is open"},
                                RuleName{"now", "Now"}};

// Told in words of their own, for what the trace says of them is for admins.
struct Close {
    const RoomState& state;
    const Booking& booking;
    const Explanation& why;
    base::Instant now;
    std::string_view domain;
    bool hidden; // addresses

    // Empty for what cannot be dialled: it may be anything, a link with its token too.
    [[nodiscard]] std::string address(const DialTarget& target) const {
        const auto read = readDialString(target.number, domain);
        return read ? cutUtf8(read->shown, kMostAddress) : std::string();
    }

    [[nodiscard]] std::string time(base::WallTime t) const {
        const Zone& zone = state.time.zone;
        const std::int32_t day = daysFrom(zone, now.wall, t);
        std::string text = clockText(zone, t, state.settings.settings->timeFormat == "12H");
        if (day != 0)
            text += " (" + std::string(day > 0 ? "+" : "") + std::to_string(day) +
                    (day == 1 || day == -1 ? " day)" : " days)");
        return text;
    }

    [[nodiscard]] std::string source() const {
        const Source from = state.bookings.agenda->provenanceOf(booking).source;
        std::string text(sourceWords(from));
        const auto known = state.bookings.sources.find(from);
        if (from != Source::Local && known != state.bookings.sources.end() &&
            known->second.lastContact(now) != base::WallTime{})
            text += ", last heard of at " + time(known->second.lastContact(now));
        return text;
    }

    [[nodiscard]] std::string dialled() const {
        if (!why.target)
            return "None";
        return hidden ? "Not shown" : address(*why.target);
    }

    [[nodiscard]] std::string result(const TraceRule& rule) const {
        if (rule.name == "source")
            return source();
        if (rule.name == "address")
            return dialled();
        if (rule.name == "window")
            return "From " + time(why.window->opens) + " to " + time(why.window->closes);
        if (rule.name == "now")
            return why.text;
        if (rule.name == "left_out")
            return "One more with this number was left out";
        std::string text = rule.result;
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.front() = static_cast<char>(text.front() - 'a' + 'A');
        return cutUtf8(std::move(text), kMostResult);
    }
};

TraceRow rowOf(const Close& close, const TraceRule& rule) {
    const auto name = std::ranges::find(kRuleNames, rule.name, &RuleName::rule);
    return {std::string(name == kRuleNames.end() ? rule.name : name->words), close.result(rule)};
}

} // namespace

std::string_view sourceWords(Source source) {
    switch (source) {
    case Source::Premises:
        return "Manager";
    case Source::Cloud:
        return "Hub";
    case Source::Calendar:
        return "Calendar";
    case Source::Local:
        return "This room";
    }
    return "Unknown";
}

std::optional<BookingDetails> detailsOf(const RoomState& state, const JoinInputs& inputs,
                                        base::Instant clock, const BookingId& id) {
    const Booking* booking = state.bookings.agenda->find(id);
    const auto why = booking != nullptr ? explain(state, booking->id, clock) : std::nullopt;
    if (!why)
        return std::nullopt;
    const base::Instant now = roomTime(state.time, clock);
    const bool hidden =
        booking->privacy == Privacy::Private || state.settings.settings->panelProfile == "Outside";
    const Close close{state, *booking, *why, now, inputs.policy.dialDomain, hidden};
    const BookingRights rights = rightsOf(state, *booking, now);
    BookingDetails details{
        .card = cardOf(state, inputs, now, *booking),
        .source = std::string(sourceWords(state.bookings.agenda->provenanceOf(*booking).source)),
        .address = why->target && !hidden ? close.address(*why->target) : std::string(),
        .runnersUp = {},
        .verdictCode = std::string(why->code),
        .verdict = why->text,
        .trace = {},
        .fix = std::string(why->fix),
        .canCheckIn = rights.checkIn,
        .checkedIn = rights.checkedIn,
        .canExtend = rights.extend,
        .canEnd = rights.end,
        .canDecline = rights.decline};
    if (!hidden)
        for (const DialTarget& other : why->runnersUp)
            if (std::string address = close.address(other); !address.empty())
                details.runnersUp.push_back(std::move(address));
    for (const TraceRule& rule : why->rules)
        details.trace.push_back(rowOf(close, rule));
    return details;
}

} // namespace greenroom::core
