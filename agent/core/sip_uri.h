// SIP and SIPS URIs by the letter of RFC 3261, section 25.1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace greenroom::core {

// Views into the text that was parsed; escapes are left as they stand.
struct SipUri {
    bool secure = false;   // sips:
    std::string_view user; // without password; empty: none
    std::string_view host; // IPv6 addresses in their brackets
    std::optional<std::uint16_t> port;
    std::string_view parameters; // ";transport=tcp", or empty
    std::string_view headers;    // "?Subject=x", or empty
};

// 1 to 255 characters, with its scheme. Errors name the place and what may stand there.
[[nodiscard]] base::Result<SipUri> parseSipUri(std::string_view text);

} // namespace greenroom::core
