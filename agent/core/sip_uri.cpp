#include "core/sip_uri.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace greenroom::core {

namespace {

using base::fail;
constexpr std::size_t kLongest = 255;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isAlpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isAlnum(char c) {
    return isAlpha(c) || isDigit(c);
}
bool isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// unreserved, escaped, and what `extra` allows besides: the first character that is none of it.
std::size_t badCharacter(std::string_view text, std::string_view extra) {
    constexpr std::string_view kMark = "-_.!~*'()";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isAlnum(c) || kMark.find(c) != std::string_view::npos ||
            extra.find(c) != std::string_view::npos)
            continue;
        if (c == '%' && at + 2 < text.size() && isHex(text[at + 1]) && isHex(text[at + 2])) {
            at += 2;
            continue;
        }
        return at;
    }
    return std::string_view::npos;
}

bool isLabel(std::string_view label) {
    return !label.empty() && isAlnum(label.front()) && isAlnum(label.back()) &&
           std::ranges::all_of(label, [](char c) { return isAlnum(c) || c == '-'; });
}

bool isHostName(std::string_view host) {
    if (host.ends_with('.'))
        host.remove_suffix(1);
    while (true) {
        const std::size_t dot = host.find('.');
        const std::string_view label = host.substr(0, dot);
        if (!isLabel(label) || label.size() > 63)
            return false;
        if (dot == std::string_view::npos)
            return isAlpha(label.front());
        host.remove_prefix(dot + 1);
    }
}

bool isIpv4(std::string_view text) {
    for (int part = 0; part < 4; ++part) {
        const std::string_view digits = text.substr(0, text.find('.'));
        unsigned value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size() || digits.size() > 3 ||
            value > 255)
            return false;
        text.remove_prefix(digits.size());
        if (part == 3)
            return text.empty();
        if (text.empty())
            return false;
        text.remove_prefix(1);
    }
    return false;
}

// How many groups of 16 bits stand here, an IPv4 address at the end as two of them; none where
// something is no group. Of an empty text: 0.
std::optional<int> groupsOf(std::string_view text) {
    int groups = 0;
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        if (colon == std::string_view::npos && isIpv4(group))
            return groups + 2;
        if (group.empty() || group.size() > 4 || !std::ranges::all_of(group, isHex))
            return std::nullopt;
        ++groups;
        if (colon == std::string_view::npos)
            return groups;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return std::nullopt;
    }
    return groups;
}

// RFC 4291, section 2.2.
bool isIpv6(std::string_view text) {
    const std::size_t gap = text.find("::");
    const auto before = groupsOf(text.substr(0, gap));
    if (gap == std::string_view::npos)
        return before == 8;
    const auto after = groupsOf(text.substr(gap + 2));
    return before && after && *before + *after < 8;
}

bool isHost(std::string_view host) {
    if (host.starts_with('['))
        return host.size() > 2 && host.ends_with(']') && isIpv6(host.substr(1, host.size() - 2));
    return isIpv4(host) || isHostName(host);
}

base::Status checkParameters(std::string_view text) {
    while (!text.empty()) {
        text.remove_prefix(1); // ';'
        const std::string_view one = text.substr(0, text.find(';'));
        const std::size_t equals = one.find('=');
        const std::string_view name = one.substr(0, equals);
        const bool valued = equals != std::string_view::npos;
        constexpr std::string_view kExtra = "[]/:&+$";
        if (name.empty() || (valued && equals + 1 == one.size()) ||
            badCharacter(name, kExtra) != std::string_view::npos ||
            (valued && badCharacter(one.substr(equals + 1), kExtra) != std::string_view::npos))
            return fail(base::ErrorCode::InvalidInput,
                        "\";" + std::string(one) + "\" is no parameter of a SIP address");
        text.remove_prefix(one.size());
    }
    return {};
}

base::Status checkHeaders(std::string_view text) {
    while (!text.empty()) {
        text.remove_prefix(1); // '?' or '&'
        const std::string_view one = text.substr(0, text.find('&'));
        const std::size_t equals = one.find('=');
        constexpr std::string_view kExtra = "[]/?:+$";
        if (equals == std::string_view::npos || equals == 0 ||
            badCharacter(one.substr(0, equals), kExtra) != std::string_view::npos ||
            badCharacter(one.substr(equals + 1), kExtra) != std::string_view::npos)
            return fail(base::ErrorCode::InvalidInput,
                        "\"" + std::string(one) + "\" is no header of a SIP address");
        text.remove_prefix(one.size());
    }
    return {};
}

base::Status takeScheme(std::string_view& rest, SipUri& uri) {
    const std::size_t colon = rest.find(':');
    const std::string_view scheme = rest.substr(0, colon);
    uri.secure = sameWord(scheme, "sips");
    if (colon == std::string_view::npos || (!uri.secure && !sameWord(scheme, "sip")))
        return fail(base::ErrorCode::InvalidInput, "the address does not begin with sip: or sips:");
    rest.remove_prefix(colon + 1);
    return {};
}

base::Status takeUser(std::string_view& rest, SipUri& uri) {
    const std::size_t at = rest.find('@');
    if (at == std::string_view::npos)
        return {};
    const std::string_view userInfo = rest.substr(0, at);
    uri.user = userInfo.substr(0, userInfo.find(':'));
    if (uri.user.empty())
        return fail(base::ErrorCode::InvalidInput, "nothing stands before the @");
    if (const auto bad = badCharacter(uri.user, "&=+$,;?/"); bad != std::string_view::npos)
        return fail(base::ErrorCode::InvalidInput,
                    "\"" + std::string(1, uri.user[bad]) + "\" may not stand before the @");
    if (uri.user.size() < userInfo.size() &&
        badCharacter(userInfo.substr(uri.user.size() + 1), "&=+$,") != std::string_view::npos)
        return fail(base::ErrorCode::InvalidInput,
                    "what stands between the : and the @ may not stand there");
    rest.remove_prefix(at + 1);
    return {};
}

base::Status takeHost(std::string_view& rest, SipUri& uri) {
    const std::size_t bracket = rest.starts_with('[') ? rest.find(']') : 0;
    const std::size_t end =
        std::min(rest.find_first_of(":;?", std::min(bracket, rest.size())), rest.size());
    uri.host = rest.substr(0, end);
    if (!isHost(uri.host))
        return fail(base::ErrorCode::InvalidInput,
                    uri.host.empty()
                        ? "the address lacks its host"
                        : "\"" + std::string(uri.host) + "\" is no name or address of a host");
    rest.remove_prefix(end);
    if (!rest.starts_with(':'))
        return {};
    const std::string_view digits = rest.substr(1, rest.find_first_of(";?") - 1);
    std::uint16_t port = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc() || stop != digits.data() + digits.size() || port == 0)
        return fail(base::ErrorCode::InvalidInput, "the port is not 1 to 65535");
    uri.port = port;
    rest.remove_prefix(1 + digits.size());
    return {};
}

} // namespace

base::Result<SipUri> parseSipUri(std::string_view text) {
    if (text.empty())
        return fail(base::ErrorCode::InvalidInput, "the address is empty");
    if (text.size() > kLongest)
        return fail(base::ErrorCode::InvalidInput, "the address is longer than 255 bytes");
    SipUri uri;
    std::string_view rest = text;
    for (auto* const take : {takeScheme, takeUser, takeHost})
        if (auto taken = take(rest, uri); !taken)
            return tl::unexpected(taken.error());
    const std::size_t question = std::min(rest.find('?'), rest.size());
    uri.parameters = rest.substr(0, question);
    uri.headers = rest.substr(question);
    if (auto checked = checkParameters(uri.parameters); !checked)
        return tl::unexpected(checked.error());
    if (auto checked = checkHeaders(uri.headers); !checked)
        return tl::unexpected(checked.error());
    return uri;
}

} // namespace greenroom::core
