// One end of a WebSocket over TLS with binary messages.
//
// Made by Listener or by connectTo(). Belongs to the thread of its Loop. What is sent in one turn
// of the loop goes out together at its end, or at flush(). Idle, one costs some 20 kB, nearly all
// of it OpenSSL's.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "wire/tls_stream.h"

namespace greenroom::wire {

struct SocketLimits {
    std::size_t longestMessage = 4U * 1024 * 1024; // received; one that is longer closes with 1009
    std::size_t mostUnsent = 8U * 1024 * 1024;
    std::chrono::milliseconds openWithin{10'000}; // TLS and the opening handshake
    std::chrono::milliseconds closeWithin{2'000}; // the closing handshake; then it is cut
};

struct Peer {
    std::string address;    // "127.0.0.1:40112", "[::1]:40112"
    std::string commonName; // of its certificate; empty: it showed none
    std::string serial;     // of its certificate, hexadecimal
};

// A TLS handshake that failed.
struct Refusal {
    Peer peer; // with what its certificate says, as far as it showed one
    std::string reason;
    bool certificate = false; // its certificate was refused, or it had none
};

class SocketState;

class Socket {
public:
    // May do anything with the Socket in each of these, destroying it included.
    class Events {
    public:
        virtual void opened(const Peer& peer) = 0;
        virtual void message(std::string_view bytes) = 0; // the bytes live for the call
        // The last bytes that waited have gone to the kernel.
        virtual void drained() {}
        // The TLS handshake failed; closed() follows.
        virtual void refused(const Refusal&) {}
        // The last call. `code`: the peer's, or that of close(); 1005: a close without a code;
        // 1006: cut, or it never opened. `reason`: the peer's words, or what went wrong.
        virtual void closed(int code, std::string_view reason) = 0;

    protected:
        ~Events() = default;
    };

    explicit Socket(std::shared_ptr<SocketState> state);
    ~Socket(); // cut, and nothing is called any more
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    // Who hears of it from now on.
    void attach(Events& events);

    // False: it is not open, or more than the limit would be unsent; nothing was taken then.
    [[nodiscard]] bool send(std::string_view message);
    // Bytes that the kernel has not taken.
    [[nodiscard]] std::size_t unsent() const;
    // Sends now what the kernel takes. May not close: what went wrong is told at the loop's next
    // turn.
    void flush();

    // Sends what waits, then the close; closed() follows when the peer has answered. Messages that
    // still come are dropped. Before it is open: cut.
    void close(int code, std::string_view reason);

private:
    std::shared_ptr<SocketState> state_;
};

} // namespace greenroom::wire
