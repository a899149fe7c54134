#include "core/booking_details.h"

#include <algorithm>

#include "core/booking_card.h"
#include "core/booking_rights.h"
#include "core/dial_string.h"
#include "core/explain.h"
#include "core/panel_words.h"
#include "core/reason.h"
#include "core/room_time.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::size_t kMostAddress = 255;
constexpr std::size_t kMostResult = 300;

// Of the finding that a pattern names.
std::string_view fixOf(const TraceRule& pattern) {
    const auto code =
        std::ranges::find(pattern.inputs, "code", &decltype(pattern.inputs)::value_type::first);
    return code == pattern.inputs.end() ? std::string_view() : reasonOf(code->second).fix;
}

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
        if (rule.name == "pattern")
            return cutUtf8("Not this booking alone. " + std::string(fixOf(rule)), kMostResult);
        const std::string_view words = resultWords(rule.result);
        return cutUtf8(std::string(words.empty() ? rule.result : words), kMostResult);
    }
};

TraceRow rowOf(const Close& close, const TraceRule& rule) {
    return {std::string(ruleWords(rule.name)), close.result(rule)};
}

} // namespace

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
