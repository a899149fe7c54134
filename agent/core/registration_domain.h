// The room's place in the SIP network: the facts that reach the core, the deed it asks for, the
// slice of state it keeps. Words of state: xAPI guide, plain SIP registration.
//
// The ways to register are tried one after the other: the proxies in their order, and for transport
// Auto each by TLS, TCP and UDP. A proxy whose certificate is not to be trusted is not asked again
// without TLS. What worked is kept until it fails.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "core/call_cause.h"
#include "core/settings.h"

namespace greenroom::core {

enum class Transport : std::uint8_t { Udp, Tcp, Tls };

// One way to register.
struct SipRoute {
    std::uint8_t proxy = 0; // 0 to 3: SIP Proxy 1 to 4
    Transport transport = Transport::Tls;

    friend bool operator==(const SipRoute&, const SipRoute&) = default;
};

enum class RegistrationState : std::uint8_t { Inactive, Registering, Registered, Failed };

// What the engine says of the route it was told to use last.
struct RegistrationChanged {
    RegistrationState state = RegistrationState::Inactive;
    CallCause cause; // with Failed
};
using RegistrationEvent = std::variant<RegistrationChanged>;

// Register by this route from now on; none: do not register. Calls that go on are not disturbed:
// the engine takes it up when the last one has ended.
struct UseRoute {
    std::optional<SipRoute> route;
};

enum class ProxyStatus : std::uint8_t {
    Off, // there is none, or nothing was tried
    Active,
    AuthenticationFailed,
    DnsFailed,
    Timeout,
    UnableTcp,
    UnableTls,
    Unknown,
};

struct Registration {
    static constexpr std::uint8_t kProxies = 4;

    RegistrationState state = RegistrationState::Inactive;
    std::string reason; // in words, with Failed: of the first proxy that failed in this round
    std::string code;   // of core/call_cause.h, the same
    std::optional<SipRoute> route; // in use or being tried
    std::array<ProxyStatus, kProxies> proxies{};
    std::optional<base::MonoTime> deadline; // the present try is given up, or the next round begins
    bool resting = false;     // all ways have failed; until the deadline only the engine tries
    std::uint32_t rounds = 0; // of failed tries of all routes
    base::WallTime since{};   // of this state

    friend bool operator==(const Registration&, const Registration&) = default;
};

// SIP Proxy 1 to 4 Address, from 0.
[[nodiscard]] const std::string& proxyAddress(const Settings& settings, std::uint8_t proxy);

// In the order they are tried; none: the room does not register.
[[nodiscard]] std::vector<SipRoute> routesOf(const Settings& settings);

// Over TLS, and with the certificate checked.
[[nodiscard]] bool isVerified(const Registration& registration, const Settings& settings);

[[nodiscard]] std::string_view toText(Transport transport); // xAPI's: "Tls", "TCP", "UDP"
[[nodiscard]] std::string_view toText(ProxyStatus status);
[[nodiscard]] std::string_view toText(RegistrationState state);

// When the passing of time changes something here.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const Registration& registration);

} // namespace greenroom::core
