// Who makes a request: by a session's cookie or a token. Storage thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "edge/net/http_message.h"
#include "hub/api_call.h"

namespace greenroom::hub {

// The cookie's name is bound to this host, to TLS and to all paths (RFC 6265bis, __Host-).
inline constexpr std::string_view kSessionCookie = "__Host-greenroom";

// The value of the session's cookie; nothing when none is shown.
[[nodiscard]] std::optional<std::string> sessionSecret(const edge::net::Request& request);
[[nodiscard]] std::string sessionCookie(std::string_view secret);
[[nodiscard]] std::string noSessionCookie(); // takes it away

// What changes by cookie show in X-CSRF. It follows from the cookie, which no page can read, and
// says nothing about it.
[[nodiscard]] std::string csrfOf(std::string_view sessionSecret);

// The caller, without proof when nothing is shown. 401: what is shown does not hold (any more).
// 403: a change by cookie without X-CSRF. A session that is used goes on: another idle time from
// now, unless the request says by X-Background that no person made it.
[[nodiscard]] ApiResult<Caller> callerOf(const ApiCall& call, Storage& storage);

// Whether a page of another site makes a browser ask. Programs say nothing of the kind.
[[nodiscard]] bool isCrossSite(const edge::net::Request& request);

} // namespace greenroom::hub
