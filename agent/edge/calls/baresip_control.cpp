#include "edge/calls/baresip_control.h"

#include <algorithm>
#include <utility>

#include "base/log.h"

namespace greenroom::edge::calls {

BaresipControl::BaresipControl(base::TimeSource& time, BaresipOptions options, Tell tell)
    : time_(time), options_(std::move(options)), tell_(std::move(tell)),
      supervisor_(time, options_.home,
                  {.connected = [this] { connected(); },
                   .event = [this](const EngineEvent& event) { take(event); },
                   .disconnected = [this] { disconnected(); },
                   .down = [this](const std::string& why) { down(why); }}),
      tones_(time,
             [this](core::CallId id, const base::Secret& keys) {
                 add([this, id, keys] { sendKeys(id, keys); });
             }),
      silence_(time.makeWakeup([this] { silenceDue(); })) {}

// Deeds.

void BaresipControl::apply(const core::Settings& settings) {
    settings_ = settings;
    started_ = true;
    const EnginePlan before = plan_;
    replan();
    renewAccount_ = renewAccount_ || (plan_.account.secure && plan_.tls != before.tls);
    supervisor_.configure(plan_);
    if (supervisor_.found() && !surveyed_) {
        muted_ = supervisor_.found()->muted;
        cameraOff_ = supervisor_.found()->cameraOff;
    }
    for (const TrackedCall& call : calls_.all())
        if (plan_.devices != before.devices && call.established && !call.held)
            add([this, id = call.id] { chooseDevices(id, Part::All); });
    statePlan();
    restartIfIdle();
    accountIfIdle();
}

void BaresipControl::published(const core::SnapshotPtr& snapshot) {
    if (authorities_ == snapshot->state.authorities.all)
        return;
    authorities_ = snapshot->state.authorities.all;
    if (!started_)
        return;
    replan();
    supervisor_.configure(plan_);
    restartIfIdle();
}

void BaresipControl::replan() {
    std::string own;
    if (authorities_)
        for (const auto& [fingerprint, authority] : *authorities_)
            own += authority.pem;
    plan_ = planEngine(settings_, route_,
                       {.host = options_.hostName,
                        .stateDir = options_.home.stateDir,
                        .media = lookForMedia(options_.soundFolder, options_.videoFolder),
                        .authorities = trustedCertificates(options_.systemAuthorities, own)});
}

void BaresipControl::perform(const core::PlaceCall& deed) {
    const EngineAccount& account = account_ ? *account_ : plan_.account;
    auto uri = uriForEngine(account, deed.uri);
    core::CallCause cause{.reason = {}, .fault = core::CallFault::Refused};
    if (plan_.refusal)
        cause.reason = *plan_.refusal;
    else if (!uri)
        cause.reason = uri.error().message;
    else if (!up_)
        cause = {.reason = "the call engine is not running", .fault = core::CallFault::EngineLost};
    else if (const auto unsafe = unguarded(uri->secure))
        cause.reason = *unsafe;
    if (!cause.reason.empty()) {
        base::log(base::LogLevel::Warning, "calls", "a call was not placed",
                  {{"why", cause.reason}});
        say(core::CallSignalled{deed.call, core::CallSignal::Closed, std::move(cause)});
        return;
    }
    calls_.add({.id = deed.call,
                .uri = std::move(uri->uri),
                .engineId = {},
                .type = deed.type,
                .expectedHost = std::move(uri->expectedHost),
                .secure = uri->secure});
    add([this, id = deed.call] { dial(id); });
}

void BaresipControl::perform(const core::AnswerCall& deed) {
    doToCall(deed.call, [this, id = deed.call] { answer(id); });
}

void BaresipControl::perform(const core::EndCall& deed) {
    doToCall(deed.call, [this, id = deed.call] { hangUp(id); });
}

void BaresipControl::perform(const core::HoldCall& deed) {
    doToCall(deed.call, [this, id = deed.call, on = deed.hold] { hold(id, on); });
}

void BaresipControl::perform(const core::SendTones& deed) {
    const TrackedCall* call = calls_.find(deed.call);
    if (call && call->established)
        tones_.add(deed.call, deed.tones);
}

void BaresipControl::perform(const core::SetMute& deed) {
    muted_ = deed.muted;
    remember();
    for (const TrackedCall& call : calls_.all())
        add([this, id = call.id] { matchMute(id); });
}

void BaresipControl::perform(const core::SetCamera& deed) {
    cameraOff_ = !deed.on;
    remember();
    for (const TrackedCall& call : calls_.all())
        if (call.established)
            add([this, id = call.id] { chooseDevices(id, Part::Picture); });
}

void BaresipControl::doToCall(core::CallId id, Operation operation) {
    if (calls_.find(id))
        add(std::move(operation));
    else
        say(core::CallSignalled{id, core::CallSignal::Closed, {.reason = "there is no such call"}});
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

// Operations.

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

void BaresipControl::ask(std::string_view command, std::string_view params,
                         CtrlLink::OnReply onReply) {
    supervisor_.link().send(command, params, std::move(onReply));
}

void BaresipControl::dial(core::CallId id) {
    TrackedCall* call = calls_.find(id);
    if (call && call->dialled) // before the connection broke, and it is there
        add([this, id] { matchMute(id); });
    if (!call || call->dialled) {
        next();
        return;
    }
    if (!expectServers()) {
        closed(id, {.reason = "the check of certificates cannot be prepared",
                    .fault = core::CallFault::Refused});
        next();
        return;
    }
    useStandIns();
    call->dialled = true;
    const std::string uri = call->uri;
    ask("dial", uri, [this, id](const EngineReply& reply) {
        if (!reply.ok)
            closed(id, {.reason = reply.data, .fault = core::CallFault::Unreachable});
    });
    // The new call is the current one now; this tells its Call-ID before the far end says anything.
    ask("callstat", "", [this, id](const EngineReply& reply) {
        if (const auto detail = parseCallDetail(reply.data))
            calls_.bind(detail->engineId, detail->peer);
        remember();
        add([this, id] { matchMute(id); });
        next();
    });
}

// Makes this call the engine's current one, then `then`, which ends the operation. A call that is
// not there ends it too.
void BaresipControl::withCall(core::CallId id, std::function<void()> then) {
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
    ask("callfind", call->engineId,
        [this, id, engineId = call->engineId, then = std::move(then)](const EngineReply& reply) {
            if (reply.data.starts_with("setting current call")) {
                // Once more with the command itself: a call that comes now is the current one at
                // once.
                supervisor_.link().sendWithNext("callfind", engineId);
                then();
                return;
            }
            if (calls_.find(id))
                closed(id, {.reason = "the call is no longer in the call engine"});
            next();
        });
}

void BaresipControl::hangUp(core::CallId id) {
    withCall(id, [this] { ask("hangup", "", [this](const EngineReply&) { next(); }); });
}

// The engine's log notes each key; this is the only trace of them, and it is covered.
void BaresipControl::sendKeys(core::CallId id, const base::Secret& keys) {
    withCall(id, [this, keys] {
        ask("sndcode", keys.reveal(), [this](const EngineReply&) {
            supervisor_.coverKeysInLog();
            next();
        });
    });
}

// Events.

void BaresipControl::take(const EngineEvent& event) {
    if (const auto signal = signalOf(event))
        takeCallEvent(event, *signal);
    else if (event.type == "CALL_INCOMING")
        add([this, event] { arrived(event); });
    else if (event.type == "CALL_REMOTE_SDP")
        takeDescription(event);
    else if (event.report)
        takeReport(event);
    else if (const auto level = loudnessOf(event))
        takeLoudness(event, *level);
    else if (event.type == "CALL_DTMF_START")
        takeTone(event);
    else if (const auto registration = registrationOf(event))
        takeRegistration(*registration);
}

void BaresipControl::takeCallEvent(const EngineEvent& event, core::CallSignal signal) {
    TrackedCall* call =
        event.outgoing ? calls_.bind(event.engineId, event.peer) : calls_.find(event.engineId);
    if (!call) {
        if (event.outgoing)
            takeUnknown(event, signal);
        return;
    }
    const core::CallId id = call->id;
    if (signal == core::CallSignal::Closed) {
        core::CallCause cause = causeFrom(event.param);
        if (call->lost)
            cause.fault = core::CallFault::ConnectionLost;
        else if (!call->established)
            refineCause(cause, call->secure);
        closed(id, std::move(cause));
        return;
    }
    if (signal == core::CallSignal::Established)
        call->established = true;
    say(core::CallSignalled{id, signal, {}});
    // What is heard before the answer is worth hearing; the room says and shows nothing yet.
    if (signal == core::CallSignal::Established)
        add([this, id] { chooseDevices(id, Part::All); });
    else if (signal == core::CallSignal::EarlyMedia)
        add([this, id] { chooseDevices(id, Part::Loudspeaker); });
}

// A call that was not asked for here: the far end has transferred one.
void BaresipControl::takeUnknown(const EngineEvent& event, core::CallSignal signal) {
    if (!surveyed_ || signal == core::CallSignal::Closed || event.engineId.empty())
        return;
    const bool established = signal == core::CallSignal::Established;
    const Surveyed found{
        .listed = {},
        .detail = CallDetail{.engineId = event.engineId, .peer = event.peer, .outgoing = true}};
    adopt(found, established ? core::CallState::Connected : core::CallState::Ringing);
}

void BaresipControl::takeDescription(const EngineEvent& event) {
    const TrackedCall* call = calls_.find(event.engineId);
    if (call && call->established)
        add([this, id = call->id] { chooseDevices(id, Part::None); });
}

void BaresipControl::takeTone(const EngineEvent& event) {
    const TrackedCall* call = calls_.find(event.engineId);
    if (call && event.param.size() == 1)
        say(core::ToneReceived{call->id, event.param.front()});
}

void BaresipControl::closed(core::CallId id, core::CallCause cause) {
    const TrackedCall* call = calls_.find(id);
    const bool told = call == nullptr || call->told;
    calls_.erase(id);
    tones_.forget(id);
    remember();
    if (told)
        say(core::CallSignalled{id, core::CallSignal::Closed, std::move(cause)});
    keepHeld();
    restartIfIdle();
    accountIfIdle();
}

void BaresipControl::restartIfIdle() {
    if (closing_ || !up_ || !calls_.empty() || !supervisor_.differs())
        return;
    down("the call engine restarts with new settings");
    supervisor_.restart();
}

void BaresipControl::remember() {
    supervisor_.remember(muted_, cameraOff_, calls_.records());
}

void BaresipControl::say(core::CallEvent event) {
    if (!closing_)
        tell_(std::move(event));
}

} // namespace greenroom::edge::calls
