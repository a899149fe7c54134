#include "core/dial_plan.h"

#include <algorithm>

#include "core/dial_string.h"
#include "core/reason.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

bool dialable(Protocol protocol) {
    return protocol == Protocol::Sip || protocol == Protocol::Ip;
}

std::string_view withoutScheme(std::string_view address) {
    for (const std::string_view scheme : {"sips:", "sip:"})
        if (sameWord(address.substr(0, scheme.size()), scheme))
            return address.substr(scheme.size());
    return address;
}

NoTarget withoutCalls(const Booking& booking) {
    const std::string& platform = booking.meetingPlatform;
    if (platform.empty() || sameWord(platform, "None") || sameWord(platform, "Other"))
        return {reason::kNoDialData, "the booking carries no call address"};
    return {reason::kNoDialPlatform,
            "the booking names " + cutUtf8(platform, 64) + " but carries no address to call it"};
}

std::string_view undialable(Protocol protocol) {
    return protocol == Protocol::WebRtc || protocol == Protocol::Spark
               ? reason::kBrowserOnly
               : reason::kUnsupportedProtocol;
}

// Of two addresses that cannot be dialled the one is told that an admin can do more about.
std::string_view worse(std::string_view a, std::string_view b) {
    for (const std::string_view code :
         {reason::kBadAddress, reason::kUnsupportedProtocol, reason::kBrowserOnly})
        if (a == code || b == code)
            return code;
    return a;
}

} // namespace

std::string_view dialDomain(const Settings& settings) {
    if (!settings.dialDomain.empty())
        return settings.dialDomain;
    std::string_view own = settings.sipUri;
    const std::size_t at = own.find('@');
    if (at == std::string_view::npos)
        return {};
    own.remove_prefix(at + 1);
    // Not the port: numbers are called in the domain, wherever it is served.
    const std::size_t from = own.starts_with('[') ? std::min(own.find(']'), own.size()) : 0;
    return own.substr(0, own.find_first_of(":;?>", from));
}

std::variant<DialTarget, NoTarget> chooseTarget(const Booking& booking, std::string_view domain) {
    if (booking.calls.empty())
        return withoutCalls(booking);
    NoTarget why{reason::kEmptyAddress, ""};
    for (const DialTarget& call : booking.calls) {
        if (trimmed(call.number).empty())
            continue;
        if (!dialable(call.protocol)) {
            why.code = worse(why.code, undialable(call.protocol));
            why.detail += std::string(toText(call.protocol)) + " is not spoken by this room; ";
            continue;
        }
        const auto read = readDialString(call.number, domain);
        if (read)
            return call;
        why.code = reason::kBadAddress;
        why.detail += read.error().message + "; ";
    }
    if (why.detail.empty())
        why.detail = "the booking's call has no number";
    else
        why.detail = cutUtf8(why.detail.substr(0, why.detail.size() - 2), 500);
    return why;
}

std::vector<DialTarget> otherTargets(const Booking& booking, std::string_view domain,
                                     std::span<const std::string> tried) {
    std::vector<DialTarget> others;
    const auto known = [&](const DialTarget& call) {
        const std::string address = lowered(shownAddress(call.number));
        const auto same = [&](std::string_view one) {
            return lowered(shownAddress(one)) == address;
        };
        return std::ranges::any_of(tried, same) ||
               std::ranges::any_of(others, [&](const DialTarget& one) { return same(one.number); });
    };
    for (const DialTarget& call : booking.calls)
        if (dialable(call.protocol) && readDialString(call.number, domain) && !known(call))
            others.push_back(call);
    return others;
}

std::string comparableAddress(std::string_view address) {
    // As it would be dialled; what cannot be is compared as it stands.
    const auto read = readDialString(address, kAnyDomain);
    std::string_view rest = withoutScheme(read ? std::string_view(read->uri) : trimmed(address));
    return lowered(rest.substr(0, rest.find_first_of(";?")));
}

} // namespace greenroom::core
