// Whom a check asks, and by which names: read from the deed by the letter of RFC 3261, section
// 25.1. What stands here may stand in a SIP header, between angle brackets, as it is.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "core/preflight_domain.h"

namespace greenroom::edge::preflight {

struct CheckPlan {
    std::string requestUri; // the very address, without headers (RFC 3261, section 19.1.5)
    bool secure = false;    // that is a SIPS URI
    std::string to;         // the same, without port and parameters (table 1 of that section)
    std::string route;      // URI of the proxy, a loose router; empty: directly
    std::string from;       // URI
    std::string user;       // of the room, for Contact; may be empty
    std::string host;       // to connect to; numeric IPv6 without brackets, no dot at the end
    bool numeric = false;
    std::uint16_t port = 0; // 0: none was named
    core::Transport transport = core::Transport::Udp;
};

inline constexpr std::uint16_t kSipPort = 5060;
inline constexpr std::uint16_t kSipsPort = 5061;

// By the proxy if there is one, which is then reached as the deed says; sips is TLS in any case.
// Without a proxy the address may name its transport. InvalidInput: an address or proxy that is
// none, or a transport other than udp, tcp and tls. A `from` that is none becomes anonymous.
[[nodiscard]] base::Result<CheckPlan> planOf(const core::CheckAddress& deed);

[[nodiscard]] std::uint16_t defaultPort(core::Transport transport);

// The name whose SRV records say where a domain is served (RFC 3263, section 4.2).
[[nodiscard]] std::string serviceName(core::Transport transport, const std::string& domain);

} // namespace greenroom::edge::preflight
