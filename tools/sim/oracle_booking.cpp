#include "sim/oracle_booking.h"

#include <cctype>

#include "core/reason.h"

namespace greenroom::sim {

namespace reason = core::reason;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

std::string lower(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::string trim(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return std::string(text);
}

std::string withoutSip(const std::string& text) {
    if (lower(text).starts_with("sips:"))
        return text.substr(5);
    return lower(text).starts_with("sip:") ? text.substr(4) : text;
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

std::string_view codeWithoutCalls(const core::Booking& booking) {
    const std::string platform = lower(booking.meetingPlatform);
    const bool named = !platform.empty() && platform != "none" && platform != "other";
    return named ? reason::kNoDialPlatform : reason::kNoDialData;
}

} // namespace

std::string uriOf(std::string_view number) {
    const std::string text = trim(number);
    if (text.empty() || text.size() > 255)
        return {};
    for (const char c : text)
        if (c <= ' ' || c > '~' || std::string_view("\"'<>,\\^`{|}").find(c) != std::string::npos)
            return {};
    const std::string rest = withoutSip(text);
    if (rest.empty() || rest.front() == '@' || rest.back() == '@')
        return {};
    if (rest.find("://") != std::string::npos || lower(rest).starts_with("tel:"))
        return {};
    return (lower(text).starts_with("sips:") ? "sips:" : "sip:") + rest;
}

std::string plainAddress(std::string_view number) {
    const std::string rest = withoutSip(trim(number));
    return lower(rest.substr(0, rest.find_first_of(";?")));
}

Dialling diallingOf(const core::Booking& booking) {
    if (booking.calls.empty())
        return {.target = {}, .uri = {}, .why = codeWithoutCalls(booking)};
    bool bad = false;
    bool unspoken = false;
    bool browser = false;
    for (const core::DialTarget& call : booking.calls) {
        if (trim(call.number).empty())
            continue;
        const bool spoken =
            call.protocol == core::Protocol::Sip || call.protocol == core::Protocol::Ip;
        const std::string uri = uriOf(call.number);
        if (spoken && !uri.empty())
            return {.possible = true, .target = call, .uri = uri, .why = {}};
        const bool web =
            call.protocol == core::Protocol::WebRtc || call.protocol == core::Protocol::Spark;
        (spoken ? bad : web ? browser : unspoken) = true;
    }
    Dialling none;
    none.why = bad        ? reason::kBadAddress
               : unspoken ? reason::kUnsupportedProtocol
               : browser  ? reason::kBrowserOnly
                          : reason::kEmptyAddress;
    return none;
}

base::WallTime opensAt(const core::Booking& booking, base::seconds leadTime) {
    if (booking.startBuffer.count() >= 1)
        return booking.start - booking.startBuffer;
    return booking.start - leadTime;
}

base::WallTime closesAt(const core::Booking& booking) {
    return booking.end + booking.endBuffer;
}

std::int64_t offsetSeconds(const core::Zone& zone, base::WallTime t) {
    std::int64_t offset = zone.spans.empty() ? 0 : zone.spans.front().offset.count();
    for (const core::ZoneSpan& span : zone.spans)
        if (span.from <= t)
            offset = span.offset.count();
    return offset;
}

std::int64_t dayNumber(const core::Zone& zone, base::WallTime t) {
    return floorDiv(base::toMs(t) + offsetSeconds(zone, t) * 1000, kDayMs);
}

bool wholeDays(const core::Booking& booking, const core::Zone& zone) {
    const auto dayBegins = [&](base::WallTime t) {
        return dayNumber(zone, t) > dayNumber(zone, t - base::milliseconds(1));
    };
    return booking.allDay || (dayBegins(booking.start) && dayBegins(booking.end) &&
                              dayNumber(zone, booking.end) > dayNumber(zone, booking.start));
}

} // namespace greenroom::sim
