// One open WebSocket as its user sees it (RFC 6455, text messages only).
//
// Lives on the server's thread; every call belongs there and every handler runs there. The server
// owns it: a reference stays good until `closed` has returned.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace greenroom::edge::net {

// RFC 6455 section 7.4.1.
enum class CloseCode : int {
    Normal = 1000,
    ProtocolError = 1002,
    Unsupported = 1003, // a binary message
    Abnormal = 1006,    // never sent: the connection broke, or the client was too slow
    InvalidText = 1007,
    PolicyViolation = 1008,
    TooBig = 1009,
    TryLater = 1013, // all WebSockets together hold too much
};

class WebSocket {
public:
    struct Handlers {
        std::function<void(std::string text)> message; // whole, well-formed UTF-8
        // The last call, exactly one, never from inside send() or close(). The client's code, ours,
        // or Abnormal; a client that gave none counts as Normal.
        std::function<void(int code)> closed;
    };

    virtual ~WebSocket() = default;

    virtual void setHandlers(Handlers handlers) = 0;

    // UTF-8. Dropped once it is closing. A client that has HttpLimits::webSocketUnsent bytes still
    // to take is closed instead, as too slow.
    virtual void send(std::string_view text) = 0;

    // What was sent before still arrives. `reason` is for people, at most 123 bytes.
    virtual void close(CloseCode code, std::string_view reason) = 0;

    [[nodiscard]] virtual const std::string& peer() const = 0; // numeric address
};

} // namespace greenroom::edge::net
