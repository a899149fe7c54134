// A Response as the bytes that precede its body.
#pragma once

#include <string>

#include "base/time.h"
#include "edge/net/http_message.h"

namespace greenroom::edge::net {

struct ResponseFraming {
    bool close = false;         // this is the connection's last answer
    bool saysKeepAlive = false; // HTTP/1.0 clients want to read it
};

// Status line, the handler's headers, then those the server owns: Content-Length, Connection, Date,
// Server and the defaults named at Response. A handler's own Content-Length, Transfer-Encoding,
// Connection and Date are left out, and so is a header whose name or value would break the line
// structure (with an error in the log).
[[nodiscard]] std::string responseHead(const Response& response, ResponseFraming framing,
                                       base::WallTime now);

// 204 and 304 have neither body nor Content-Length.
[[nodiscard]] bool mayHaveBody(int status);

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7).
[[nodiscard]] std::string httpDate(base::WallTime time);

} // namespace greenroom::edge::net
