// BaresipControl: the account the engine has, and its registration.

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/log.h"
#include "edge/calls/baresip_control.h"

namespace greenroom::edge::calls {

namespace {

// An account that is never deleted and calls nobody. The engine dials with its current account, and
// goes on with its memory when that one is deleted: so another is made the current one before.
constexpr std::string_view kKeeper = "sip:keeper@127.0.0.1";

} // namespace

void BaresipControl::perform(const core::UseRoute& deed) {
    route_ = deed.route;
    replan();
    const bool registered = registration_.state == core::RegistrationState::Registered;
    // Made anew the engine begins at once, and not when it sees fit.
    renewAccount_ = renewAccount_ || (routeKnown_ && !registered);
    routeKnown_ = true;
    statePlan();
    if (registered && plan_.account.registers && hasAccount()) {
        registration_ = {};
        stateRegistration(core::RegistrationState::Registered, {});
    }
    restartIfIdle();
    accountIfIdle();
}

void BaresipControl::statePlan() {
    if (plan_.refusal)
        stateRegistration(core::RegistrationState::Failed,
                          {.reason = *plan_.refusal, .fault = core::CallFault::Refused});
    else if (!plan_.account.registers)
        stateRegistration(core::RegistrationState::Inactive, {});
}

// Not before the core has said by which route, when a former agent's engine has one.
void BaresipControl::accountIfIdle() {
    const bool wait = !routeKnown_ && account_ && account_->registers;
    if (surveyed_ && calls_.empty() && !wait && !hasAccount())
        add([this] { setAccount(); });
}

bool BaresipControl::hasAccount() const {
    return account_ && account_->line == plan_.account.line && !renewAccount_;
}

void BaresipControl::setAccount() {
    if (!calls_.empty() || hasAccount()) {
        next();
        return;
    }
    account_.reset();
    ask("reginfo", "", [this](const EngineReply& reply) {
        const std::vector<std::string> accounts = parseAccounts(reply.data);
        if (std::ranges::find(accounts, kKeeper) == accounts.end())
            ask("uanew", "<" + std::string(kKeeper) + ">;regint=0;answermode=manual", {});
        ask("uafind", kKeeper, {});
        for (const std::string& account : accounts)
            if (account != kKeeper)
                ask("uadel", account, {});
        makeAccount();
    });
}

void BaresipControl::makeAccount() {
    const EngineAccount account = plan_.account;
    const auto unsafe = unguarded(account.registers && account.secure);
    account_ = account; // also when it cannot be made: it is tried again when it is another one
    renewAccount_ = false;
    supervisor_.rememberAccount({});
    if (unsafe || !expectServers()) {
        stateRegistration(
            core::RegistrationState::Failed,
            {.reason = unsafe.value_or("the check of certificates cannot be prepared"),
             .fault = core::CallFault::Refused});
        next();
        return;
    }
    (void)supervisor_.tlsRefusal(); // of before
    if (account.registers)
        stateRegistration(core::RegistrationState::Registering, {});
    ask("uanew", account.line.reveal(), [this, account](const EngineReply& reply) {
        const std::vector<std::string> accounts = parseAccounts(reply.data);
        const auto made =
            std::ranges::find_if(accounts, [](const std::string& one) { return one != kKeeper; });
        if (made == accounts.end()) {
            stateRegistration(core::RegistrationState::Failed,
                              {.reason = "the call engine does not take the account",
                               .fault = core::CallFault::Refused});
        } else {
            ask("uafind", *made, {});
            supervisor_.rememberAccount(account.line);
        }
        next();
    });
}

// Why there may be no TLS connection; nothing: there may.
std::optional<std::string> BaresipControl::unguarded(bool secure) const {
    if (!secure || !plan_.tls.verify || supervisor_.isGuarded())
        return std::nullopt;
    return "the call engine runs without its check of certificates";
}

// Written before anything is connected that the rules are about.
bool BaresipControl::expectServers() {
    TlsRules rules = plan_.tls;
    if (account_ && account_->registers) {
        if (account_->secure)
            rules.names.push_back(account_->proxyHost);
    } else {
        for (const TrackedCall& call : calls_.all())
            if (!call.expectedHost.empty())
                rules.names.push_back(call.expectedHost);
    }
    if (rulesWritten_ && rules == rules_)
        return true;
    rules_ = rules;
    rulesWritten_ = supervisor_.setTlsRules(rules);
    return rulesWritten_;
}

// The engine says "Protocol error" of a handshake that failed; the guard knows why.
void BaresipControl::refineCause(core::CallCause& cause, bool secure) {
    if (cause.sipStatus != 0)
        return;
    const auto refusal = supervisor_.tlsRefusal();
    if (refusal) {
        cause.fault = refusal->fault;
        cause.reason = refusal->words;
    } else if (cause.fault == core::CallFault::TlsFailed && !secure) {
        cause.fault = core::CallFault::MediaFailed;
    }
}

// The engine registers again and again; that it does so is no news, what comes of it is.
void BaresipControl::takeRegistration(const core::RegistrationChanged& changed) {
    using State = core::RegistrationState;
    if (!account_ || !account_->registers ||
        (changed.state != State::Registered && changed.state != State::Failed))
        return;
    core::CallCause cause = changed.cause;
    if (changed.state == State::Failed)
        refineCause(cause, account_->secure);
    stateRegistration(changed.state, std::move(cause));
}

void BaresipControl::stateRegistration(core::RegistrationState state, core::CallCause cause) {
    if (state == registration_.state && cause == registration_.cause)
        return;
    registration_ = {state, std::move(cause)};
    if (!closing_)
        tell_(core::RegistrationEvent(registration_));
}

} // namespace greenroom::edge::calls
