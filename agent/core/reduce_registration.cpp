#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::seconds;

// How long one way is tried: where there is another, and where there is none.
constexpr seconds kPatience{10};
constexpr seconds kLastPatience{35};
constexpr seconds kFirstPause{5};
constexpr seconds kLongestPause{60};

bool isOfTrust(CallFault fault) {
    return fault == CallFault::Untrusted || fault == CallFault::OtherName ||
           fault == CallFault::Expired || fault == CallFault::NotYetValid;
}

ProxyStatus statusOf(const CallCause& cause, Transport transport) {
    if (cause.fault == CallFault::NameNotFound)
        return ProxyStatus::DnsFailed;
    if (cause.fault == CallFault::TlsFailed || isOfTrust(cause.fault))
        return ProxyStatus::UnableTls;
    if (cause.fault == CallFault::NoAnswer || cause.sipStatus == 408)
        return ProxyStatus::Timeout;
    if (cause.fault == CallFault::Unreachable || cause.fault == CallFault::ConnectionLost)
        return transport == Transport::Tls   ? ProxyStatus::UnableTls
               : transport == Transport::Tcp ? ProxyStatus::UnableTcp
                                             : ProxyStatus::Timeout;
    if (cause.sipStatus == 401 || cause.sipStatus == 403 || cause.sipStatus == 407)
        return ProxyStatus::AuthenticationFailed;
    return ProxyStatus::Unknown;
}

class Registrar {
public:
    Registrar(RoomState& state, base::Instant now, Effects& out)
        : r_(state.registration), settings_(*state.settings.settings), now_(now), out_(out),
          routes_(routesOf(settings_)) {}

    void start() {
        r_.proxies.fill(ProxyStatus::Off);
        r_.rounds = 0;
        forgetReason();
        if (routes_.empty()) {
            become(RegistrationState::Inactive);
            r_.route.reset();
            r_.resting = false;
            r_.deadline.reset();
            out_.push_back(UseRoute{});
        } else {
            use(routes_.front());
        }
    }

    void take(const RegistrationChanged& event) {
        switch (event.state) {
        case RegistrationState::Registered:
            if (!r_.route)
                return;
            become(RegistrationState::Registered);
            r_.proxies[r_.route->proxy] = ProxyStatus::Active;
            r_.rounds = 0;
            r_.resting = false;
            r_.deadline.reset();
            forgetReason();
            return;
        case RegistrationState::Failed:
            if (r_.route && !r_.resting)
                failed(event.cause);
            return;
        case RegistrationState::Inactive:
            // The engine is gone, or begins anew: it takes up the route by itself.
            if (r_.route && r_.state == RegistrationState::Registered)
                become(RegistrationState::Registering);
            return;
        case RegistrationState::Registering:
            return;
        }
    }

    void passTime() {
        if (!r_.deadline || *r_.deadline > now_.mono)
            return;
        if (routes_.empty())
            r_.deadline.reset();
        else if (r_.resting)
            use(routes_.front());
        else
            failed({.reason = "no answer in time", .fault = CallFault::NoAnswer});
    }

private:
    void become(RegistrationState state) {
        if (r_.state != state)
            r_.since = now_.wall;
        r_.state = state;
    }

    void forgetReason() {
        r_.reason.clear();
        r_.code.clear();
    }

    void use(const SipRoute& route) {
        // What failed in a whole round stays failed until something works.
        if (r_.rounds == 0)
            become(RegistrationState::Registering);
        r_.route = route;
        r_.resting = false;
        r_.deadline = now_.mono + (routes_.size() > 1 ? kPatience : kLastPatience);
        out_.push_back(UseRoute{route});
    }

    void failed(const CallCause& cause) {
        const SipRoute tried = *r_.route;
        r_.proxies[tried.proxy] = statusOf(cause, tried.transport);
        // Of a proxy that was registered with and is gone, the first to be said.
        if (r_.reason.empty() || tried == routes_.front()) {
            const CauseWords words = causeWords(cause);
            r_.code = words.code;
            r_.reason = proxyAddress(settings_, tried.proxy) + ": " + std::string(words.what);
            if (!cause.reason.empty())
                r_.reason += " (" + cause.reason + ")";
        }
        if (const auto next = after(tried, cause)) {
            use(*next);
            return;
        }
        ++r_.rounds;
        become(RegistrationState::Failed);
        r_.resting = true;
        const auto pause = kFirstPause * (1U << std::min(r_.rounds - 1, 4U));
        r_.deadline = now_.mono + std::min<seconds>(pause, kLongestPause);
    }

    // Another transport helps nothing where the proxy has answered, and must not help where it
    // could not prove who it is.
    [[nodiscard]] std::optional<SipRoute> after(const SipRoute& tried,
                                                const CallCause& cause) const {
        const bool leave = cause.sipStatus > 0 || isOfTrust(cause.fault) ||
                           cause.fault == CallFault::NameNotFound ||
                           cause.fault == CallFault::Refused;
        auto at = std::ranges::find(routes_, tried);
        while (at != routes_.end() && ++at != routes_.end())
            if (!leave || at->proxy != tried.proxy)
                return *at;
        return std::nullopt;
    }

    Registration& r_;
    const Settings& settings_;
    base::Instant now_;
    Effects& out_;
    std::vector<SipRoute> routes_;
};

// What an engine registers with.
auto account(const Settings& s) {
    return std::tie(s.sipMode, s.sipUri, s.sipDisplayName, s.sipProxyAddress, s.sipProxy2Address,
                    s.sipProxy3Address, s.sipProxy4Address, s.sipTransport, s.sipTlsVerify,
                    s.sipMinimumTls, s.sipAuthUserName, s.sipAuthPassword, s.sipListenAddress);
}

} // namespace

void reduceRegistration(RoomState& state, const RegistrationEvent& event, base::Instant now,
                        Effects& out) {
    Registrar(state, now, out).take(std::get<RegistrationChanged>(event));
}

void followRegistration(RoomState& state, const Settings& before, base::Instant now, Effects& out) {
    if (account(before) != account(*state.settings.settings))
        Registrar(state, now, out).start();
}

void passRegistrationTime(RoomState& state, base::Instant now, Effects& out) {
    Registrar(state, now, out).passTime();
}

} // namespace greenroom::core
