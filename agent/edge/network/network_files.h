// What the kernel and the resolver write down about the network, read as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greenroom::edge::network {

struct DefaultRoute {
    std::string interface;
    std::string gateway; // dotted; empty: the network is reached directly
};

// From /proc/net/route (proc(5)): the default route of the lowest metric.
[[nodiscard]] std::optional<DefaultRoute> defaultRoute(std::string_view routes);

struct Resolver {
    static constexpr std::size_t kMostServers = 3; // MAXNS of resolv.conf(5)

    std::vector<std::string> servers;
    std::string domain; // "search" or "domain": the first word
};

// From /etc/resolv.conf.
[[nodiscard]] Resolver resolver(std::string_view text);

// From a lease that systemd-networkd keeps: DHCP option 242, the manager of this device (TMS
// reference 1.1), as an IPv4 address or a host name; empty when it is not there, or is neither. The
// .network file has to ask for it (RequestOptions=242).
[[nodiscard]] std::string managerOffered(std::string_view lease);

} // namespace greenroom::edge::network
