// Credentials of HTTP Basic authentication (RFC 7617).
#pragma once

#include <optional>
#include <string_view>

#include "session/visitor.h"

namespace greenroom::edge::http {

// From the value of an Authorization header; nothing when it is of another scheme, no base64, or
// too long.
[[nodiscard]] std::optional<session::Credentials> parseBasic(std::string_view authorization);

} // namespace greenroom::edge::http
