// Small helpers for text that came from outside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace greenroom::core {

// ASCII only: xAPI words, schemes and host names.
[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] bool sameWord(std::string_view a, std::string_view b); // any letter case
[[nodiscard]] std::string_view trimmed(std::string_view text);

// At most `most` bytes, never ending inside a UTF-8 sequence.
[[nodiscard]] std::string cutUtf8(std::string text, std::size_t most);

} // namespace greenroom::core
