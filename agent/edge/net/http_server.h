// An HTTP/1.1 server for hostile networks: HTTPS, plain or both on one port.
//
// RFC 9112, stricter where leniency lets one message pass as two: header folding, bare line feeds,
// Transfer-Encoding other than exactly "chunked", repeated Content-Length and control characters
// are refused. Each connection has one request in hand at a time; pipelined ones wait, and are
// answered in order. All of HttpLimits is enforced here. A client that shuts down its sending side
// counts as gone. An answer may turn its connection into a WebSocket (web_socket_handshake.h).
//
// Lives on one thread with a Qt event loop; every call belongs there, and the handler runs there.
// Responders may be answered from anywhere.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "edge/net/http_limits.h"
#include "edge/net/http_message.h"
#include "edge/net/tls_identity.h"

namespace greenroom::edge::net {

enum class TlsMode {
    Off,
    Optional, // the first byte decides: a TLS ClientHello begins with 0x16, no HTTP method does
    Required, // plain HTTP is told so, with status 400, and closed
};

// Decided when the header is complete and the body not yet read.
struct Admission {
    std::optional<Response> refusal; // sent instead of running the handler; closes if a body waits
    std::optional<std::size_t> body; // this request's body limit in bytes
};

struct HttpCounters {
    std::uint64_t accepted = 0;
    std::uint64_t turnedAway = 0; // over a connection limit, at once
    std::uint64_t madeRoom = 0;   // closed in favour of another connection
    std::uint64_t requests = 0;   // handed to the handler
    std::uint64_t rejected = 0;   // answered by the server itself with 4xx or 5xx
    std::size_t open = 0;         // HTTP connections
    std::size_t webSockets = 0;   // open besides
};

class HttpServer {
public:
    using Handler = std::function<void(Request, Responder)>;
    using Admit = std::function<Admission(const Request& headersOnly)>;

    // `time` outlives the server.
    HttpServer(base::TimeSource& time, Handler handler, HttpLimits limits = {});
    ~HttpServer(); // closes every connection; answers on their way are dropped
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // Without it every request is admitted.
    void setAdmission(Admit admit);

    // For connections and requests that begin from now on.
    void setLimits(const HttpLimits& limits);

    // For new connections; open ones keep what they have. Denied when the identity does not load.
    [[nodiscard]] base::Status setTls(TlsMode mode, const TlsIdentity& identity);
    void setPlain(); // TlsMode::Off, as at first

    // A numeric address; port 0 lets the system choose. Io when it is taken or not ours.
    [[nodiscard]] base::Status listen(const std::string& address, std::uint16_t port);
    void stopListening();                     // open connections go on
    [[nodiscard]] std::uint16_t port() const; // 0 when not listening

    [[nodiscard]] HttpCounters counters() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace greenroom::edge::net
