// Credentials against the users of the newest snapshot.
//
// A password is checked on the worker, and remembered for a while when it was right, so that one
// who is in is not shut out by others who guess. An unknown user costs the same time as a wrong
// password. Lives on the net thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "base/clock.h"
#include "edge/net/credential_cache.h"
#include "edge/net/login_limiter.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/password_worker.h"
#include "engine/ports.h"
#include "session/visitor.h"

namespace greenroom::session {

struct LoginRefusal {
    enum class Why : std::uint8_t {
        Wrong,        // user or password: which one is not told
        TooManyWrong, // from this address, or for this user from there
        Busy,         // too many checks are waiting
    };

    Why why = Why::Wrong;
    base::seconds retryAfter{0};

    [[nodiscard]] std::string text() const; // a sentence
};

using LoginResult = std::variant<Visitor, LoginRefusal>;

class Authenticator {
public:
    // All outlive it.
    Authenticator(const engine::Inbox& room, const base::Clock& clock,
                  edge::net::PasswordWorker& passwords);

    // `peer` is the address alone. `done` runs once on this thread, at once when no password has to
    // be checked. Never when this is destroyed before.
    void check(Credentials credentials, const std::string& peer,
               std::function<void(LoginResult)> done);

    // Of a user who proved who he is by other means; nothing when there is no such user.
    [[nodiscard]] std::optional<Visitor> visitorNamed(const std::string& user) const;

    // Whether the user is still there with the same password and the same rights. For sessions,
    // that ask again whenever users may have changed.
    [[nodiscard]] bool stillHolds(const Visitor& visitor) const;

private:
    // So that one who guesses leaves room in the worker's queue for others.
    static constexpr std::ptrdiff_t kChecksPerAddress = 8;

    struct Pending {
        Credentials credentials;
        std::string hash;
        std::string peer;
        std::function<void(LoginResult)> done;
    };
    struct Checked {
        std::uint64_t ticket = 0;
        bool matches = false;
    };

    // Of the user as he is now, if his password hash is still this one.
    [[nodiscard]] LoginResult visitor(const std::string& user, const std::string& hash) const;
    void start(Pending pending);
    void finish(Checked checked);

    const engine::Inbox& room_;
    const base::Clock& clock_;
    edge::net::PasswordWorker& passwords_;
    edge::net::CredentialCache cache_;
    edge::net::LoginLimiter limiter_;
    std::uint64_t lastTicket_ = 0;
    std::map<std::uint64_t, Pending> pending_;
    edge::net::LoopMailbox<Checked> checked_;
};

} // namespace greenroom::session
