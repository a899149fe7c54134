// The opening handshake of RFC 6455 at the server's end, on a request that the HTTP parser has
// read. No extension is accepted, permessage-deflate among them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "edge/net/http_message.h"

namespace greenroom::edge::net {

// What turns the request away: 405 no GET, 426 no upgrade asked for or another version than 13
// (with Sec-WebSocket-Version: 13, section 4.4), 400 whatever else section 4.2.1 wants. Nothing:
// the request may be answered by acceptWebSocket().
[[nodiscard]] std::optional<Response> refuseWebSocket(const Request& request);

// 101. `protocol` becomes Sec-WebSocket-Protocol; empty: none.
[[nodiscard]] Response acceptWebSocket(const Request& request, std::string_view protocol,
                                       WebSocketUpgrade upgrade);

} // namespace greenroom::edge::net
