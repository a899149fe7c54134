// What takes a password: a login, the claim of a fresh hub, new users. Hashes and checks run on the
// password worker. Who guesses is slowed down (edge/net/login_limiter.h); an unknown user costs the
// same time as a wrong password. Lives on the server's thread.
#pragma once

#include <functional>
#include <string>

#include "base/clock.h"
#include "base/secret.h"
#include "edge/net/login_limiter.h"
#include "edge/net/password_worker.h"
#include "hub/api_exchange.h"
#include "hub/storage_worker.h"

namespace greenroom::hub {

class ApiLogin {
public:
    // `post` runs closures on this thread. All outlive it.
    ApiLogin(StorageWorker& storage, base::TimeSource& time, edge::net::PasswordWorker& passwords,
             Post post);

    void logIn(SharedExchange exchange);
    void claim(SharedExchange exchange);

    // Hashes the body's field "password" into the call, when there is one; then `next`.
    void hash(const SharedExchange& exchange, std::function<void()> next);

private:
    struct Attempt {
        SharedExchange exchange;
        std::string user;
        base::Secret password;
    };
    using SharedAttempt = std::shared_ptr<Attempt>;

    [[nodiscard]] bool mustWait(ApiExchange& exchange, const std::string& user);
    void check(const SharedAttempt& attempt, const std::string& hash);
    void finish(const SharedAttempt& attempt, const std::string& hash, bool matches);
    void wrong(const ApiExchange& exchange, const std::string& user, const ApiFailure& failure);
    void finishClaim(const SharedExchange& exchange, const std::string& user,
                     const std::string& code);

    StorageWorker& storage_;
    base::TimeSource& time_;
    edge::net::PasswordWorker& passwords_;
    Post post_;
    edge::net::LoginLimiter limiter_;
};

// What a password must be, as a sentence; empty: it is good.
[[nodiscard]] std::string passwordProblem(const std::string& user, const std::string& password);

// A letter or digit, then letters, digits and . _ @ - ; at most 64.
[[nodiscard]] bool isUserName(const std::string& name);

} // namespace greenroom::hub
