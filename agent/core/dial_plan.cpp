#include "core/dial_plan.h"

#include <algorithm>
#include <array>

#include "core/reason.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::size_t kMaxAddress = 255;

bool dialable(Protocol protocol) {
    return protocol == Protocol::Sip || protocol == Protocol::Ip;
}

// What would end or split the address in a SIP header or in the engine's command.
bool forbidden(char c) {
    constexpr std::string_view kForbidden = " \"'<>,\\^`{|}";
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte >= 0x7f || kForbidden.find(c) != std::string_view::npos;
}

std::string_view withoutScheme(std::string_view address) {
    for (const std::string_view scheme : {"sips:", "sip:"})
        if (sameWord(address.substr(0, scheme.size()), scheme))
            return address.substr(scheme.size());
    return address;
}

// "https://…", "tel:…": an address, but not one for SIP. A host with a port is none of these.
bool hasOtherScheme(std::string_view address) {
    if (address.find("://") != std::string_view::npos)
        return true;
    constexpr std::array<std::string_view, 7> kOthers{
        "tel:", "h323:", "http:", "https:", "mailto:", "callto:", "im:"};
    return std::ranges::any_of(kOthers, [address](std::string_view scheme) {
        return sameWord(address.substr(0, scheme.size()), scheme);
    });
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

base::Result<std::string> dialUri(std::string_view address) {
    const std::string_view text = trimmed(address);
    if (text.empty())
        return base::fail(base::ErrorCode::InvalidInput, "the address is empty");
    if (text.size() > kMaxAddress)
        return base::fail(base::ErrorCode::InvalidInput, "the address is longer than 255 bytes");
    const auto bad = std::ranges::find_if(text, forbidden);
    if (bad != text.end())
        return base::fail(base::ErrorCode::InvalidInput,
                          "the address has a character that cannot be dialled at position " +
                              std::to_string(bad - text.begin() + 1));
    const std::string_view rest = withoutScheme(text);
    if (hasOtherScheme(rest))
        return base::fail(base::ErrorCode::InvalidInput,
                          "\"" + std::string(rest.substr(0, rest.find(':'))) +
                              "\" is not a SIP address");
    if (rest.empty() || rest.front() == '@' || rest.back() == '@')
        return base::fail(base::ErrorCode::InvalidInput, "the address lacks its user or its host");
    const bool secure = sameWord(text.substr(0, 5), "sips:");
    return (secure ? "sips:" : "sip:") + std::string(rest);
}

std::variant<DialTarget, NoTarget> chooseTarget(const Booking& booking) {
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
        const auto uri = dialUri(call.number);
        if (uri)
            return call;
        why.code = reason::kBadAddress;
        why.detail += uri.error().message + "; ";
    }
    if (why.detail.empty())
        why.detail = "the booking's call has no number";
    else
        why.detail = cutUtf8(why.detail.substr(0, why.detail.size() - 2), 500);
    return why;
}

std::string comparableAddress(std::string_view address) {
    std::string_view rest = withoutScheme(trimmed(address));
    return lowered(rest.substr(0, rest.find_first_of(";?")));
}

} // namespace greenroom::core
