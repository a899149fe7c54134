// Accepts WebSockets over TLS on one address.
//
// Handshakes are interleaved with everything else of the loop, and bounded in number: those over
// the bound wait in the kernel's backlog. When thousands come at once, both are short enough that
// who is in is served before it gives up: a few hundred handshakes a second are what one core does,
// and clients wait ten seconds. Those that gave up while they waited cost nothing more. Without
// free descriptors it tries again every 100 ms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "wire/loop.h"
#include "wire/socket.h"
#include "wire/tls.h"

namespace greenroom::wire {

struct ListenSettings {
    std::string address; // IPv4 or IPv6, no name
    std::uint16_t port = 0;
    std::string path = "/link";
    int backlog = 1024;            // the kernel caps it with net.core.somaxconn
    std::size_t mostOpening = 512; // handshakes that are not through
    SocketLimits limits;
};

class Listener {
public:
    class Events {
    public:
        // It is open. To be attached to at once: its messages come after this call. Let go of:
        // it is cut.
        virtual void accepted(std::unique_ptr<Socket> socket, const Peer& peer) = 0;
        virtual void refused(const Refusal&) {}

    protected:
        ~Events() = default;
    };

    // Unavailable: it cannot be bound. Events come from loop.run().
    static base::Result<std::unique_ptr<Listener>> open(Loop& loop, const ListenSettings& settings,
                                                        TlsContext context, Events& events);
    ~Listener(); // connections that are open stay
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] std::string address() const; // "127.0.0.1:5443"
    [[nodiscard]] std::uint16_t port() const;
    // For connections from now on: a renewed certificate.
    void use(TlsContext context);

private:
    class Impl;
    explicit Listener(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace greenroom::wire
