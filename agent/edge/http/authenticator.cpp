#include "edge/http/authenticator.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "edge/http/responses.h"

namespace greenroom::edge::http {

namespace {

constexpr std::string_view kWrong = "Unknown user or wrong password.";

// Stands in for the hash of a user who does not exist: the same cost, and no password fits.
const std::string kNobody = "scrypt$14$8$1$AAAAAAAAAAAAAAAAAAAAAA==$"
                            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

net::Response tooManyWrong(base::nanoseconds wait) {
    const auto seconds = std::chrono::ceil<base::seconds>(wait).count();
    net::Response response = net::textResponse(429, "Too many wrong passwords; try again in " +
                                                        std::to_string(seconds) + " s.");
    response.headers.set("Retry-After", std::to_string(seconds));
    return response;
}

net::Response tooManyChecks() {
    return unavailable("Too many passwords are being checked; try again.");
}

} // namespace

Authenticator::Authenticator(const engine::Inbox& room, const base::Clock& clock,
                             net::PasswordWorker& passwords)
    : room_(room), clock_(clock), passwords_(passwords),
      checked_([this](Checked checked) { finish(checked); }) {}

void Authenticator::check(const net::Request& request, std::function<void(Verdict)> done) {
    const auto header = request.headers.find("Authorization");
    if (!header) {
        done(unauthorized("A user name and password are needed."));
        return;
    }
    auto credentials = parseBasic(*header);
    if (!credentials) {
        done(unauthorized("The Authorization header is not understood; use Basic."));
        return;
    }
    const auto snapshot = room_.latest();
    const core::Users& users = *snapshot->state.settings.users;
    const auto user = users.find(credentials->user);
    const std::string hash = user == users.end() ? kNobody : user->second.passwordHash.reveal();
    const base::MonoTime now = clock_.now().mono;
    if (cache_.knows(credentials->user, credentials->password, hash, now)) {
        done(visitor(credentials->user, hash));
        return;
    }
    if (const auto wait = limiter_.waitFor(request.peer, credentials->user, now)) {
        done(tooManyWrong(*wait));
        return;
    }
    const auto waiting = std::ranges::count_if(
        pending_, [&](const auto& entry) { return entry.second.peer == request.peer; });
    if (waiting >= kChecksPerAddress) {
        done(tooManyChecks());
        return;
    }
    start({std::move(*credentials), hash, request.peer, std::move(done)});
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
        pending.done(tooManyChecks());
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
        base::log(base::LogLevel::Warning, "http", "a login failed", {{"peer", pending.peer}});
        pending.done(unauthorized(kWrong));
        return;
    }
    limiter_.succeeded(pending.peer, user);
    cache_.remember(user, pending.credentials.password, pending.hash, now);
    pending.done(visitor(user, pending.hash));
}

Verdict Authenticator::visitor(const std::string& user, const std::string& hash) const {
    const auto snapshot = room_.latest();
    const core::Users& users = *snapshot->state.settings.users;
    const auto at = users.find(user);
    if (at == users.end() || !at->second.passwordHash.equals(hash))
        return unauthorized(kWrong);
    return Visitor{user, xapi::Roles(at->second.roles)};
}

} // namespace greenroom::edge::http
