// Users: their roles, and passwords that only their hashes are kept of.
#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/api_login.h"
#include "hub/words.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostUsers = 1000;

QJsonObject userJson(const User& user) {
    return {{"name", toQt(user.name)},
            {"role", toQt(wordOf(user.role))},
            {"created_ms", msOf(user.createdAt)}};
}

void readRole(ApiBody& body, User& user) {
    const auto word = body.text("role", 16);
    const auto role = word ? fromWord<Role>(*word) : std::optional(user.role);
    if (!role)
        body.wrong("role", "viewer, operator or admin is wanted.");
    user.role = role.value_or(user.role);
}

void readPassword(ApiBody& body, const ApiCall& call, User& user) {
    const auto password = body.text("password", edge::net::kPasswordLimit);
    if (!password)
        return;
    if (const std::string problem = passwordProblem(user.name, *password); !problem.empty())
        body.wrong("password", problem);
    user.passwordHash = call.passwordHash;
}

} // namespace

Answer listUsers(ApiCall& /*call*/, Storage& storage) {
    const auto users = lift(storage.users().list());
    if (!users)
        return tl::unexpected(users.error());
    QJsonArray out;
    for (const User& user : *users)
        out.append(userJson(user));
    return jsonResponse(200, QJsonObject{{"users", out}});
}

Answer makeUser(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    User user;
    user.name = body->need("name", 64);
    user.createdAt = call.now;
    if (!isUserName(user.name))
        body->wrong("name", "A name has letters, digits and . _ @ - and at most 64 of them.");
    readRole(*body, user);
    readPassword(*body, call, user);
    if (user.passwordHash.empty())
        body->wrong("password", "It is needed.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    const auto present = lift(storage.users().list());
    if (!present)
        return tl::unexpected(present.error());
    if (present->size() >= kMostUsers)
        return conflict("There are " + std::to_string(kMostUsers) + " users; remove some.");
    for (const User& other : *present)
        if (edge::net::equalsIgnoringCase(other.name, user.name))
            return conflict("There is a user of this name.");
    if (const auto made = lift(storage.users().put(user)); !made)
        return tl::unexpected(made.error());
    call.subject = user.name;
    call.note = "role " + std::string(wordOf(user.role));
    return jsonResponse(201, userJson(user));
}

Answer changeUser(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    call.subject = call.parts.front();
    const auto found = lift(storage.users().find(call.subject));
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return notFound("There is no such user.");
    User user = **found;
    const std::string before = user.passwordHash;
    readRole(*body, user);
    readPassword(*body, call, user);
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    if (const auto changed = lift(storage.users().put(user)); !changed)
        return tl::unexpected(changed.error());
    call.note = "role " + std::string(wordOf(user.role));
    if (user.passwordHash != before) {
        call.note += ", new password";
        // Who knew the old password is not to stay logged in by it.
        if (const auto ended = lift(storage.users().removeSessionsOf(user.name)); !ended)
            return tl::unexpected(ended.error());
    }
    return jsonResponse(200, userJson(user));
}

Answer removeUser(ApiCall& call, Storage& storage) {
    call.subject = call.parts.front();
    const auto found = lift(storage.users().find(call.subject));
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return notFound("There is no such user.");
    if (const auto removed = lift(storage.users().remove(call.subject)); !removed)
        return tl::unexpected(removed.error());
    return emptyResponse();
}

} // namespace greenroom::hub::api
