// What the parts of the status table have in common.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

// The numbers of the calls that go on, which are the items of their lists.
[[nodiscard]] inline std::vector<std::uint32_t> callIds(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> ids;
    for (const core::Call& call : context.room.state.calls.calls)
        ids.push_back(call.id.value());
    return ids;
}

// Null: it is over.
[[nodiscard]] inline const core::Call* callWith(const Context& context, std::uint32_t item) {
    const auto& calls = context.room.state.calls.calls;
    const auto at = std::ranges::find(calls, core::CallId(item), &core::Call::id);
    return at == calls.end() ? nullptr : &*at;
}

} // namespace greenroom::xapi
