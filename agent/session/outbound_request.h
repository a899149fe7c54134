// How this device reaches servers outside: the one way for every edge that does.
#pragma once

#include <string>

#include "core/room_view.h"
#include "edge/net/http_client.h"

namespace greenroom::session {

// What the edge's own settings say.
struct OutboundChoice {
    bool useProxy = true;  // that of NetworkServices HTTP Proxy Url, if there is one
    bool verifyTls = true; // whether the server's certificate is looked at
};

// A GET without headers, whose answer is bounded by the client's defaults. The authorities that the
// room keeps may vouch for the server, beside the system's; local targets are allowed as its
// settings say. Any thread.
[[nodiscard]] edge::net::ClientRequest outboundRequest(const core::Snapshot& room, std::string url,
                                                       const OutboundChoice& choice);

} // namespace greenroom::session
