// Credentials of HTTP Basic authentication (RFC 7617), and of the WebSocket sub-protocol that
// stands in for it (xAPI guide, WebSocket).
#pragma once

#include <optional>
#include <string_view>

#include "edge/net/http_message.h"
#include "session/visitor.h"

namespace greenroom::edge::http {

// From the value of an Authorization header; nothing when it is of another scheme, no base64, or
// too long.
[[nodiscard]] std::optional<session::Credentials> parseBasic(std::string_view authorization);

// The first sub-protocol asked for that begins with "auth-", as it was sent; empty when there is
// none.
[[nodiscard]] std::string_view authProtocol(const net::Headers& headers);

// From such a sub-protocol: base64 in either alphabet, with or without padding, blanks before it.
[[nodiscard]] std::optional<session::Credentials> parseAuthProtocol(std::string_view protocol);

} // namespace greenroom::edge::http
