// Bytes over a connection to a server outside that has been made (HttpClient::connect).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace greenroom::edge::net {

// How a connection came about, as libcurl measures it. Of one that came to nothing only whether TCP
// was there.
struct ConnectTimes {
    base::milliseconds connect{0}; // TCP, to the proxy if there is one
    base::milliseconds tls{0};     // the handshake after that
    bool connected = false;        // as far as TCP
};

struct OwnEnd {
    std::string address; // numeric; empty: not known
    std::uint16_t port = 0;
};

// Lives on the thread of its client, and not longer than the client. Destroying it closes the
// connection.
class ByteStream {
public:
    enum class Read {
        Some,  // there may be more
        Later, // all there is was taken
        Ended, // the server closed, or the connection broke
    };

    virtual ~ByteStream() = default;

    // Called whenever there may be something to read, or room to write after write() took less than
    // all. The last may destroy the stream.
    virtual void watch(std::function<void()> ready) = 0;

    // At most 16 KiB at once.
    [[nodiscard]] virtual Read read(std::string& into) = 0;

    // How many bytes were taken; fewer than all: when watch() says so, the rest.
    [[nodiscard]] virtual std::size_t write(std::string_view bytes) = 0;

    [[nodiscard]] virtual ConnectTimes times() const = 0;
    [[nodiscard]] virtual OwnEnd ownEnd() const = 0;
};

} // namespace greenroom::edge::net
