// What keeps the engine from talking TLS to a stranger: the rules that its guard (tls_guard.c)
// reads at each connection, what the guard says of those it refused, and whether it is there at
// all.
//
// Names are of the moment: the proxy's while the room registers with one or calls by one, else
// those of the hosts that are being called. Of several that are called at once, one could stand in
// for another; and a connection that is open to one host is used for another with the same address.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/call_cause.h"

namespace greenroom::edge::calls {

struct TlsRules {
    bool verify = true;
    std::string minimum = "TLSv1.2"; // as SIP MinimumTLSVersion says it
    std::vector<std::string> names; // hosts and IP addresses, without brackets; none: no TLS at all

    friend bool operator==(const TlsRules&, const TlsRules&) = default;
};

// Names that are no host names or addresses are left out; at most eight.
[[nodiscard]] std::string rulesText(const TlsRules& rules, std::string_view reportFile);

// "sip.example.org:5061" and "[2001:db8::1]:5061" without port and brackets.
[[nodiscard]] std::string hostOf(std::string_view hostPort);

struct TlsRefusal {
    core::CallFault fault = core::CallFault::TlsFailed;
    std::string words; // "10 certificate has expired (sip.example.org)"

    friend bool operator==(const TlsRefusal&, const TlsRefusal&) = default;
};

// What the guard left in its report.
[[nodiscard]] std::optional<TlsRefusal> parseRefusal(std::string_view report);

// The file is taken away: what it says is about one handshake.
[[nodiscard]] std::optional<TlsRefusal> takeRefusal(const std::string& reportFile);

// Whether the process has this file in its memory, proc(5).
[[nodiscard]] bool isMapped(int pid, std::string_view file);

// Every certificate the room trusts: the system's and its own. Empty: none.
[[nodiscard]] std::string trustedCertificates(const std::string& systemFile,
                                              std::string_view ownPem);

} // namespace greenroom::edge::calls
