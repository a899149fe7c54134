// The calls this agent follows in the engine, and which of the engine's they are.
//
// The engine names a call by its SIP Call-ID, which exists only once the INVITE is sent; until then
// a call is known by the address that was dialled, and of two to one address the older is meant.
// Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/call_domain.h"
#include "edge/calls/baresip_messages.h"
#include "edge/calls/engine_record.h"

namespace greenroom::edge::calls {

struct TrackedCall {
    core::CallId id;
    std::string uri; // as given to the engine
    std::string engineId;
    std::optional<bool> muted = false; // nothing: not known
    bool dialled = false;              // the engine was told
    bool established = false;
};

class CallTable {
public:
    void add(TrackedCall call) { calls_.push_back(std::move(call)); }
    void erase(core::CallId id);
    void clear() { calls_.clear(); }

    [[nodiscard]] TrackedCall* find(core::CallId id);
    // The call with this engine id. An unbound one that fits the peer is bound to it.
    TrackedCall* bind(std::string_view engineId, std::string_view peer);

    [[nodiscard]] const std::vector<TrackedCall>& all() const { return calls_; }
    [[nodiscard]] bool empty() const { return calls_.empty(); }
    [[nodiscard]] core::CallId unusedId() const;
    [[nodiscard]] std::vector<RecordedCall> records() const;

private:
    std::vector<TrackedCall> calls_;
};

} // namespace greenroom::edge::calls
