#include "xapi/text.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace greenroom::xapi {

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    text = core::trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto point = text.find('.');
    if (point != std::string_view::npos) {
        if (point + 1 == text.size() ||
            text.find_first_not_of('0', point + 1) != std::string_view::npos)
            return std::nullopt;
        text = text.substr(0, point);
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc{} || end != text.end())
        return std::nullopt;
    return value;
}

std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string sipAddress(std::string_view number) {
    const std::string word = core::lowered(number.substr(0, 5));
    const bool hasScheme = word.starts_with("sip:") || word == "sips:" || word == "h323:";
    return (hasScheme ? "" : "sip:") + std::string(number);
}

} // namespace greenroom::xapi
