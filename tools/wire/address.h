// Addresses of sockets as the kernel wants them. Literals only: nothing is looked up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <sys/socket.h>

namespace greenroom::wire {

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t length = 0;

    [[nodiscard]] const sockaddr* get() const {
        return reinterpret_cast<const sockaddr*>(&storage);
    }
};

[[nodiscard]] std::optional<SocketAddress> socketAddress(const std::string& ip, std::uint16_t port);
[[nodiscard]] std::string textOf(const SocketAddress& address); // "127.0.0.1:80", "[::1]:80"
[[nodiscard]] std::uint16_t portOf(const SocketAddress& address);

} // namespace greenroom::wire
