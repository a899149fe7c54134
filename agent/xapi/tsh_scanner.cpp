#include "xapi/tsh_scanner.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "core/text.h"

namespace greenroom::xapi {

namespace {

constexpr std::string_view kBlanks = " \t";

void appendUtf8(std::string& out, std::uint32_t c) {
    const auto tail = [](std::uint32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += tail(c);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += tail(c >> 6U);
        out += tail(c);
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += tail(c >> 12U);
        out += tail(c >> 6U);
        out += tail(c);
    }
}

// The four hexadecimal digits at the place.
std::optional<std::uint32_t> codeUnit(std::string_view text, std::size_t at) {
    constexpr std::size_t kDigits = 4;
    if (at > text.size() || text.size() - at < kDigits)
        return std::nullopt;
    std::uint32_t unit = 0;
    const char* const first = text.data() + at;
    const auto [end, error] = std::from_chars(first, first + kDigits, unit, 16);
    if (error != std::errc{} || end != first + kDigits)
        return std::nullopt;
    return unit;
}

// What stands behind a backslash at `at`; how many bytes it took, 0: the backslash is itself.
std::size_t appendEscape(std::string& out, std::string_view text, std::size_t at) {
    const char c = at < text.size() ? text[at] : '\0';
    if (c == '"' || c == '\\') {
        out += c;
        return 1;
    }
    if (c == 'n' || c == 't') {
        out += c == 'n' ? '\n' : '\t';
        return 1;
    }
    const auto unit = c == 'u' ? codeUnit(text, at + 1) : std::nullopt;
    if (!unit)
        return 0;
    constexpr std::size_t kTaken = 5;
    const bool high = *unit >= 0xD800 && *unit < 0xDC00;
    if (!high && (*unit < 0xDC00 || *unit >= 0xE000)) {
        appendUtf8(out, *unit);
        return kTaken;
    }
    const bool pair = high && text.substr(at + kTaken).starts_with("\\u");
    const auto low = pair ? codeUnit(text, at + kTaken + 2) : std::nullopt;
    if (!low || *low < 0xDC00 || *low >= 0xE000) {
        appendUtf8(out, 0xFFFD);
        return kTaken;
    }
    appendUtf8(out, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00));
    return 2 * kTaken + 1;
}

// Where the last bar outside quotes stands.
std::size_t lastBar(std::string_view line) {
    std::size_t found = std::string_view::npos;
    bool inside = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && inside)
            ++i;
        else if (line[i] == '"')
            inside = !inside;
        else if (line[i] == '|' && !inside)
            found = i;
    }
    return found;
}

} // namespace

void TshScanner::skipBlanks() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
}

bool TshScanner::take(char c) {
    if (peek() != c || rest_.empty())
        return false;
    rest_.remove_prefix(1);
    return true;
}

std::string_view TshScanner::word(std::string_view stops) {
    const std::size_t end =
        std::min({rest_.find_first_of(kBlanks), rest_.find_first_of(stops), rest_.size()});
    const std::string_view found = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return found;
}

base::Result<std::string> TshScanner::quoted() {
    std::string out;
    for (std::size_t i = 1; i < rest_.size(); ++i) {
        if (rest_[i] == '"') {
            rest_.remove_prefix(i + 1);
            return out;
        }
        const std::size_t taken = rest_[i] == '\\' ? appendEscape(out, rest_, i + 1) : 0;
        if (taken == 0)
            out += rest_[i];
        i += taken;
    }
    return base::fail(base::ErrorCode::InvalidInput, "a quote that is never closed");
}

std::optional<std::string> takeResultId(std::string_view& line) {
    const std::size_t bar = lastBar(line);
    if (bar == std::string_view::npos)
        return std::nullopt;
    TshScanner tag(line.substr(bar + 1));
    tag.skipBlanks();
    if (!core::sameWord(tag.word("="), "resultId"))
        return std::nullopt;
    tag.skipBlanks();
    if (!tag.take('='))
        return std::nullopt;
    tag.skipBlanks();
    base::Result<std::string> value;
    if (tag.peek() == '"')
        value = tag.quoted();
    else
        value = std::string(tag.word());
    tag.skipBlanks();
    if (!value || !tag.atEnd())
        return std::nullopt;
    line = core::trimmed(line.substr(0, bar));
    return *std::move(value);
}

bool beginsWith(std::string_view word, std::string_view beginning) {
    return core::sameWord(word.substr(0, beginning.size()), beginning);
}

std::string_view uniqueWord(std::string_view words, std::string_view given) {
    std::string_view found;
    bool several = false;
    TshScanner scanner(words);
    while (!given.empty() && !scanner.atEnd()) {
        const std::string_view word = scanner.word();
        scanner.skipBlanks();
        if (core::sameWord(word, given))
            return word;
        if (beginsWith(word, given)) {
            several = several || !found.empty();
            found = word;
        }
    }
    return several ? std::string_view{} : found;
}

} // namespace greenroom::xapi
