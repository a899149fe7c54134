#include "edge/calls/baresip_control.h"

#include <utility>

#include "base/log.h"

namespace greenroom::edge::calls {

BaresipControl::BaresipControl(base::TimeSource& time, BaresipOptions options, Tell tell)
    : options_(std::move(options)), tell_(std::move(tell)),
      supervisor_(time, options_.home,
                  {.connected = [this] { connected(); },
                   .event = [this](const EngineEvent& event) { take(event); },
                   .disconnected = [this] { disconnected(); },
                   .down = [this](const std::string& why) { down(why); }}) {}

void BaresipControl::perform(const core::UseRoute& deed) {
    route_ = deed.route;
    apply(core::Settings(settings_));
}

void BaresipControl::apply(const core::Settings& settings) {
    settings_ = settings;
    core::Settings used = settings;
    used.sipProxyAddress = route_ ? proxyAddress(settings, route_->proxy) : std::string();
    if (route_)
        used.sipTransport = toText(route_->transport);
    plan_ = planEngine(used, options_.hostName, hasSoundDevices(options_.soundFolder));
    supervisor_.configure(plan_);
    if (supervisor_.found() && !surveyed_)
        muted_ = supervisor_.found()->muted;
    using State = core::RegistrationState;
    if (plan_.refusal)
        stateRegistration(State::Failed,
                          {.reason = *plan_.refusal, .fault = core::CallFault::Refused});
    else if (!plan_.registers)
        stateRegistration(State::Inactive, {});
    restartIfIdle();
}

void BaresipControl::perform(const core::PlaceCall& deed) {
    auto uri = uriForEngine(plan_, deed.uri);
    if (!uri || !up_) {
        const std::string why = uri ? "the call engine is not running" : uri.error().message;
        base::log(base::LogLevel::Warning, "calls", "a call was not placed", {{"why", why}});
        say(core::CallSignalled{deed.call, core::CallSignal::Closed, {.reason = why}});
        return;
    }
    calls_.add({.id = deed.call, .uri = std::move(*uri), .engineId = {}});
    add([this, id = deed.call] { dial(id); });
}

void BaresipControl::perform(const core::EndCall& deed) {
    if (!calls_.find(deed.call)) {
        say(core::CallSignalled{
            deed.call, core::CallSignal::Closed, {.reason = "there is no such call"}});
        return;
    }
    add([this, id = deed.call] { hangUp(id); });
}

void BaresipControl::perform(const core::SetMute& deed) {
    muted_ = deed.muted;
    remember();
    for (const TrackedCall& call : calls_.all())
        add([this, id = call.id] { matchMute(id); });
}

void BaresipControl::shutDown(std::function<void()> whenDone) {
    closing_ = true;
    const bool mayHaveCalls = !calls_.empty() || (supervisor_.found() && !surveyed_);
    if (mayHaveCalls) {
        base::log(base::LogLevel::Info, "calls", "left the call engine running with its calls");
        whenDone();
        return;
    }
    supervisor_.stop(std::move(whenDone));
}

// Operations: one at a time, because each of them first makes its call the engine's current one.

void BaresipControl::add(Operation operation) {
    operations_.push_back(std::move(operation));
    if (!busy_)
        next();
}

void BaresipControl::next() {
    running_ = nullptr;
    busy_ = !operations_.empty() && supervisor_.link().isOpen() && surveyed_;
    if (!busy_)
        return;
    running_ = std::move(operations_.front());
    operations_.pop_front();
    const Operation operation = running_; // it may end, and another begin, within the call
    operation();
}

void BaresipControl::dial(core::CallId id) {
    TrackedCall* call = calls_.find(id);
    if (call && call->dialled) // before the connection broke, and it is there
        add([this, id] { matchMute(id); });
    if (!call || call->dialled) {
        next();
        return;
    }
    call->dialled = true;
    const std::string uri = call->uri;
    supervisor_.link().send("dial", uri, [this, id](const EngineReply& reply) {
        if (!reply.ok)
            closed(id, {.reason = reply.data});
    });
    // The new call is the current one now; this tells its Call-ID before the far end says anything.
    supervisor_.link().send("callstat", "", [this, id](const EngineReply& reply) {
        if (const auto detail = parseCallDetail(reply.data))
            calls_.bind(detail->engineId, detail->peer);
        remember();
        add([this, id] { matchMute(id); });
        next();
    });
}

// Runs the command on this call. onReply ends the operation; a call that is not there ends it too.
void BaresipControl::withCurrent(core::CallId id, std::string_view command,
                                 CtrlLink::OnReply onReply) {
    const TrackedCall* call = calls_.find(id);
    if (!call) {
        next();
        return;
    }
    if (call->engineId.empty()) {
        closed(id, {.reason = "the call cannot be told from others in the call engine"});
        next();
        return;
    }
    supervisor_.link().send(
        "callfind", call->engineId,
        [this, id, command = std::string(command), onReply](const EngineReply& reply) {
            if (reply.data.starts_with("setting current call")) {
                supervisor_.link().send(command, "", onReply);
                return;
            }
            if (calls_.find(id))
                closed(id, {.reason = "the call is no longer in the call engine"});
            next();
        });
}

void BaresipControl::hangUp(core::CallId id) {
    withCurrent(id, "hangup", [this](const EngineReply&) { next(); });
}

void BaresipControl::matchMute(core::CallId id) {
    TrackedCall* call = calls_.find(id);
    if (!call || call->engineId.empty() || call->muted == wantMuted()) {
        next();
        return;
    }
    call->muted.reset();
    withCurrent(id, "mute", [this, id](const EngineReply& reply) { muteReplied(id, reply); });
}

// The command toggles: what it came to is known only now, and may have to be turned round.
void BaresipControl::muteReplied(core::CallId id, const EngineReply& reply) {
    const auto muted = parseMuted(reply.data);
    TrackedCall* call = calls_.find(id);
    if (call && muted) {
        call->muted = muted;
        remember();
        if (*muted != wantMuted())
            operations_.push_front([this, id] { matchMute(id); });
    } else if (call) {
        base::log(base::LogLevel::Error, "calls", "the microphone may not be as shown",
                  {{"reply", reply.data}});
    }
    next();
}

void BaresipControl::decline(const std::string& engineId) {
    supervisor_.link().send("callfind", engineId, [this](const EngineReply& reply) {
        if (reply.data.starts_with("setting current call"))
            supervisor_.link().send("hangup", "", [this](const EngineReply&) { next(); });
        else
            next();
    });
}

// Events.

void BaresipControl::take(const EngineEvent& event) {
    if (const auto signal = signalOf(event))
        takeCallEvent(event, *signal);
    else if (event.type == "CALL_INCOMING")
        add([this, id = event.engineId] { decline(id); });
    else if (const auto registration = registrationOf(event))
        stateRegistration(registration->state, registration->cause);
}

void BaresipControl::takeCallEvent(const EngineEvent& event, core::CallSignal signal) {
    if (!event.outgoing)
        return;
    TrackedCall* call = calls_.bind(event.engineId, event.peer);
    if (!call) {
        takeUnknown(event, signal);
        return;
    }
    if (signal == core::CallSignal::Closed) {
        closed(call->id, causeFrom(event.param));
        return;
    }
    call->established = call->established || signal == core::CallSignal::Established;
    say(core::CallSignalled{call->id, signal, {}});
}

// A call that was not asked for here: the far end has transferred one.
void BaresipControl::takeUnknown(const EngineEvent& event, core::CallSignal signal) {
    if (!surveyed_ || signal == core::CallSignal::Closed || event.engineId.empty())
        return;
    const bool established = signal == core::CallSignal::Established;
    adopt(event.engineId, event.peer,
          established ? core::CallState::Connected : core::CallState::Ringing, base::seconds{0});
}

void BaresipControl::closed(core::CallId id, core::CallCause cause) {
    calls_.erase(id);
    remember();
    say(core::CallSignalled{id, core::CallSignal::Closed, std::move(cause)});
    restartIfIdle();
}

void BaresipControl::stateRegistration(core::RegistrationState state, core::CallCause cause) {
    const bool meant = plan_.refusal
                           ? cause.reason == *plan_.refusal
                           : plan_.registers || state == core::RegistrationState::Inactive;
    if (!meant || (state == registration_.state && cause == registration_.cause))
        return;
    registration_ = {state, std::move(cause)};
    if (!closing_)
        tell_(core::RegistrationEvent(registration_));
}

void BaresipControl::restartIfIdle() {
    if (closing_ || !up_ || !calls_.empty() || !supervisor_.differs())
        return;
    down("the call engine restarts with new settings");
    supervisor_.restart();
}

void BaresipControl::remember() {
    supervisor_.remember(muted_, calls_.records());
}

void BaresipControl::say(core::CallEvent event) {
    if (!closing_)
        tell_(std::move(event));
}

} // namespace greenroom::edge::calls
