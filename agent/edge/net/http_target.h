// The request target of RFC 9112 section 3.2, taken apart and decoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "edge/net/http_message.h"

namespace greenroom::edge::net {

struct HttpTarget {
    std::string origin; // path and query as sent, without scheme and authority
    std::string path;
    Query query;
};

// Origin form ("/a?b=c") and absolute form ("http://host/a"). Nothing when it is neither, when an
// escape is broken, or when the decoded path has control characters or a ".." segment. In the query
// '+' is a space, as forms send it.
[[nodiscard]] std::optional<HttpTarget> parseTarget(std::string_view target);

// Names and values as forms send them (application/x-www-form-urlencoded), in order. Nothing when
// an escape is broken.
[[nodiscard]] std::optional<Query> parseForm(std::string_view text);

} // namespace greenroom::edge::net
