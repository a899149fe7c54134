#include "hub/recurrence_rule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "base/iso8601.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestRule = 256;
constexpr std::array<std::string_view, 7> kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

tl::unexpected<base::Error> bad(std::string text) {
    return base::fail(base::ErrorCode::InvalidInput, "the rule: " + std::move(text));
}

using Parts = std::map<std::string_view, std::string_view>;

base::Result<Parts> takeApart(std::string_view text) {
    static const std::set<std::string_view> known{"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY"};
    Parts parts;
    for (bool more = true; more;) {
        const auto end = text.find(';');
        const std::string_view part = text.substr(0, end);
        const auto equals = part.find('=');
        const std::string_view name = part.substr(0, equals);
        if (equals == std::string_view::npos)
            return bad("every part is NAME=VALUE, with a semicolon between two");
        if (!known.contains(name))
            return bad("a part is not known; FREQ, INTERVAL, COUNT, UNTIL and BYDAY are");
        if (!parts.emplace(name, part.substr(equals + 1)).second)
            return bad(std::string(name) + " stands there twice");
        more = end != std::string_view::npos;
        if (more)
            text.remove_prefix(end + 1);
    }
    return parts;
}

// Digits alone: no sign, no blank, no leading zero.
std::optional<int> number(std::string_view text, int least, int most) {
    int value = 0;
    if (text.empty() || text.front() < '1' || text.front() > '9')
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        return std::nullopt;
    return value;
}

int longestInterval(Frequency frequency) {
    if (frequency == Frequency::Daily)
        return 366;
    return frequency == Frequency::Weekly ? 52 : 12;
}

std::optional<Frequency> frequencyOf(std::string_view word) {
    if (word == "DAILY")
        return Frequency::Daily;
    if (word == "WEEKLY")
        return Frequency::Weekly;
    return word == "MONTHLY" ? std::optional(Frequency::Monthly) : std::nullopt;
}

std::optional<RuleDay> readDay(std::string_view text) {
    if (text.size() < 2)
        return std::nullopt;
    const std::string_view name = text.substr(text.size() - 2);
    std::string_view place = text.substr(0, text.size() - 2);
    if (std::ranges::find(kDays, name) == kDays.end())
        return std::nullopt;
    if (place.empty())
        return RuleDay{0, std::string(name)};
    const bool fromEnd = place.front() == '-';
    if (fromEnd || place.front() == '+')
        place.remove_prefix(1);
    const auto value = number(place, 1, 5);
    if (!value)
        return std::nullopt;
    return RuleDay{fromEnd ? -*value : *value, std::string(name)};
}

base::Result<std::vector<RuleDay>> readDays(std::string_view text, const Rule& rule) {
    std::vector<RuleDay> days;
    for (bool more = true; more;) {
        const auto end = text.find(',');
        const auto day = readDay(text.substr(0, end));
        if (!day)
            return bad("BYDAY lists days as MO,WE or, by the month, as 2TU or -1FR");
        if (std::ranges::find(days, *day) != days.end())
            return bad("BYDAY names a day twice");
        if ((day->place != 0) != (rule.frequency == Frequency::Monthly))
            return bad("BYDAY has places (2TU, -1FR) with FREQ=MONTHLY, and with it alone");
        days.push_back(*day);
        more = end != std::string_view::npos;
        if (more)
            text.remove_prefix(end + 1);
    }
    if (rule.frequency == Frequency::Daily && rule.interval != 1)
        return bad("BYDAY with FREQ=DAILY takes no INTERVAL");
    return days;
}

bool isDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "20261231" or "20261231T225959Z".
std::optional<RuleEnd> readUntil(std::string_view text) {
    const bool instant = text.size() == 16 && text[8] == 'T' && text[15] == 'Z';
    if (text.size() < 8 || !isDigits(text.substr(0, 8)) || (text.size() != 8 && !instant) ||
        (instant && !isDigits(text.substr(9, 6))))
        return std::nullopt;
    const auto part = [&](std::size_t at, std::size_t length) {
        return std::string(text.substr(at, length));
    };
    const std::string day = part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2);
    const std::string time =
        instant ? part(9, 2) + ":" + part(11, 2) + ":" + part(13, 2) : "00:00:00";
    const auto parsed = base::parseUtc(day + "T" + time + "Z"); // also checks the calendar
    if (!parsed)
        return std::nullopt;
    RuleEnd end{std::nullopt, std::stoi(part(0, 4)), std::stoi(part(4, 2)), std::stoi(part(6, 2))};
    if (instant)
        end.instant = *parsed;
    return end;
}

base::Status readEnds(const Parts& parts, Rule& rule) {
    const auto count = parts.find("COUNT");
    const auto until = parts.find("UNTIL");
    if (count != parts.end() && until != parts.end())
        return bad("COUNT and UNTIL exclude each other");
    if (count != parts.end()) {
        rule.count = number(count->second, 1, 1000);
        if (!rule.count)
            return bad("COUNT is a number from 1 to 1000");
    }
    if (until != parts.end()) {
        rule.until = readUntil(until->second);
        if (!rule.until)
            return bad("UNTIL is a day as 20261231 or an instant as 20261231T225959Z");
    }
    return {};
}

} // namespace

base::Result<Rule> readRule(std::string_view text) {
    if (text.size() > kLongestRule)
        return bad("it is longer than " + std::to_string(kLongestRule) + " bytes");
    const auto parts = takeApart(text);
    if (!parts)
        return tl::unexpected(parts.error());
    Rule rule;
    const auto frequency =
        parts->contains("FREQ") ? frequencyOf(parts->at("FREQ")) : std::optional<Frequency>();
    if (!frequency)
        return bad("FREQ is needed: DAILY, WEEKLY or MONTHLY");
    rule.frequency = *frequency;
    if (const auto at = parts->find("INTERVAL"); at != parts->end()) {
        const int most = longestInterval(rule.frequency);
        const auto interval = number(at->second, 1, most);
        if (!interval)
            return bad("INTERVAL is a number from 1 to " + std::to_string(most));
        rule.interval = *interval;
    }
    if (const auto status = readEnds(*parts, rule); !status)
        return tl::unexpected(status.error());
    if (const auto at = parts->find("BYDAY"); at != parts->end()) {
        auto days = readDays(at->second, rule);
        if (!days)
            return tl::unexpected(days.error());
        rule.days = std::move(*days);
    }
    return rule;
}

} // namespace greenroom::hub
