// Small things done to words from outside. ASCII rules only: xAPI's own words are ASCII.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greenroom::xapi {

// Paths, parameter names and literals match in any letter case.
[[nodiscard]] bool sameWord(std::string_view a, std::string_view b);

// Without blanks, tabs and line ends at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// A whole number, optionally with sign, or followed by ".0", ".00" ...: some senders write 60.0.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);

// At most `bytes` bytes, cut between two characters of UTF-8.
[[nodiscard]] std::string cutAt(std::string_view text, std::size_t bytes);

// Characters of UTF-8.
[[nodiscard]] std::size_t characterCount(std::string_view text);

} // namespace greenroom::xapi
