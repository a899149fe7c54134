// What the parts of the status table have in common.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "base/time.h"
#include "xapi/context.h"
#include "xapi/status_tree.h"

namespace greenroom::xapi {

using Value = std::optional<std::string>;

inline constexpr auto kText = ValueKind::String;
inline constexpr auto kWord = ValueKind::Literal;
inline constexpr auto kNumber = ValueKind::Integer;

[[nodiscard]] inline std::string number(std::int64_t value) {
    return std::to_string(value);
}

[[nodiscard]] inline Value unlessEmpty(const std::string& text) {
    return text.empty() ? std::nullopt : Value(text);
}

[[nodiscard]] inline std::int64_t wholeSeconds(base::nanoseconds span) {
    return std::max<std::int64_t>(0, std::chrono::duration_cast<base::seconds>(span).count());
}

// A word in a row of a table: always<"LAN">.
template <std::size_t Size>
struct Word {
    consteval Word(const char (&word)[Size]) { std::ranges::copy(word, text); }
    char text[Size];
};

// What never changes on this kind of device.
template <Word Constant>
Value always(const Context&, Items) {
    return Constant.text;
}

inline Value roomName(const Context& context, Items) {
    return context.room.state.settings.settings->systemName;
}

} // namespace greenroom::xapi
