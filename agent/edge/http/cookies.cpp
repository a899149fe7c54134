#include "edge/http/cookies.h"

#include "core/text.h"

namespace greenroom::edge::http {

namespace {

constexpr std::string_view kPlain = "SessionId";
constexpr std::string_view kSecure = "SecureSessionId";

std::string cookie(std::string_view secret, bool tls, std::string_view more) {
    std::string out(tls ? kSecure : kPlain);
    out.append("=").append(secret).append("; Path=/; HttpOnly; SameSite=Strict").append(more);
    return tls ? out + "; Secure" : out;
}

} // namespace

std::optional<std::string_view> sessionSecret(const net::Request& request) {
    const auto header = request.headers.find("Cookie");
    if (!header)
        return std::nullopt;
    const std::string_view wanted = request.tls ? kSecure : kPlain;
    std::string_view rest = *header;
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const std::string_view pair = core::trimmed(rest.substr(0, end));
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == wanted)
            return pair.substr(equals + 1);
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    return std::nullopt;
}

std::string sessionCookie(std::string_view secret, bool tls) {
    return cookie(secret, tls, "");
}

std::string noSessionCookie(bool tls) {
    return cookie("", tls, "; Max-Age=0");
}

} // namespace greenroom::edge::http
