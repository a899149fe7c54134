// Bytes over a connection to a server outside that has been made (HttpClient::connect).
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace greenroom::edge::net {

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
};

} // namespace greenroom::edge::net
