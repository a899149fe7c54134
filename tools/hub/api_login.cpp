#include "hub/api_login.h"

#include <algorithm>
#include <optional>

#include "hub/api_access.h"
#include "hub/api_body.h"
#include "hub/api_job.h"
#include "hub/secret_text.h"
#include "hub/words.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kShortestPassword = 10;
// Of no password: checked for users that do not exist, so that they take as long.
constexpr const char* kNobodysHash =
    "scrypt$14$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

const ApiFailure kWrong{401, "LOGIN_WRONG", "User or password is wrong.", {}};
const ApiFailure kBusy{503, "BUSY", "Too many passwords are being checked; try again.", {}};
const ApiFailure kNotClaimable{403, "CLAIM_CLOSED", "This hub has its first admin already.", {}};
const ApiFailure kClaimWrong{403, "CLAIM_WRONG", "The claim code is wrong.", {}};

bool isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

ApiResult<edge::net::Response> beginSession(ApiCall& call, Storage& storage, const Route& route,
                                            const std::string& name, const std::string& hash) {
    const auto user = lift(storage.users().find(name));
    if (!user)
        return tl::unexpected(user.error());
    if (!*user || (*user)->passwordHash != hash)
        return tl::unexpected(kWrong); // changed meanwhile
    const std::string secret = randomHex(32);
    const std::string csrf = csrfOf(secret);
    const base::WallTime until = call.now + call.settings->sessionIdle;
    const LoginSession session{sha256Hex(secret), (*user)->name, sha256Hex(csrf), call.now, until};
    call.caller = {Caller::Proof::Cookie, (*user)->name, (*user)->role, session.digest};
    call.subject = (*user)->name;
    for (const auto& status : {lift(storage.users().removeExpiredSessions(call.now)),
                               lift(storage.users().putSession(session)),
                               lift(storage.audit().add(auditOf(call, route)))})
        if (!status)
            return tl::unexpected(status.error());
    edge::net::Response response =
        jsonResponse(201, QJsonObject{{"user", toQt((*user)->name)},
                                      {"role", toQt(wordOf((*user)->role))},
                                      {"csrf", toQt(csrf)},
                                      {"expires_ms", double(base::toMs(until))}});
    response.headers.set("Set-Cookie", sessionCookie(secret));
    return response;
}

ApiResult<edge::net::Response> makeFirstAdmin(ApiCall& call, Storage& storage, const Route& route,
                                              const std::string& name, const std::string& code) {
    const auto digest = lift(storage.users().claimDigest());
    if (!digest)
        return tl::unexpected(digest.error());
    if (digest->empty())
        return tl::unexpected(kNotClaimable);
    if (*digest != sha256Hex(code))
        return tl::unexpected(kClaimWrong);
    call.subject = name;
    const User user{name, call.passwordHash, Role::Admin, call.now};
    for (const auto& status :
         {lift(storage.users().put(user)), lift(storage.users().setClaimDigest("")),
          lift(storage.audit().add(auditOf(call, route)))})
        if (!status)
            return tl::unexpected(status.error());
    return jsonResponse(201, QJsonObject{{"user", toQt(name)}, {"role", "admin"}});
}

} // namespace

std::string passwordProblem(const std::string& user, const std::string& password) {
    if (password.size() < kShortestPassword)
        return "A password has at least " + std::to_string(kShortestPassword) + " characters.";
    if (password.size() > edge::net::kPasswordLimit)
        return "A password has at most " + std::to_string(edge::net::kPasswordLimit) + " bytes.";
    if (edge::net::equalsIgnoringCase(user, password) ||
        std::ranges::all_of(password, [&](char c) { return c == password.front(); }))
        return "That password is guessed at once.";
    return {};
}

bool isUserName(const std::string& name) {
    return !name.empty() && name.size() <= 64 && isWordPart(name.front()) &&
           std::ranges::all_of(name, [](char c) {
               return isWordPart(c) || c == '.' || c == '_' || c == '@' || c == '-';
           });
}

ApiLogin::ApiLogin(StorageWorker& storage, base::TimeSource& time,
                   edge::net::PasswordWorker& passwords, Post post)
    : storage_(storage), time_(time), passwords_(passwords), post_(std::move(post)) {}

bool ApiLogin::mustWait(ApiExchange& exchange, const std::string& user) {
    const auto wait = limiter_.waitFor(exchange.call.request.peer, user, time_.now().mono);
    if (!wait)
        return false;
    edge::net::Response response = failureResponse(
        {429, "TOO_MANY_TRIES", "Too many wrong tries from this address; wait a little.", {}});
    const auto seconds = std::chrono::ceil<base::seconds>(*wait);
    response.headers.set("Retry-After", std::to_string(seconds.count()));
    exchange.responder.respond(std::move(response));
    return true;
}

void ApiLogin::wrong(const ApiExchange& exchange, const std::string& user,
                     const ApiFailure& failure) {
    limiter_.failed(exchange.call.request.peer, user, time_.now().mono);
    AuditEntry entry = auditOf(exchange.call, *exchange.route, failure);
    entry.subject = user;
    storage_.tell("a refused login",
                  [entry](Storage& storage) { return storage.audit().add(entry); });
}

void ApiLogin::logIn(SharedExchange exchange) {
    auto body = ApiBody::read(exchange->call.request.body);
    if (!body)
        return exchange->refuse(body.error());
    std::string user = body->need("user", 64);
    base::Secret password(body->need("password", edge::net::kPasswordLimit));
    if (const auto failure = body->finish())
        return exchange->refuse(*failure);
    if (!isUserName(user))
        user = "?"; // nobody's; the audit log is not for what is typed into the wrong field
    if (mustWait(*exchange, user))
        return;
    auto attempt = std::make_shared<Attempt>(Attempt{exchange, user, std::move(password)});
    runJob(
        storage_, post_, [user](Storage& storage) { return lift(storage.users().find(user)); },
        [this, attempt](const ApiResult<std::optional<User>>& found) {
            if (!found)
                return attempt->exchange->refuse(found.error());
            check(attempt, *found ? (*found)->passwordHash : std::string());
        });
}

void ApiLogin::check(const SharedAttempt& attempt, const std::string& hash) {
    // The worker may outlive this by the check in its hand: it touches its own copy of `post`
    // alone.
    auto done = [this, post = post_, attempt, hash](bool matches) {
        post([this, attempt, hash, matches] { finish(attempt, hash, matches && !hash.empty()); });
    };
    if (!passwords_.verify(attempt->password, hash.empty() ? kNobodysHash : hash, std::move(done)))
        attempt->exchange->refuse(kBusy);
}

void ApiLogin::finish(const SharedAttempt& attempt, const std::string& hash, bool matches) {
    const SharedExchange& exchange = attempt->exchange;
    if (!matches) {
        wrong(*exchange, attempt->user, kWrong);
        exchange->refuse(kWrong);
        return;
    }
    limiter_.succeeded(exchange->call.request.peer, attempt->user);
    runJob(
        storage_, post_,
        [exchange, hash, user = attempt->user](Storage& storage) {
            return beginSession(exchange->call, storage, *exchange->route, user, hash);
        },
        [exchange](ApiResult<edge::net::Response> answer) {
            exchange->respond(std::move(answer));
        });
}

void ApiLogin::hash(const SharedExchange& exchange, std::function<void()> next) {
    auto body = ApiBody::read(exchange->call.request.body);
    const auto password =
        body ? body->text("password", edge::net::kPasswordLimit) : std::optional<std::string>();
    if (!password)
        return next();
    const bool taken = passwords_.hash(
        base::Secret(*password),
        [post = post_, exchange, next = std::move(next)](base::Result<std::string> hashed) {
            post([exchange, next, hashed = std::move(hashed)] {
                if (!hashed)
                    return exchange->refuse(failureOf(hashed.error(), "password"));
                exchange->call.passwordHash = *hashed;
                next();
            });
        });
    if (!taken)
        exchange->refuse(kBusy);
}

void ApiLogin::claim(SharedExchange exchange) {
    auto body = ApiBody::read(exchange->call.request.body);
    if (!body)
        return exchange->refuse(body.error());
    const std::string code = body->need("code", 64);
    const std::string user = body->need("user", 64);
    const std::string password = body->need("password", edge::net::kPasswordLimit);
    if (!isUserName(user))
        body->wrong("user", "A name has letters, digits and . _ @ - and at most 64 of them.");
    if (const std::string problem = passwordProblem(user, password); !problem.empty())
        body->wrong("password", problem);
    if (const auto failure = body->finish())
        return exchange->refuse(*failure);
    if (mustWait(*exchange, ""))
        return;
    hash(exchange, [this, exchange, user, code] { finishClaim(exchange, user, code); });
}

void ApiLogin::finishClaim(const SharedExchange& exchange, const std::string& user,
                           const std::string& code) {
    runJob(
        storage_, post_,
        [exchange, user, code](Storage& storage) {
            return makeFirstAdmin(exchange->call, storage, *exchange->route, user, code);
        },
        [this, exchange](ApiResult<edge::net::Response> answer) {
            if (!answer && answer.error().status == 403)
                wrong(*exchange, "", answer.error());
            exchange->respond(std::move(answer));
        });
}

} // namespace greenroom::hub
