#include "hub/api_access.h"

#include <algorithm>

#include "hub/secret_text.h"

namespace greenroom::hub {

namespace {

constexpr std::string_view kBearer = "Bearer ";
constexpr std::size_t kLongestSecret = 256;
// A session's or token's last use is written down no more often.
constexpr base::seconds kTouchEvery{60};

tl::unexpected<ApiFailure> loggedOut(std::string text) {
    return tl::unexpected(ApiFailure{401, "NOT_LOGGED_IN", std::move(text), {}});
}

bool changes(const edge::net::Request& request) {
    return request.method != "GET" && request.method != "HEAD";
}

ApiResult<void> touch(LoginSession session, const ApiCall& call, Storage& storage) {
    const auto until = std::min(call.now + call.settings->sessionIdle,
                                session.createdAt + call.settings->sessionLongest);
    const base::milliseconds step =
        std::min<base::milliseconds>(kTouchEvery, call.settings->sessionIdle / 4);
    if (call.request.headers.has("X-Background") || until - session.expiresAt < step)
        return {};
    session.expiresAt = until;
    return lift(storage.users().putSession(session));
}

ApiResult<Caller> byCookie(const std::string& secret, const ApiCall& call, Storage& storage) {
    auto session = lift(storage.users().session(sha256Hex(secret), call.now));
    if (!session)
        return tl::unexpected(session.error());
    if (!*session)
        return loggedOut("The session has ended; log in again.");
    auto user = lift(storage.users().find((*session)->user));
    if (!user)
        return tl::unexpected(user.error());
    if (!*user)
        return loggedOut("The user is no more.");
    const auto csrf = call.request.headers.find("X-CSRF");
    if (changes(call.request) && (!csrf || sha256Hex(*csrf) != (*session)->csrfDigest))
        return tl::unexpected(
            ApiFailure{403, "CSRF", "A change by cookie shows the session's csrf in X-CSRF.", {}});
    if (const auto touched = touch(**session, call, storage); !touched)
        return tl::unexpected(touched.error());
    return Caller{Caller::Proof::Cookie, (*user)->name, (*user)->role, (*session)->digest};
}

ApiResult<Caller> byToken(std::string_view secret, const ApiCall& call, Storage& storage) {
    auto token = lift(storage.users().token(sha256Hex(secret)));
    if (!token)
        return tl::unexpected(token.error());
    if (!*token)
        return loggedOut("The token is not known.");
    Caller caller{Caller::Proof::Token, (*token)->name, (*token)->role, {}};
    if (!(*token)->lastUsedAt || call.now - *(*token)->lastUsedAt >= kTouchEvery) {
        (*token)->lastUsedAt = call.now;
        if (const auto used = lift(storage.users().putToken(**token)); !used)
            return tl::unexpected(used.error());
    }
    return caller;
}

} // namespace

std::optional<std::string> sessionSecret(const edge::net::Request& request) {
    const auto header = request.headers.find("Cookie");
    std::string_view rest = header.value_or(std::string_view());
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        std::string_view pair = rest.substr(0, end);
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        if (pair.substr(0, equals) == kSessionCookie && pair.size() - equals <= kLongestSecret)
            return std::string(pair.substr(std::min(equals + 1, pair.size())));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

std::string sessionCookie(std::string_view secret) {
    return std::string(kSessionCookie) + "=" + std::string(secret) +
           "; Path=/; HttpOnly; Secure; SameSite=Strict";
}

std::string noSessionCookie() {
    return sessionCookie("") + "; Max-Age=0";
}

std::string csrfOf(std::string_view sessionSecret) {
    return sha256Hex("csrf:" + std::string(sessionSecret));
}

ApiResult<Caller> callerOf(const ApiCall& call, Storage& storage) {
    const auto header = call.request.headers.find("Authorization");
    if (header && header->starts_with(kBearer) && header->size() <= kLongestSecret)
        return byToken(header->substr(kBearer.size()), call, storage);
    if (header)
        return loggedOut("The Authorization header is not understood; use Bearer.");
    if (const auto secret = sessionSecret(call.request))
        return byCookie(*secret, call, storage);
    return Caller{};
}

bool isCrossSite(const edge::net::Request& request) {
    if (request.headers.find("Sec-Fetch-Site") == "cross-site")
        return true;
    const auto origin = request.headers.find("Origin");
    const auto host = request.headers.find("Host");
    if (!origin || !host)
        return false;
    const auto scheme = origin->find("://");
    return scheme == std::string_view::npos ||
           !edge::net::equalsIgnoringCase(origin->substr(scheme + 3), *host);
}

} // namespace greenroom::hub
