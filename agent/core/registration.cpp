#include "core/registration_domain.h"

namespace greenroom::core {

namespace {

void addRoutes(std::vector<SipRoute>& routes, std::uint8_t proxy, std::string_view transport) {
    if (transport == "Auto" || transport == "Tls")
        routes.push_back({proxy, Transport::Tls});
    if (transport == "Auto" || transport == "TCP")
        routes.push_back({proxy, Transport::Tcp});
    if (transport == "Auto" || transport == "UDP")
        routes.push_back({proxy, Transport::Udp});
}

} // namespace

const std::string& proxyAddress(const Settings& settings, std::uint8_t proxy) {
    switch (proxy) {
    case 1:
        return settings.sipProxy2Address;
    case 2:
        return settings.sipProxy3Address;
    case 3:
        return settings.sipProxy4Address;
    default:
        return settings.sipProxyAddress;
    }
}

std::vector<SipRoute> routesOf(const Settings& settings) {
    std::vector<SipRoute> routes;
    if (settings.sipMode == "Off" || settings.sipUri.empty())
        return routes;
    for (std::uint8_t proxy = 0; proxy < Registration::kProxies; ++proxy)
        if (!proxyAddress(settings, proxy).empty())
            addRoutes(routes, proxy, settings.sipTransport);
    return routes;
}

bool isVerified(const Registration& registration, const Settings& settings) {
    return registration.state == RegistrationState::Registered && registration.route &&
           registration.route->transport == Transport::Tls && settings.sipTlsVerify == "On";
}

std::string_view toText(Transport transport) {
    switch (transport) {
    case Transport::Udp:
        return "UDP";
    case Transport::Tcp:
        return "TCP";
    case Transport::Tls:
        return "Tls";
    }
    return "UDP";
}

std::string_view toText(ProxyStatus status) {
    switch (status) {
    case ProxyStatus::Off:
        return "Off";
    case ProxyStatus::Active:
        return "Active";
    case ProxyStatus::AuthenticationFailed:
        return "AuthenticationFailed";
    case ProxyStatus::DnsFailed:
        return "DNSFailed";
    case ProxyStatus::Timeout:
        return "Timeout";
    case ProxyStatus::UnableTcp:
        return "UnableTCP";
    case ProxyStatus::UnableTls:
        return "UnableTLS";
    case ProxyStatus::Unknown:
        break;
    }
    return "Unknown";
}

std::string_view toText(RegistrationState state) {
    switch (state) {
    case RegistrationState::Inactive:
        return "Inactive";
    case RegistrationState::Registering:
        return "Registering";
    case RegistrationState::Registered:
        return "Registered";
    case RegistrationState::Failed:
        return "Failed";
    }
    return "Inactive";
}

std::optional<base::MonoTime> nextDue(const Registration& registration) {
    return registration.deadline;
}

} // namespace greenroom::core
