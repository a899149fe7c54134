#include "edge/calls/baresip_account.h"

#include <algorithm>
#include <array>

#include "core/dial_string.h"
#include "core/sip_uri.h"
#include "edge/calls/engine_trust.h"

namespace greenroom::edge::calls {

namespace {

// How often the room says again that it is there. A proxy that is gone is noticed then: at once
// where the connection is refused, after 32 s more where nothing answers (RFC 3261, timer F).
constexpr std::string_view kRegistrationSeconds = "30";

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

std::string displayName(std::string_view name) {
    std::string result;
    for (const char c : name)
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && c != '"' && c != '\\' &&
            c != '<' && c != '>')
            result += c;
    return result;
}

// Within quotes, where nothing ends it but a quote or the line.
base::Result<std::string> quotable(std::string_view what, const std::string& text) {
    const bool sound = std::ranges::none_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '"'; });
    if (!sound)
        return base::fail(base::ErrorCode::InvalidInput,
                          std::string(what) + " has a character the call engine cannot carry");
    return text;
}

// The SIP address of the room without scheme and parameters: user@host.
base::Result<std::string> ownAddress(const core::Settings& settings, const std::string& fallback) {
    if (settings.sipUri.empty())
        return fallback;
    const auto read = core::readDialString(settings.sipUri, {});
    if (!read)
        return tl::unexpected(read.error().withContext("the room's SIP address"));
    std::string address = read->uri.substr(read->uri.find(':') + 1);
    address.resize(std::min(address.find_first_of(";?"), address.size()));
    return address;
}

std::string_view transportWord(core::Transport transport) {
    switch (transport) {
    case core::Transport::Udp:
        return "udp";
    case core::Transport::Tcp:
        return "tcp";
    case core::Transport::Tls:
        return "tls";
    }
    return "udp";
}

// In every account: the login for whoever asks for one, that who answers is the room's decision,
// and how sound and picture are carried. The order of codecs stays the engine's own: a list of them
// could not name both ways to pack H.264.
base::Result<std::string> common(const core::Settings& settings) {
    const auto user = quotable("the SIP user name", settings.sipAuthUserName);
    if (!user)
        return user;
    const auto password = quotable("the SIP password", settings.sipAuthPassword.reveal());
    if (!password)
        return password;
    std::string parameters;
    if (!user->empty())
        parameters += ";auth_user=\"" + *user + "\"";
    if (!password->empty())
        parameters += ";auth_pass=\"" + *password + "\"";
    parameters += ";answermode=manual";
    if (settings.encryptionMode == "On")
        parameters += ";mediaenc=srtp-mand";
    else if (settings.encryptionMode == "BestEffort")
        parameters += ";mediaenc=srtp";
    return parameters;
}

base::Result<EngineAccount> byProxy(const core::Settings& settings, const core::SipRoute& route,
                                    const std::string& address, const std::string& parameters) {
    const std::array<const std::string*, 4> proxies{
        &settings.sipProxyAddress, &settings.sipProxy2Address, &settings.sipProxy3Address,
        &settings.sipProxy4Address};
    const std::string proxy = route.proxy < proxies.size() ? *proxies.at(route.proxy) : "";
    if (!isHostPort(proxy))
        return base::fail(base::ErrorCode::InvalidInput, "the SIP proxy address is no host[:port]");
    std::string line = "\"" + displayName(settings.sipDisplayName) + "\" <sip:" + address +
                       ">;regint=" + std::string(kRegistrationSeconds) +
                       ";outbound=\"sip:" + proxy +
                       ";transport=" + std::string(transportWord(route.transport)) + "\"";
    return EngineAccount{.line = base::Secret(line + parameters),
                         .appendsToUri = {},
                         .registers = true,
                         .secure = route.transport == core::Transport::Tls,
                         .proxyHost = hostOf(proxy)};
}

// Without its parameter "transport", which stands at `at`.
std::string withoutTransport(std::string uri, std::size_t at) {
    const std::size_t end = std::min(uri.find_first_of(";?", at + 1), uri.size());
    return uri.erase(at, end - at);
}

} // namespace

bool isHostPort(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view(".-:[]_").find(c) != std::string_view::npos;
    });
}

base::Result<EngineAccount> planAccount(const core::Settings& settings,
                                        const std::optional<core::SipRoute>& route,
                                        const std::string& fallback) {
    const auto address = ownAddress(settings, fallback);
    if (!address)
        return tl::unexpected(address.error());
    const auto parameters = common(settings);
    if (!parameters)
        return tl::unexpected(parameters.error());
    if (route)
        return byProxy(settings, *route, *address, *parameters);
    EngineAccount account;
    account.secure = settings.sipTransport == "Tls";
    if (account.secure || settings.sipTransport == "TCP")
        account.appendsToUri = ";transport=" + lower(settings.sipTransport);
    account.line =
        base::Secret("\"" + displayName(settings.sipDisplayName) + "\" <sip:" + *address +
                     account.appendsToUri + ">;regint=0" + *parameters);
    return account;
}

EngineAccount accountFrom(const base::Secret& line) {
    EngineAccount account;
    account.line = line;
    const std::string& text = line.reveal();
    const std::size_t open = text.find("<sip:");
    const std::size_t close = text.find('>', open);
    if (open == std::string::npos || close == std::string::npos)
        return account;
    const std::string address = text.substr(open, close - open);
    account.appendsToUri = address.substr(std::min(address.find(';'), address.size()));
    constexpr std::string_view kProxy = ";outbound=\"sip:";
    const std::size_t proxy = text.find(kProxy, close);
    account.registers = proxy != std::string::npos;
    std::string route = account.appendsToUri;
    if (account.registers) {
        route = text.substr(proxy + kProxy.size());
        route.resize(std::min(route.find('"'), route.size()));
        account.proxyHost = hostOf(route.substr(0, route.find(';')));
    }
    account.secure = route.find(";transport=tls") != std::string::npos;
    return account;
}

base::Result<EngineUri> uriForEngine(const EngineAccount& account, std::string_view uri) {
    const auto parsed = core::parseSipUri(uri);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const std::string plain = lower(uri);
    const bool sips = plain.starts_with("sips:");
    const bool asksForTls = sips || plain.find(";transport=tls") != std::string::npos;
    if (asksForTls && !account.secure && (account.registers || !account.appendsToUri.empty()))
        return base::fail(base::ErrorCode::Denied,
                          "the address asks for TLS, and the room is set to do without");
    EngineUri result{.uri = std::string(uri), .expectedHost = {}, .secure = account.secure};
    // The engine adds its account's transport behind one that is there, and knows no sips:.
    const std::size_t transport = plain.find(";transport=");
    if (transport != std::string::npos && (sips || !account.appendsToUri.empty()))
        result.uri = withoutTransport(result.uri, transport);
    if (sips) {
        result.uri.replace(0, std::string_view("sips").size(), "sip");
        if (account.appendsToUri.empty())
            result.uri.insert(std::min(result.uri.find('?'), result.uri.size()), ";transport=tls");
    }
    if (account.registers)
        return result;
    result.secure = account.secure || asksForTls;
    result.expectedHost = hostOf(parsed->host);
    return result;
}

} // namespace greenroom::edge::calls
