// The answers that several routes give.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "edge/net/http_message.h"
#include "session/authenticator.h"
#include "xapi/node.h"

namespace greenroom::edge::http {

// 200, text/xml.
[[nodiscard]] net::Response xmlResponse(const xapi::Node& root);

// 401 with the challenge.
[[nodiscard]] net::Response unauthorized(std::string_view why);

// Turned away at the door: 401 with the challenge, 429 or 503 with Retry-After.
[[nodiscard]] net::Response refusalResponse(const session::LoginRefusal& refusal);

// 503 with Retry-After in seconds.
[[nodiscard]] net::Response unavailable(std::string_view why, int retryAfterSeconds = 1);

// The status an error has over HTTP, with its message: InvalidInput 400, Denied 403, NotFound 404,
// Conflict 409, TooLarge 413, TimedOut 504, all others 503.
[[nodiscard]] net::Response errorResponse(const base::Error& error);

} // namespace greenroom::edge::http
