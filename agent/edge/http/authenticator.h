// Who is asking: Basic credentials against the users of the newest snapshot.
//
// A password is checked on the worker, and remembered for a while when it was right. An unknown
// user costs the same time as a wrong password. Lives on the net thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>

#include "base/clock.h"
#include "edge/http/basic_auth.h"
#include "edge/net/credential_cache.h"
#include "edge/net/http_message.h"
#include "edge/net/login_limiter.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/password_worker.h"
#include "engine/ports.h"
#include "xapi/roles.h"

namespace greenroom::edge::http {

struct Visitor {
    std::string user;
    xapi::Roles roles;
};

// A visitor, or the answer that turns the request away: 401 wrong or none, 429 too many wrong ones,
// 503 too many checks waiting.
using Verdict = std::variant<Visitor, net::Response>;

class Authenticator {
public:
    // All outlive it.
    Authenticator(const engine::Inbox& room, const base::Clock& clock,
                  net::PasswordWorker& passwords);

    // `done` runs once on this thread, at once when no password has to be checked. Never when this
    // is destroyed before.
    void check(const net::Request& request, std::function<void(Verdict)> done);

private:
    // So that one who guesses leaves room in the worker's queue for others.
    static constexpr std::ptrdiff_t kChecksPerAddress = 8;

    struct Pending {
        Credentials credentials;
        std::string hash;
        std::string peer;
        std::function<void(Verdict)> done;
    };
    struct Checked {
        std::uint64_t ticket = 0;
        bool matches = false;
    };

    // Of the user as he is now, if his password hash is still this one.
    [[nodiscard]] Verdict visitor(const std::string& user, const std::string& hash) const;
    void start(Pending pending);
    void finish(Checked checked);

    const engine::Inbox& room_;
    const base::Clock& clock_;
    net::PasswordWorker& passwords_;
    net::CredentialCache cache_;
    net::LoginLimiter limiter_;
    std::uint64_t lastTicket_ = 0;
    std::map<std::uint64_t, Pending> pending_;
    net::LoopMailbox<Checked> checked_;
};

} // namespace greenroom::edge::http
