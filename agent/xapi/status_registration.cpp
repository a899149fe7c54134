// Status of the room's place in the SIP network (xAPI guide, identity, status; values: plain SIP
// registration).
#include <array>

#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

const core::Registration& registrationOf(const Context& context) {
    return context.room.state.registration;
}
const core::Settings& settingsOf(const Context& context) {
    return *context.room.state.settings.settings;
}
std::uint8_t proxyOf(Items items) {
    return static_cast<std::uint8_t>(items.outer - 1);
}

Value address(const Context& context, Items items) {
    return proxyAddress(settingsOf(context), proxyOf(items));
}
Value proxyStatus(const Context& context, Items items) {
    return std::string(toText(registrationOf(context).proxies[proxyOf(items)]));
}
Value authentication(const Context& context, Items) {
    return settingsOf(context).sipAuthPassword.empty() ? "Off" : "Digest";
}
Value status(const Context& context, Items) {
    return std::string(toText(registrationOf(context).state));
}
Value reason(const Context& context, Items) {
    return registrationOf(context).reason;
}
Value ownUri(const Context& context, Items) {
    return settingsOf(context).sipUri;
}
Value isSecure(const Context& context, Items) {
    const core::Registration& registration = registrationOf(context);
    return registration.state == core::RegistrationState::Registered && registration.route &&
                   registration.route->transport == core::Transport::Tls
               ? "True"
               : "False";
}
Value verified(const Context& context, Items) {
    return isVerified(registrationOf(context), settingsOf(context)) ? "True" : "False";
}

// Those that are set, and the first.
std::vector<std::uint32_t> proxies(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> numbers{1};
    for (std::uint8_t proxy = 1; proxy < core::Registration::kProxies; ++proxy)
        if (!proxyAddress(settingsOf(context), proxy).empty())
            numbers.push_back(proxy + 1U);
    return numbers;
}
std::vector<std::uint32_t> onlyOne(const Context&, std::uint32_t) {
    return {1};
}

constexpr std::array kRows{
    StatusRow{"SIP Authentication", kWord, kAU, authentication},
    StatusRow{"SIP CallForward Mode", kWord, kAU, always<"Off">},
    StatusRow{"SIP Proxy[n] Address", kText, kAU, address},
    StatusRow{"SIP Proxy[n] Status", kWord, kAU, proxyStatus},
    StatusRow{"SIP Registration[n] Authentication", kWord, kAU, authentication},
    StatusRow{"SIP Registration[n] Reason", kText, kAU, reason},
    StatusRow{"SIP Registration[n] Status", kWord, kAU, status},
    StatusRow{"SIP Registration[n] URI", kText, kAU, ownUri},
    StatusRow{"SIP Secure", kWord, kAU, isSecure},
    StatusRow{"SIP Verified", kWord, kAU, verified},
    StatusRow{"UserInterface ContactInfo ContactMethod[n] Number", kText, kAU, ownUri},
    StatusRow{"UserInterface ContactInfo Name", kText, kAU, roomName},
};

constexpr std::array kLists{
    StatusList{"SIP Proxy", proxies},
    StatusList{"SIP Registration", onlyOne},
    StatusList{"UserInterface ContactInfo ContactMethod", onlyOne},
};

} // namespace

StatusPart registrationStatus() {
    return {kRows, kLists};
}

} // namespace greenroom::xapi
