#include "core/dial_plan.h"

#include <algorithm>

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
        if (address.size() > scheme.size() && sameWord(address.substr(0, scheme.size()), scheme))
            return address.substr(scheme.size());
    return address;
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
    const auto colon = rest.find(':');
    if (rest == text && colon != std::string_view::npos && colon < rest.find('@') &&
        rest.find('@') == std::string_view::npos && rest.find("//") == colon + 1)
        return base::fail(base::ErrorCode::InvalidInput,
                          "\"" + std::string(text.substr(0, colon)) + "\" is not a SIP address");
    if (rest.front() == '@' || rest.back() == '@')
        return base::fail(base::ErrorCode::InvalidInput, "the address is incomplete around '@'");
    const bool secure = text.size() > 5 && sameWord(text.substr(0, 5), "sips:");
    return (secure ? "sips:" : "sip:") + std::string(rest);
}

std::variant<DialTarget, NoTarget> chooseTarget(const Booking& booking) {
    const auto hasNumber = [](const DialTarget& call) { return !trimmed(call.number).empty(); };
    if (std::ranges::none_of(booking.calls, hasNumber))
        return NoTarget{reason::kNoDialData, "the booking carries no call address"};
    NoTarget why{reason::kUnsupportedProtocol, ""};
    for (const DialTarget& call : booking.calls) {
        if (!hasNumber(call))
            continue;
        if (!dialable(call.protocol)) {
            why.detail += std::string(toText(call.protocol)) + " is not spoken by this room; ";
            continue;
        }
        const auto uri = dialUri(call.number);
        if (uri)
            return call;
        why.code = reason::kBadAddress;
        why.detail += uri.error().message + "; ";
    }
    why.detail = cutUtf8(why.detail.substr(0, why.detail.size() - 2), 500);
    return why;
}

std::string comparableAddress(std::string_view address) {
    std::string_view rest = withoutScheme(trimmed(address));
    return lowered(rest.substr(0, rest.find_first_of(";?")));
}

} // namespace greenroom::core
