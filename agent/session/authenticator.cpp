#include "session/authenticator.h"

#include <algorithm>
#include <utility>

#include "base/log.h"

namespace greenroom::session {

namespace {

using Why = LoginRefusal::Why;

// Stands in for the hash of a user who does not exist: the same cost, and no password fits.
const std::string kNobody = "scrypt$14$8$1$AAAAAAAAAAAAAAAAAAAAAA==$"
                            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

Visitor visitorOf(const core::User& user) {
    return {user.name, xapi::Roles(user.roles),
            std::hash<std::string>{}(user.passwordHash.reveal())};
}

} // namespace

std::string LoginRefusal::text() const {
    switch (why) {
    case Why::Wrong:
        return "Unknown user or wrong password.";
    case Why::TooManyWrong:
        return "Too many wrong passwords; try again in " + std::to_string(retryAfter.count()) +
               " s.";
    case Why::Busy:
        break;
    }
    return "Too many passwords are being checked; try again.";
}

Authenticator::Authenticator(const engine::Inbox& room, const base::Clock& clock,
                             edge::net::PasswordWorker& passwords)
    : room_(room), clock_(clock), passwords_(passwords),
      checked_([this](Checked checked) { finish(checked); }) {}

void Authenticator::check(Credentials credentials, const std::string& peer,
                          std::function<void(LoginResult)> done) {
    const auto snapshot = room_.latest();
    const core::Users& users = *snapshot->state.settings.users;
    const auto user = users.find(credentials.user);
    const std::string hash = user == users.end() ? kNobody : user->second.passwordHash.reveal();
    const base::MonoTime now = clock_.now().mono;
    if (cache_.knows(credentials.user, credentials.password, hash, now)) {
        done(visitor(credentials.user, hash));
        return;
    }
    if (const auto wait = limiter_.waitFor(peer, credentials.user, now)) {
        done(LoginRefusal{Why::TooManyWrong, std::chrono::ceil<base::seconds>(*wait)});
        return;
    }
    const auto waiting = std::ranges::count_if(
        pending_, [&](const auto& entry) { return entry.second.peer == peer; });
    if (waiting >= kChecksPerAddress) {
        done(LoginRefusal{Why::Busy});
        return;
    }
    start({std::move(credentials), hash, peer, std::move(done)});
}

void Authenticator::start(Pending pending) {
    const std::uint64_t ticket = ++lastTicket_;
    const bool taken = passwords_.verify(pending.credentials.password, pending.hash,
                                         [ticket, poster = checked_.poster()](bool matches) {
                                             poster.post({ticket, matches});
                                         });
    if (taken)
        pending_.emplace(ticket, std::move(pending));
    else
        pending.done(LoginRefusal{Why::Busy});
}

void Authenticator::finish(Checked checked) {
    auto node = pending_.extract(checked.ticket);
    if (node.empty())
        return;
    const Pending pending = std::move(node.mapped());
    const std::string& user = pending.credentials.user;
    const base::MonoTime now = clock_.now().mono;
    if (!checked.matches) {
        limiter_.failed(pending.peer, user, now);
        base::log(base::LogLevel::Warning, "session", "a login failed", {{"peer", pending.peer}});
        pending.done(LoginRefusal{});
        return;
    }
    limiter_.succeeded(pending.peer, user);
    cache_.remember(user, pending.credentials.password, pending.hash, now);
    pending.done(visitor(user, pending.hash));
}

LoginResult Authenticator::visitor(const std::string& user, const std::string& hash) const {
    const auto snapshot = room_.latest();
    const core::Users& users = *snapshot->state.settings.users;
    const auto at = users.find(user);
    if (at == users.end() || !at->second.passwordHash.equals(hash))
        return LoginRefusal{};
    return visitorOf(at->second);
}

std::optional<Visitor> Authenticator::visitorNamed(const std::string& user) const {
    const auto snapshot = room_.latest();
    const core::Users& users = *snapshot->state.settings.users;
    const auto at = users.find(user);
    return at == users.end() ? std::nullopt : std::optional(visitorOf(at->second));
}

bool Authenticator::stillHolds(const Visitor& visitor) const {
    const auto now = visitorNamed(visitor.user);
    return now && now->roles == visitor.roles && now->proof == visitor.proof;
}

} // namespace greenroom::session
