// BaresipControl: who calls the room.

#include <utility>

#include "base/log.h"
#include "edge/calls/baresip_control.h"

namespace greenroom::edge::calls {

// Whoever finds the port of a room that is to be called by its proxy alone is turned away. Which
// of the calls that arrive while it is registered came by the proxy, the engine does not tell.
bool BaresipControl::takesCalls() const {
    return !plan_.refusal &&
           (plan_.takesDirectCalls || registration_.state == core::RegistrationState::Registered);
}

void BaresipControl::arrived(const EngineEvent& event) {
    if (calls_.find(event.engineId)) { // before the connection broke
        next();
        return;
    }
    if (event.engineId.empty() || !takesCalls()) {
        base::log(base::LogLevel::Info, "calls", "turned a call away that is not to come here",
                  {{"from", event.peer}});
        decline(event.engineId);
        return;
    }
    const core::CallId id = calls_.unusedId();
    calls_.add({.id = id,
                .uri = event.peer,
                .engineId = event.engineId,
                .incoming = true,
                .told = false,
                .dialled = true});
    remember();
    add([this, id] { matchMute(id); });
    withCall(id, [this, id, name = event.name] {
        ask("callstat", "", [this, id, name](const EngineReply& reply) {
            const auto detail = parseCallDetail(reply.data);
            TrackedCall* call = calls_.find(id);
            if (call) {
                call->told = true;
                say(core::CallArrived{.call = id,
                                      .address = call->uri,
                                      .name = name,
                                      .video = detail && detail->video});
            }
            next();
        });
    });
}

void BaresipControl::answer(core::CallId id) {
    const TrackedCall* call = calls_.find(id);
    if (!call || !call->incoming || call->established) {
        next();
        return;
    }
    useStandIns();
    withCall(id, [this] { ask("accept", "", [this](const EngineReply&) { next(); }); });
}

void BaresipControl::decline(const std::string& engineId) {
    ask("callfind", engineId, [this, engineId](const EngineReply& reply) {
        if (!reply.data.starts_with("setting current call")) {
            next();
            return;
        }
        supervisor_.link().sendWithNext("callfind", engineId);
        ask("hangup", "", [this](const EngineReply&) { next(); });
    });
    keepHeld();
}

} // namespace greenroom::edge::calls
