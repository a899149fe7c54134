// Whether bytes from outside are text. Pure.
#pragma once

#include <string_view>

namespace greenroom::hub {

// Well-formed by RFC 3629: no overlong forms, no surrogates, nothing over U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace greenroom::hub
