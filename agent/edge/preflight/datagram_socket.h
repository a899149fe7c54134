// UDP towards one address, on the event loop of the thread that makes it. Connected, so that the
// kernel tells when nobody listens there (connect(2) on SOCK_DGRAM).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "edge/net/byte_stream.h"

class QSocketNotifier;

namespace greenroom::edge::preflight {

class DatagramSocket {
public:
    // A numeric address. Unavailable: no way there.
    [[nodiscard]] static base::Result<std::unique_ptr<DatagramSocket>>
    connect(const std::string& address, std::uint16_t port);
    ~DatagramSocket();
    DatagramSocket(const DatagramSocket&) = delete;
    DatagramSocket& operator=(const DatagramSocket&) = delete;

    // Called whenever something has come; it may destroy this.
    void watch(std::function<void()> ready);

    // Unavailable: the last thing heard was that nobody is there.
    [[nodiscard]] base::Status send(std::string_view bytes);

    // What came; empty: nothing more for now. Unavailable as for send().
    [[nodiscard]] base::Result<std::string> receive();

    [[nodiscard]] net::OwnEnd ownEnd() const;

private:
    explicit DatagramSocket(int descriptor);

    int descriptor_;
    std::unique_ptr<QSocketNotifier> readable_;
};

} // namespace greenroom::edge::preflight
