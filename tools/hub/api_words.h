// Small readers of text that several handlers share. Pure.
#pragma once

#include <string>
#include <string_view>

namespace greenroom::hub {

// A mail address in lower case; empty when it is none: one @, something on both sides, no blanks,
// at most 254 bytes.
[[nodiscard]] std::string mailboxOf(std::string_view text);

// One to sixteen words of letters, digits and brackets with single blanks between, as paths of
// xConfiguration are; slashes between them are taken for blanks. Empty when it is none.
[[nodiscard]] std::string settingPathOf(std::string_view text);

} // namespace greenroom::hub
