// Opens a WebSocket over TLS to an address: the client's end.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "wire/loop.h"
#include "wire/socket.h"
#include "wire/tls.h"

namespace greenroom::wire {

struct ConnectSettings {
    std::string address; // IPv4 or IPv6, no name
    std::uint16_t port = 0;
    std::string serverName; // what its certificate must say: a host name or an IP address
    std::string path = "/link";
    std::string sourceAddress; // empty: the kernel's choice. One address has some 28,000 ports
    SocketLimits limits;
};

// A TCP socket that is connected or being connected, non-blocking; writable means that it is, or
// cannot be. The caller closes it. Of the settings the addresses and the port count.
[[nodiscard]] base::Result<int> startConnecting(const ConnectSettings& settings);

// Whatever goes wrong comes as closed(1006), never before this returns. `identity` is shown when it
// is asked for; null: none.
[[nodiscard]] std::unique_ptr<Socket> connectTo(Loop& loop, const ConnectSettings& settings,
                                                const TlsContext& context, const Identity* identity,
                                                Socket::Events& events);

} // namespace greenroom::wire
