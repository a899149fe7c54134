#include "core/dial_string.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/sip_uri.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

using base::fail;
constexpr std::size_t kLongest = 2000; // as it is written, with all that is around it
constexpr std::size_t kMostKeys = 64;

// What other scripts, and software that sets text, write for a character of an address. An empty
// one is invisible.
struct Written {
    std::string_view utf8;
    std::string_view meant;
};
constexpr std::array kWritten{Written{"\xc2\xa0", " "},     // no-break space
                              Written{"\xe3\x80\x80", " "}, // ideographic space
                              Written{"\xe2\x80\xaf", " "}, // narrow no-break space
                              Written{"\xe2\x80\x8b", ""},  // zero width space
                              Written{"\xe2\x80\x8c", ""},   Written{"\xe2\x80\x8d", ""},
                              Written{"\xe2\x80\x8e", ""}, // direction marks
                              Written{"\xe2\x80\x8f", ""},   Written{"\xe2\x80\xaa", ""},
                              Written{"\xe2\x80\xab", ""},   Written{"\xe2\x80\xac", ""},
                              Written{"\xe2\x80\xad", ""},   Written{"\xe2\x80\xae", ""},
                              Written{"\xe2\x81\xa0", ""}, // word joiner
                              Written{"\xe2\x81\xa6", ""},   Written{"\xe2\x81\xa7", ""},
                              Written{"\xe2\x81\xa8", ""},   Written{"\xe2\x81\xa9", ""},
                              Written{"\xef\xbb\xbf", ""},   Written{"\xc2\xad", ""},
                              Written{"\xe2\x80\x90", "-"},  Written{"\xe2\x80\x91", "-"},
                              Written{"\xe2\x80\x92", "-"},  Written{"\xe2\x80\x93", "-"},
                              Written{"\xef\xbc\x8b", "+"},  Written{"\xef\xbc\x8e", "."},
                              Written{"\xef\xbc\xa0", "@"},  Written{"\xef\xbc\x83", "#"},
                              Written{"\xef\xbc\x8a", "*"},  Written{"\xef\xbc\x8c", ","},
                              Written{"\xe2\x80\x9c", "\""}, Written{"\xe2\x80\x9d", "\""},
                              Written{"\xe2\x80\x98", "'"},  Written{"\xe2\x80\x99", "'"},
                              Written{"\xc2\xab", "\""},     Written{"\xc2\xbb", "\""},
                              Written{"\xef\xbc\x9c", "<"},  Written{"\xef\xbc\x9e", ">"},
                              Written{"\xef\xbc\x88", "("},  Written{"\xef\xbc\x89", ")"},
                              Written{"\xe3\x80\x82", "."}};

// The first of the ten digits of a script, in UTF-8; the others follow it.
constexpr std::array<std::string_view, 4> kZeros{"\xd9\xa0", "\xdb\xb0", "\xe0\xa5\xa6",
                                                 "\xef\xbc\x90"};

std::optional<char> digitAt(std::string_view text, std::size_t& length) {
    for (const std::string_view zero : kZeros) {
        const std::string_view one = text.substr(0, zero.size());
        if (one.size() < zero.size() ||
            one.substr(0, one.size() - 1) != zero.substr(0, zero.size() - 1))
            continue;
        const int value =
            static_cast<unsigned char>(one.back()) - static_cast<unsigned char>(zero.back());
        if (value < 0 || value > 9)
            continue;
        length = zero.size();
        return static_cast<char>('0' + value);
    }
    return std::nullopt;
}

std::string plain(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(text);
    std::string result;
    while (!text.empty()) {
        std::size_t length = 1;
        if (const auto digit = digitAt(text, length)) {
            result += *digit;
        } else if (const auto written = std::ranges::find_if(
                       kWritten, [&](const Written& one) { return text.starts_with(one.utf8); });
                   written != kWritten.end()) {
            result += written->meant;
            length = written->utf8.size();
        } else {
            result += text.front();
        }
        text.remove_prefix(length);
    }
    return result;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// "Ada <sip:a@b>": what stands between the brackets.
std::string_view withoutName(std::string_view text) {
    const std::size_t open = text.find('<');
    const std::size_t close = text.find('>', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return text;
    return text.substr(open + 1, close - open - 1);
}

// Brackets, quotes and punctuation that belong to the sentence around it.
std::string_view withoutWrapping(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trimmed(text);
        const std::string_view end =
            text.substr(text.size() - std::min<std::size_t>(3, text.size()));
        if (sameWord(end, "%3e") || sameWord(end, "%3c") || sameWord(end, "%22")) {
            text.remove_suffix(3);
            again = true;
        } else if (!text.empty() &&
                   (std::string_view(">),.;:!?\"'`}\\").find(text.back()) !=
                        std::string_view::npos ||
                    (text.back() == ']' && text.find('[') == std::string_view::npos))) {
            text.remove_suffix(1);
            again = true;
        }
        const std::string_view begin = text.substr(0, 3);
        if (sameWord(begin, "%3c") || sameWord(begin, "%22")) {
            text.remove_prefix(3);
            again = true;
        } else if (!text.empty() &&
                   (std::string_view("<(\"'`{").find(text.front()) != std::string_view::npos ||
                    (text.front() == '[' && text.find(']') == std::string_view::npos))) {
            text.remove_prefix(1);
            again = true;
        }
    }
    // "[sip:a@b]", but not "[2001:db8::1]"
    if (text.size() > 2 && text.front() == '[' && text.back() == ']' &&
        text.find('@') != std::string_view::npos)
        return withoutWrapping(text.substr(1, text.size() - 2));
    return text;
}

bool takePrefix(std::string_view& text, std::string_view prefix) {
    if (!sameWord(text.substr(0, prefix.size()), prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

// A host with a port is none of these.
bool isOfOtherSystem(std::string_view text) {
    constexpr std::array<std::string_view, 16> kOthers{
        "http:",       "https:",      "mailto:",  "callto:",  "h323:", "h320:", "spark:", "webex:",
        "webexteams:", "ciscospark:", "msteams:", "zoommtg:", "im:",   "xmpp:", "skype:", "isdn:"};
    return text.find("://") != std::string_view::npos ||
           std::ranges::any_of(kOthers, [text](std::string_view scheme) {
               return sameWord(text.substr(0, scheme.size()), scheme);
           });
}

base::Result<std::string> keysOf(std::string_view text) {
    std::string keys;
    for (const char c : text) {
        if (isDigit(c) || c == '*' || c == '#' || c == ',')
            keys += c;
        else if (c >= 'A' && c <= 'D')
            keys += c;
        else if (c == ';' || c == 'p' || c == 'w' || c == 'P' || c == 'W')
            keys += ',';
        else if (c != ' ' && c != '-')
            return fail(base::ErrorCode::InvalidInput,
                        "what follows the comma is not made of keys of a telephone");
    }
    while (keys.ends_with(','))
        keys.pop_back();
    if (keys.size() > kMostKeys)
        return fail(base::ErrorCode::InvalidInput, "there are more than 64 keys after the address");
    return keys;
}

base::Result<DialString> checked(std::string uri, std::string shown, std::string keys) {
    const auto parsed = parseSipUri(uri);
    if (!parsed)
        return tl::unexpected(parsed.error());
    // Headers have no place in the address of a request (RFC 3261, section 19.1.1).
    uri.resize(uri.size() - parsed->headers.size());
    return DialString{
        .uri = std::move(uri), .shown = std::move(shown), .tones = base::Secret(std::move(keys))};
}

// A number as people group it, perhaps with pauses and keys behind it.
bool looksLikeNumber(std::string_view text) {
    const std::string_view number = text.substr(0, text.find_first_of(",;"));
    int digits = 0;
    for (std::size_t at = 0; at < number.size(); ++at) {
        const char c = number[at];
        if (isDigit(c))
            ++digits;
        else if (!(c == '+' && at == 0) &&
                 std::string_view(" -.()/*#").find(c) == std::string_view::npos)
            return false;
    }
    return digits > 0;
}

base::Result<DialString> readNumber(std::string_view text, std::string_view domain) {
    const std::size_t end = std::min(text.find_first_of(",;"), text.size());
    std::string user;
    for (const char c : text.substr(0, end)) {
        if (isDigit(c) || c == '+' || c == '*')
            user += c;
        else if (c == '#')
            user += "%23";
    }
    // Parameters of a tel: address, RFC 3966; an extension is keyed in.
    std::string_view rest = text.substr(end);
    std::string tones;
    while (rest.starts_with(';') && rest.find('=') != std::string_view::npos) {
        std::string_view one = rest.substr(1, rest.find_first_of(",;", 1) - 1);
        rest.remove_prefix(one.size() + 1);
        if (takePrefix(one, "ext="))
            tones = "," + std::string(one);
    }
    auto keys = keysOf(tones + std::string(rest));
    if (!keys)
        return tl::unexpected(keys.error());
    if (domain.empty())
        return fail(base::ErrorCode::InvalidInput,
                    "this is a number, and the room has no domain to call numbers in");
    std::string uri = "sip:" + user + "@" + std::string(domain);
    if (user.starts_with('+'))
        uri += ";user=phone";
    std::string shown(trimmed(text.substr(0, end)));
    return checked(std::move(uri), std::move(shown), *std::move(keys));
}

// "192.0.2.5##1234#99": the extension 1234 there, and its passcode.
std::optional<base::Result<DialString>> readExtension(std::string_view text) {
    const std::size_t marks = text.find("##");
    if (marks == std::string_view::npos || text.find('@') != std::string_view::npos)
        return std::nullopt;
    const std::string_view host = text.substr(0, marks);
    const std::string_view rest = text.substr(marks + 2);
    const std::string_view extension = rest.substr(0, rest.find('#'));
    std::string keys;
    if (extension.size() < rest.size()) {
        auto read = keysOf(rest.substr(extension.size() + 1));
        if (!read)
            return tl::unexpected(read.error());
        if (!read->empty())
            keys = "," + *read + (read->ends_with('#') ? "" : "#");
    }
    return checked("sip:" + std::string(extension) + "@" + std::string(host),
                   std::string(extension) + "@" + std::string(host), std::move(keys));
}

// Some meeting services take the passcode behind the meeting's number: "123456789.1234@…". A
// password before the host is nobody's business either.
std::string withoutPasscode(std::string_view address) {
    const std::size_t at = address.find('@');
    const std::string_view user = address.substr(0, at);
    if (at == std::string_view::npos)
        return std::string(address);
    const std::size_t digits =
        std::min(static_cast<std::size_t>(std::ranges::find_if_not(user, isDigit) - user.begin()),
                 user.size());
    std::size_t keep = std::min(user.find(':'), user.size());
    if (digits >= 8 && digits < user.size() && user[digits] == '.')
        keep = digits;
    return std::string(user.substr(0, keep)) + std::string(address.substr(at));
}

base::Result<DialString> readAddress(std::string_view text, bool secure, std::string_view domain) {
    const std::size_t host = text.find('@') == std::string_view::npos ? 0 : text.find('@');
    const std::size_t comma = std::min(text.find(',', host), text.size());
    auto keys = keysOf(text.substr(comma));
    if (!keys)
        return tl::unexpected(keys.error());
    std::string address(text.substr(0, comma));
    // A bare name is an alias where the room has a domain.
    const bool alias = address.find_first_of("@.:[") == std::string::npos;
    if (alias && !domain.empty())
        address += "@" + std::string(domain);
    std::string shown = withoutPasscode(address);
    shown.resize(std::min(shown.find('?'), shown.size()));
    return checked((secure ? "sips:" : "sip:") + address, std::move(shown), *std::move(keys));
}

} // namespace

base::Result<DialString> readDialString(std::string_view given, std::string_view domain) {
    if (given.size() > kLongest)
        return fail(base::ErrorCode::InvalidInput, "the address is too long");
    const std::string made = plain(given);
    const auto control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; };
    if (std::ranges::any_of(trimmed(made), control))
        return fail(base::ErrorCode::InvalidInput, "the address goes on in another line");
    std::string_view text = withoutWrapping(withoutName(trimmed(made)));
    const bool secure = takePrefix(text, "sips:");
    const bool sip = secure || takePrefix(text, "sip:");
    if (sip)
        (void)takePrefix(text, "//");
    text = trimmed(text);
    if (text.empty())
        return fail(base::ErrorCode::InvalidInput, "the address is empty");
    if (!sip && isOfOtherSystem(text))
        return fail(base::ErrorCode::InvalidInput,
                    "\"" + std::string(text.substr(0, std::min<std::size_t>(text.find(':'), 32))) +
                        "\" is not a SIP address");
    if (takePrefix(text, "tel:"))
        return readNumber(text, domain);
    if (auto extension = readExtension(text))
        return *std::move(extension);
    const bool isHost = parseSipUri("sip:" + std::string(text)).has_value();
    if (!isHost && looksLikeNumber(text))
        return readNumber(text, domain);
    return readAddress(text, secure, domain);
}

std::string shownAddress(std::string_view text) {
    // The domain is for the address that is dialled alone.
    const auto read = readDialString(text, "numbers.invalid");
    std::string shown = read ? read->shown : std::string(trimmed(text));
    constexpr std::string_view kAdded = "@numbers.invalid";
    if (shown.ends_with(kAdded))
        shown.resize(shown.size() - kAdded.size());
    return shown;
}

} // namespace greenroom::core
