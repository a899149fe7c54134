#include "edge/net/http_response.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/log.h"

namespace greenroom::edge::net {

namespace {

void appendLine(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

bool ownedByServer(std::string_view name) {
    constexpr std::string_view kOwned[] = {"Content-Length", "Transfer-Encoding", "Connection",
                                           "Date"};
    return std::ranges::any_of(kOwned, [&](auto owned) { return equalsIgnoringCase(owned, name); });
}

bool safe(const Header& header) {
    const auto breaks = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    };
    const auto notInName = [&](char c) { return breaks(c) || c == ' ' || c == '\t' || c == ':'; };
    return !header.name.empty() && std::ranges::none_of(header.name, notInName) &&
           std::ranges::none_of(header.value, breaks);
}

} // namespace

bool mayHaveBody(int status) {
    return status >= 200 && status != 204 && status != 304;
}

std::string httpDate(base::WallTime time) {
    using namespace std::chrono;
    static constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_time<milliseconds> utc(time.time_since_epoch());
    const sys_days day = floor<days>(utc);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(utc - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  kDays[weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                  kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                  static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

std::string responseHead(const Response& response, ResponseFraming framing, base::WallTime now) {
    std::string out = "HTTP/1.1 " + std::to_string(response.status) + " " +
                      std::string(reasonPhrase(response.status)) + "\r\n";
    for (const Header& header : response.headers.all()) {
        if (ownedByServer(header.name))
            continue;
        if (safe(header))
            appendLine(out, header.name, header.value);
        else
            base::log(base::LogLevel::Error, "http",
                      "left out a response header with control bytes", {{"name", header.name}});
    }
    if (mayHaveBody(response.status))
        appendLine(out, "Content-Length", std::to_string(response.body.size()));
    // RFC 9110 section 7.8: who sends Upgrade names it in Connection too.
    const bool upgrades = response.headers.has("Upgrade");
    if (framing.close)
        appendLine(out, "Connection", upgrades ? "close, Upgrade" : "close");
    else if (upgrades)
        appendLine(out, "Connection", "Upgrade");
    else if (framing.saysKeepAlive)
        appendLine(out, "Connection", "keep-alive");
    constexpr std::pair<std::string_view, std::string_view> kDefaults[] = {
        {"Server", "Greenroom"},
        {"X-Content-Type-Options", "nosniff"},
        {"Cache-Control", "no-store"},
    };
    for (const auto& [name, value] : kDefaults) {
        if (!response.headers.has(name))
            appendLine(out, name, value);
    }
    appendLine(out, "Date", httpDate(now));
    out += "\r\n";
    return out;
}

} // namespace greenroom::edge::net
