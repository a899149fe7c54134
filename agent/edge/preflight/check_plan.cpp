#include "edge/preflight/check_plan.h"

#include <arpa/inet.h>

#include <optional>
#include <string_view>

#include "core/sip_uri.h"
#include "core/text.h"

namespace greenroom::edge::preflight {

namespace {

using base::ErrorCode;
using base::fail;
using core::SipUri;
using core::Transport;

// Without the headers, which ask for more than to be told who is there.
std::string withoutHeaders(const std::string& text, const SipUri& uri) {
    return text.substr(0, text.size() - uri.headers.size());
}

std::string schemeOf(const SipUri& uri) {
    return uri.secure ? "sips:" : "sip:";
}

std::string bareAddress(const SipUri& uri) {
    return schemeOf(uri) + (uri.user.empty() ? "" : std::string(uri.user) + "@") +
           std::string(uri.host);
}

// The value of ";transport=", empty when there is none.
std::string_view transportIn(std::string_view parameters) {
    constexpr std::string_view kName = "transport=";
    while (!parameters.empty()) {
        parameters.remove_prefix(1); // ';'
        const std::string_view one = parameters.substr(0, parameters.find(';'));
        if (core::sameWord(one.substr(0, kName.size()), kName))
            return one.substr(kName.size());
        parameters.remove_prefix(one.size());
    }
    return {};
}

std::optional<Transport> transportNamed(std::string_view word) {
    for (const Transport one : {Transport::Udp, Transport::Tcp, Transport::Tls})
        if (core::sameWord(word, core::toText(one)))
            return one;
    return std::nullopt;
}

base::Result<Transport> transportOf(const SipUri& uri, const core::CheckAddress& deed) {
    const std::string_view word = transportIn(uri.parameters);
    if (uri.secure)
        return Transport::Tls;
    if (!deed.proxy.empty() || word.empty())
        return deed.transport;
    if (const auto named = transportNamed(word))
        return *named;
    return fail(ErrorCode::InvalidInput,
                "the transport \"" + std::string(word) + "\" is not spoken here");
}

bool isNumeric(const std::string& host) {
    in6_addr address{};
    return inet_pton(AF_INET, host.c_str(), &address) == 1 ||
           inet_pton(AF_INET6, host.c_str(), &address) == 1;
}

void connectTo(CheckPlan& plan, const SipUri& uri) {
    std::string_view host = uri.host;
    if (host.starts_with('['))
        host = host.substr(1, host.size() - 2);
    else if (host.ends_with('.'))
        host.remove_suffix(1);
    plan.host = std::string(host);
    plan.numeric = isNumeric(plan.host);
    plan.port = uri.port.value_or(0);
}

base::Status routeBy(CheckPlan& plan, const std::string& proxy) {
    const std::string text = "sip:" + proxy;
    const auto uri = core::parseSipUri(text);
    if (!uri)
        return tl::unexpected(uri.error().withContext("proxy"));
    if (!uri->user.empty() || !uri->parameters.empty() || !uri->headers.empty())
        return fail(ErrorCode::InvalidInput, "proxy: more than host and port");
    connectTo(plan, *uri);
    plan.route = text + ";transport=" + core::lowered(core::toText(plan.transport)) + ";lr";
    return {};
}

void comeFrom(CheckPlan& plan, const std::string& from) {
    const bool schemed = from.find(':') != std::string::npos && core::parseSipUri(from);
    const std::string text = schemed ? from : "sip:" + from;
    const auto uri = core::parseSipUri(text);
    plan.from = uri ? bareAddress(*uri) : "sip:anonymous@anonymous.invalid"; // RFC 3323
    plan.user = uri ? std::string(uri->user) : "";
}

} // namespace

base::Result<CheckPlan> planOf(const core::CheckAddress& deed) {
    const auto uri = core::parseSipUri(deed.uri);
    if (!uri)
        return tl::unexpected(uri.error());
    const auto transport = transportOf(*uri, deed);
    if (!transport)
        return tl::unexpected(transport.error());
    CheckPlan plan;
    plan.requestUri = withoutHeaders(deed.uri, *uri);
    plan.secure = uri->secure;
    plan.to = bareAddress(*uri);
    plan.transport = *transport;
    comeFrom(plan, deed.from);
    connectTo(plan, *uri);
    if (!deed.proxy.empty())
        if (auto routed = routeBy(plan, deed.proxy); !routed)
            return tl::unexpected(routed.error());
    return plan;
}

std::uint16_t defaultPort(Transport transport) {
    return transport == Transport::Tls ? kSipsPort : kSipPort;
}

std::string serviceName(Transport transport, const std::string& domain) {
    switch (transport) {
    case Transport::Udp:
        return "_sip._udp." + domain;
    case Transport::Tcp:
        return "_sip._tcp." + domain;
    case Transport::Tls:
        break;
    }
    return "_sips._tcp." + domain;
}

} // namespace greenroom::edge::preflight
