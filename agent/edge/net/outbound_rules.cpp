#include "edge/net/outbound_rules.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace greenroom::edge::net {

namespace {

constexpr const char* kUnspecified = "an unspecified address";
constexpr const char* kLoopback = "a loopback address";
constexpr const char* kLinkLocal = "a link-local address";
constexpr const char* kMulticast = "a multicast or broadcast address";

// In host order; the special-purpose registry of RFC 6890.
std::optional<std::string> kindOfV4(std::uint32_t address) {
    if (address >> 24 == 0)
        return kUnspecified;
    if (address >> 24 == 127)
        return kLoopback;
    if (address >> 16 == 0xa9fe)
        return kLinkLocal;
    if (address >> 28 == 0xe || address == 0xffffffff)
        return kMulticast;
    return std::nullopt;
}

using Prefix = std::array<std::uint8_t, 12>;
constexpr Prefix kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};        // RFC 4291, 2.5.5.2
constexpr Prefix kTranslated{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}; // RFC 6052
constexpr Prefix kZero{};

std::uint32_t v4At(const in6_addr& address, std::size_t at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, &address.s6_addr[at], sizeof bytes);
    return ntohl(bytes);
}

std::optional<std::string> kindOfV6(const in6_addr& address) {
    if (IN6_IS_ADDR_UNSPECIFIED(&address))
        return kUnspecified;
    if (IN6_IS_ADDR_LOOPBACK(&address))
        return kLoopback;
    if (IN6_IS_ADDR_LINKLOCAL(&address))
        return kLinkLocal;
    if (IN6_IS_ADDR_MULTICAST(&address))
        return kMulticast;
    for (const Prefix& prefix : {kMapped, kTranslated, kZero})
        if (std::equal(prefix.begin(), prefix.end(), address.s6_addr))
            return kindOfV4(v4At(address, prefix.size()));
    if (address.s6_addr[0] == 0x20 && address.s6_addr[1] == 0x02) // 6to4, RFC 3056
        return kindOfV4(v4At(address, 2));
    return std::nullopt;
}

} // namespace

std::optional<std::string> localKind(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        return kindOfV4(ntohl(v4.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof v6);
        return kindOfV6(v6.sin6_addr);
    }
    return "no network address";
}

std::optional<std::string> localKindOfHost(const std::string& host) {
    std::string bare = host;
    if (bare.size() > 2 && bare.front() == '[' && bare.back() == ']')
        bare = bare.substr(1, bare.size() - 2);
    in_addr v4{};
    if (inet_pton(AF_INET, bare.c_str(), &v4) == 1)
        return kindOfV4(ntohl(v4.s_addr));
    in6_addr v6{};
    if (inet_pton(AF_INET6, bare.substr(0, bare.find('%')).c_str(), &v6) == 1)
        return kindOfV6(v6);
    std::ranges::transform(bare, bare.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (!bare.empty() && bare.back() == '.')
        bare.pop_back();
    if (bare == "localhost" || bare.ends_with(".localhost"))
        return kLoopback;
    return std::nullopt;
}

} // namespace greenroom::edge::net
