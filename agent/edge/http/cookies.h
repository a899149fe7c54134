// The cookie of a session (RFC 6265; xAPI guide, HTTP: session login).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "edge/net/http_message.h"

namespace greenroom::edge::http {

// What the client shows of a session it began; nothing when it shows none.
[[nodiscard]] std::optional<std::string_view> sessionSecret(const net::Request& request);

// The value of Set-Cookie. Over TLS the cookie has another name and never travels without.
[[nodiscard]] std::string sessionCookie(std::string_view secret, bool tls);
[[nodiscard]] std::string noSessionCookie(bool tls); // takes it away

} // namespace greenroom::edge::http
