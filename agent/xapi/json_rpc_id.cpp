#include "xapi/json_rpc_id.h"

#include <algorithm>
#include <charconv>

#include <QByteArray>
#include <QString>

namespace greenroom::xapi {

namespace {

constexpr std::size_t kLongest = 256;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kDigits = "0123456789";

std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
    return std::min(text.find_first_not_of(what, at), text.size());
}

// Behind the string that begins at `at`; the text's size when it does not end.
std::size_t stringEnd(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

// RFC 8259 section 7, for the string with its quotes.
bool wellFormedString(std::string_view token) {
    constexpr std::string_view kEscapes = "\"\\/bfnrt";
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    if (token.size() < 2 || !token.ends_with('"'))
        return false;
    token = token.substr(1, token.size() - 2);
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (static_cast<unsigned char>(token[i]) < 0x20 || token[i] == '"')
            return false;
        if (token[i] != '\\')
            continue;
        if (++i == token.size())
            return false;
        if (token[i] != 'u') {
            if (kEscapes.find(token[i]) == kEscapes.npos)
                return false;
            continue;
        }
        if (token.size() - i < 5 || token.substr(i + 1, 4).find_first_not_of(kHex) != token.npos)
            return false;
        i += 4;
    }
    return true;
}

bool isUtf8(std::string_view text) {
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QString::fromUtf8(bytes).toUtf8() == bytes;
}

// A number beyond a double (RFC 8259 section 6) would come back as one that many clients cannot
// read.
bool isInRange(std::string_view number) {
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    return error == std::errc() && end == number.data() + number.size();
}

// RFC 8259 section 6.
bool wellFormedNumber(std::string_view token) {
    const auto digits = [&] {
        const std::size_t end = skip(token, 0, kDigits);
        token.remove_prefix(end);
        return end > 0;
    };
    const auto sign = [&](std::string_view signs) {
        if (!token.empty() && signs.find(token.front()) != signs.npos)
            token.remove_prefix(1);
    };
    sign("-");
    if (token.starts_with('0'))
        token.remove_prefix(1);
    else if (!digits())
        return false;
    if (token.starts_with('.')) {
        token.remove_prefix(1);
        if (!digits())
            return false;
    }
    if (token.starts_with('e') || token.starts_with('E')) {
        token.remove_prefix(1);
        sign("+-");
        if (!digits())
            return false;
    }
    return token.empty();
}

std::optional<std::string> valueAt(std::string_view text, std::size_t at) {
    const bool string = at < text.size() && text[at] == '"';
    const std::size_t end =
        string ? stringEnd(text, at) : std::min(text.find_first_of(",}] \t\r\n", at), text.size());
    const std::string_view token = text.substr(at, end - at);
    if (token.size() > kLongest || !(string ? wellFormedString(token) && isUtf8(token)
                                            : wellFormedNumber(token) && isInRange(token)))
        return std::nullopt;
    // A number that the text ends in may be the beginning of another.
    if (!string && end == text.size())
        return std::nullopt;
    return std::string(token);
}

} // namespace

RpcId rpcIdOf(std::string_view text) {
    RpcId id;
    std::size_t depth = 0;
    bool keyNext = false;
    for (std::size_t at = skip(text, 0, kBlanks); at < text.size(); ++at) {
        const char c = text[at];
        if (c == '{' || c == '[') {
            if (depth == 0 && c == '[')
                return id; // a batch: several ids, or none
            keyNext = ++depth == 1;
        } else if (c == '}' || c == ']') {
            if (depth <= 1)
                return id;
            --depth;
        } else if (c == ',') {
            keyNext = depth == 1;
        } else if (c == '"') {
            const std::size_t end = stringEnd(text, at);
            const bool key = depth == 1 && keyNext && text.substr(at, end - at) == "\"id\"";
            keyNext = false;
            at = end - 1;
            if (!key)
                continue;
            const std::size_t colon = skip(text, end, kBlanks);
            if (colon == text.size() || text[colon] != ':')
                continue;
            id.value = id.there ? std::nullopt : valueAt(text, skip(text, colon + 1, kBlanks));
            id.there = true;
        } else if (depth == 0) {
            return id;
        }
    }
    return id;
}

} // namespace greenroom::xapi
