// BaresipControl: finding out what runs in an engine after the connection to it was made.

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "edge/calls/baresip_control.h"

namespace greenroom::edge::calls {

namespace {

std::optional<core::CallState> stateOf(const ListedCall& call) {
    if (call.state == "ESTABLISHED")
        return core::CallState::Connected;
    if (call.state == "RINGING" || call.state == "EARLY")
        return core::CallState::Ringing;
    if (call.state == "OUTGOING")
        return core::CallState::Dialling;
    if (call.state == "INCOMING")
        return core::CallState::Offered;
    return std::nullopt;
}

} // namespace

void BaresipControl::connected() {
    surveyed_ = false;
    busy_ = true; // the survey
    survey();
}

void BaresipControl::disconnected() {
    if (running_)
        operations_.push_front(std::exchange(running_, nullptr));
    surveyed_ = false;
    busy_ = false;
}

void BaresipControl::down(const std::string& why) {
    surveyed_ = false;
    busy_ = false;
    running_ = nullptr;
    operations_.clear();
    for (const TrackedCall& call : calls_.all())
        tones_.forget(call.id);
    calls_.clear();
    account_.reset();
    rulesWritten_ = false;
    devicesSet_ = false;
    if (!std::exchange(up_, false) && why == downReason_)
        return;
    downReason_ = why;
    say(core::EngineDown{why});
    if (plan_.account.registers)
        stateRegistration(core::RegistrationState::Inactive, {.reason = why});
}

void BaresipControl::survey() {
    ask("listcalls", "",
        [this](const EngineReply& reply) { surveyCalls(parseCallList(reply.data)); });
}

// The list has no Call-IDs: each line is made the current call and asked for its own.
void BaresipControl::surveyCalls(const std::vector<ListedCall>& listed) {
    const auto found = std::make_shared<std::vector<Surveyed>>();
    for (const ListedCall& call : listed) {
        found->push_back({call, std::nullopt});
        ask("line", std::to_string(call.line), {});
        ask("callstat", "", [found, at = found->size() - 1](const EngineReply& reply) {
            auto detail = parseCallDetail(reply.data);
            if (detail && detail->peer == (*found)[at].listed.peer)
                (*found)[at].detail = std::move(detail);
        });
    }
    ask("reginfo", "", [this, found](const EngineReply& reply) {
        const base::Secret line = supervisor_.account();
        if (!account_ && !line.empty())
            account_ = accountFrom(line);
        surveyed(*found);
        if (const auto state = parseRegistration(reply.data); state && account_)
            takeRegistration({*state, {.reason = "the call server has not accepted the room"}});
    });
}

void BaresipControl::surveyed(const std::vector<Surveyed>& found) {
    surveyed_ = true;
    supervisor_.confirm();
    for (const Surveyed& call : found)
        reconcile(call);
    dropMissing(found);
    remember();
    next();
    accountIfIdle();
    add([this] { // it has its account then
        if (!std::exchange(up_, true))
            say(core::EngineUp{});
        next();
        restartIfIdle();
    });
}

void BaresipControl::dropMissing(const std::vector<Surveyed>& found) {
    const std::vector<TrackedCall> before = calls_.all();
    for (const TrackedCall& call : before) {
        const bool there = std::ranges::any_of(found, [&call](const Surveyed& s) {
            return s.detail && s.detail->engineId == call.engineId;
        });
        if (!call.dialled || there)
            continue;
        calls_.erase(call.id);
        say(core::CallSignalled{
            call.id,
            core::CallSignal::Closed,
            {.reason = "the call ended while the call engine could not be reached"}});
    }
}

void BaresipControl::reconcile(const Surveyed& found) {
    if (!found.detail) {
        base::log(base::LogLevel::Warning, "calls", "a call in the engine cannot be followed",
                  {{"state", found.listed.state}});
        return;
    }
    const auto state = stateOf(found.listed);
    if (!state) {
        add([this, id = found.detail->engineId] { decline(id); });
        return;
    }
    TrackedCall* call = calls_.bind(found.detail->engineId, found.detail->peer);
    if (!call) {
        adopt(found, *state);
    } else if (*state == core::CallState::Connected && !call->established) {
        call->established = true;
        say(core::CallSignalled{call->id, core::CallSignal::Established, {}});
        add([this, id = call->id] { chooseDevices(id, Part::All); });
    }
}

void BaresipControl::adopt(const Surveyed& found, core::CallState state) {
    TrackedCall call{.id = calls_.unusedId(),
                     .uri = found.detail->peer,
                     .engineId = found.detail->engineId,
                     .muted = std::nullopt,
                     .incoming = !found.detail->outgoing,
                     .dialled = true,
                     .established = state == core::CallState::Connected,
                     .held = found.listed.held};
    if (supervisor_.found()) {
        const auto& records = supervisor_.found()->calls;
        const auto record = std::ranges::find(records, call.engineId, &RecordedCall::engineId);
        if (record != records.end() && record->call != 0 &&
            !calls_.find(core::CallId(record->call))) {
            call.id = core::CallId(record->call);
            call.muted = record->muted;
            call.held = record->held;
        }
    }
    std::string address = call.uri;
    if (account_ && !account_->appendsToUri.empty() && address.ends_with(account_->appendsToUri))
        address.resize(address.size() - account_->appendsToUri.size());
    base::log(base::LogLevel::Info, "calls", "took over a running call",
              {{"call", call.id.value()}, {"age_s", found.listed.age.count()}});
    const core::CallId id = call.id;
    const core::CallDirection direction =
        call.incoming ? core::CallDirection::Incoming : core::CallDirection::Outgoing;
    const bool held = call.held;
    devicesSet_ = true; // it may be
    calls_.add(std::move(call));
    remember();
    say(core::CallAdopted{.call = id,
                          .address = address,
                          .state = state,
                          .age = found.listed.age,
                          .muted = muted_,
                          .direction = direction,
                          .held = held});
    add([this, id] { matchMute(id); });
    if (state == core::CallState::Connected)
        add([this, id] { chooseDevices(id, Part::All); });
}

} // namespace greenroom::edge::calls
