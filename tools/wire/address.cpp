#include "wire/address.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace greenroom::wire {

namespace {

sockaddr_in& v4(SocketAddress& address) {
    return reinterpret_cast<sockaddr_in&>(address.storage);
}

sockaddr_in6& v6(SocketAddress& address) {
    return reinterpret_cast<sockaddr_in6&>(address.storage);
}

} // namespace

std::optional<SocketAddress> socketAddress(const std::string& ip, std::uint16_t port) {
    SocketAddress address;
    if (inet_pton(AF_INET, ip.c_str(), &v4(address).sin_addr) == 1) {
        v4(address).sin_family = AF_INET;
        v4(address).sin_port = htons(port);
        address.length = sizeof(sockaddr_in);
        return address;
    }
    if (inet_pton(AF_INET6, ip.c_str(), &v6(address).sin6_addr) == 1) {
        v6(address).sin6_family = AF_INET6;
        v6(address).sin6_port = htons(port);
        address.length = sizeof(sockaddr_in6);
        return address;
    }
    return std::nullopt;
}

std::uint16_t portOf(const SocketAddress& address) {
    SocketAddress copy = address;
    return ntohs(copy.storage.ss_family == AF_INET6 ? v6(copy).sin6_port : v4(copy).sin_port);
}

std::string textOf(const SocketAddress& address) {
    SocketAddress copy = address;
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool isV6 = copy.storage.ss_family == AF_INET6;
    const void* ip = isV6 ? static_cast<const void*>(&v6(copy).sin6_addr)
                          : static_cast<const void*>(&v4(copy).sin_addr);
    inet_ntop(copy.storage.ss_family, ip, text.data(), text.size());
    const std::string host = text.data();
    return (isV6 ? "[" + host + "]" : host) + ":" + std::to_string(portOf(address));
}

} // namespace greenroom::wire
