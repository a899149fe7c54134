// Who is logged in, tokens of programs, and whether the hub waits for its first admin.
#include "hub/api_access.h"
#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/api_login.h"
#include "hub/secret_text.h"
#include "hub/words.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostTokens = 200;

QJsonObject tokenJson(const Token& token) {
    return {{"name", toQt(token.name)},
            {"role", toQt(wordOf(token.role))},
            {"created_by", toQt(token.createdBy)},
            {"created_ms", msOf(token.createdAt)},
            {"last_used_ms", msOf(token.lastUsedAt)}};
}

} // namespace

Answer claimState(ApiCall& /*call*/, Storage& storage) {
    const auto digest = lift(storage.users().claimDigest());
    if (!digest)
        return tl::unexpected(digest.error());
    return jsonResponse(200, QJsonObject{{"open", !digest->empty()}});
}

Answer showSession(ApiCall& call, Storage& storage) {
    QJsonObject out{{"user", toQt(call.caller.name)}, {"role", toQt(wordOf(call.caller.role))}};
    if (call.caller.proof != Caller::Proof::Cookie)
        return jsonResponse(200, out);
    const auto session = lift(storage.users().session(call.caller.sessionDigest, call.now));
    if (!session)
        return tl::unexpected(session.error());
    out.insert("csrf", toQt(csrfOf(sessionSecret(call.request).value_or(std::string()))));
    if (*session)
        out.insert("expires_ms", msOf((*session)->expiresAt));
    return jsonResponse(200, out);
}

Answer endSession(ApiCall& call, Storage& storage) {
    call.subject = call.caller.name;
    if (call.caller.proof == Caller::Proof::Cookie)
        if (const auto ended = lift(storage.users().removeSession(call.caller.sessionDigest));
            !ended)
            return tl::unexpected(ended.error());
    edge::net::Response response = emptyResponse();
    response.headers.set("Set-Cookie", noSessionCookie());
    return response;
}

Answer listTokens(ApiCall& /*call*/, Storage& storage) {
    const auto tokens = lift(storage.users().tokens());
    if (!tokens)
        return tl::unexpected(tokens.error());
    QJsonArray out;
    for (const Token& token : *tokens)
        out.append(tokenJson(token));
    return jsonResponse(200, QJsonObject{{"tokens", out}});
}

Answer makeToken(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    const std::string name = body->need("name", 64);
    const auto role = fromWord<Role>(body->need("role", 16));
    if (!isUserName(name))
        body->wrong("name", "A name has letters, digits and . _ @ - and at most 64 of them.");
    if (!role)
        body->wrong("role", "viewer, operator or admin is wanted.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    const auto present = lift(storage.users().tokens());
    if (!present)
        return tl::unexpected(present.error());
    if (present->size() >= kMostTokens)
        return conflict("There are " + std::to_string(kMostTokens) + " tokens; remove some.");
    const std::string secret = "grh_" + randomHex(32);
    const Token token{sha256Hex(secret), name, *role, call.actor(), call.now, std::nullopt};
    if (const auto made = lift(storage.users().putToken(token)); !made)
        return tl::unexpected(made.error());
    call.subject = name;
    call.note = "role " + std::string(wordOf(*role));
    QJsonObject out = tokenJson(token);
    out.insert("token", toQt(secret));
    return jsonResponse(201, out);
}

Answer removeToken(ApiCall& call, Storage& storage) {
    call.subject = call.parts.front();
    if (const auto removed = lift(storage.users().removeToken(call.subject)); !removed)
        return tl::unexpected(removed.error());
    return emptyResponse();
}

} // namespace greenroom::hub::api
