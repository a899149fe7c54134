// Credentials of HTTP Basic authentication (RFC 7617).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace greenroom::edge::http {

struct Credentials {
    std::string user; // 1 to 127 bytes
    base::Secret password;
};

// From the value of an Authorization header; nothing when it is of another scheme, no base64, or
// too long.
[[nodiscard]] std::optional<Credentials> parseBasic(std::string_view authorization);

} // namespace greenroom::edge::http
