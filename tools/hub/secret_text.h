// Text that nobody guesses, and what is kept of it. Any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace greenroom::hub {

// From the system's generator; lower-case hexadecimal digits, two a byte.
[[nodiscard]] std::string randomHex(std::size_t bytes);

// Likewise, each digit as likely as another: for codes that people type.
[[nodiscard]] std::string randomDigits(std::size_t count);

// SHA-256, 64 lower-case hexadecimal digits: what is kept of long random secrets. Not for passwords
// nor for short codes, which can be tried one by one.
[[nodiscard]] std::string sha256Hex(std::string_view text);

} // namespace greenroom::hub
