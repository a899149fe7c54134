// Where this device does not connect to on behalf of others: an address that a client or a server
// gave it may not lead to what listens on this machine alone.
#pragma once

#include <optional>
#include <string>

#include <sys/socket.h>

namespace greenroom::edge::net {

// What kind of local address it is ("a loopback address"): loopback, link-local, unspecified,
// multicast and broadcast, also written as an IPv6 address that stands for an IPv4 one. Nothing:
// it may be connected to.
[[nodiscard]] std::optional<std::string> localKind(const sockaddr& address);

// Of a host as it stands in a URL: the same for a numeric address, and localhost is one. Nothing
// for any other name: what it leads to is known when it has been resolved.
[[nodiscard]] std::optional<std::string> localKindOfHost(const std::string& host);

} // namespace greenroom::edge::net
