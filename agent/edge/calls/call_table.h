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

#include "base/time.h"
#include "core/call_domain.h"
#include "edge/calls/baresip_messages.h"
#include "edge/calls/engine_record.h"

namespace greenroom::edge::calls {

struct TrackedCall {
    core::CallId id;
    std::string uri; // as given to the engine, or whom it is from
    std::string engineId;
    core::CallType type = core::CallType::Video;
    std::string expectedHost{};        // whose certificate is looked at, should it be TLS
    bool secure = false;               // it is TLS
    std::optional<bool> muted = false; // nothing: not known
    bool incoming = false;
    bool told = true;     // the core knows of it
    bool dialled = false; // the engine was told, or it came from there
    bool established = false;
    bool held = false; // as the room asked
    bool heldByPeer = false;
    bool lost = false;   // it was given up because nothing came any more
    bool standIn = true; // a tone runs in place of the microphone
    std::string videoDirection = "sendrecv";
    core::CallMedia media{}; // as told last
    bool mediaTold = false;
    core::CallQuality quality{};
    std::optional<EngineReport> audioReport{}; // those the quality was reckoned from
    std::optional<EngineReport> videoReport{};
    std::optional<base::MonoTime> measuredAt{}; // told last
    std::optional<base::MonoTime> heardAt{};    // told last
    std::optional<base::MonoTime> livedAt{};    // something of the far end's media arrived last
};

class CallTable {
public:
    void add(TrackedCall call);
    void erase(core::CallId id);
    void clear() { calls_.clear(); }

    [[nodiscard]] TrackedCall* find(core::CallId id);
    [[nodiscard]] TrackedCall* find(std::string_view engineId);
    // The call with this engine id. An unbound one that fits the peer is bound to it.
    TrackedCall* bind(std::string_view engineId, std::string_view peer);

    [[nodiscard]] const std::vector<TrackedCall>& all() const { return calls_; }
    [[nodiscard]] std::vector<TrackedCall>& all() { return calls_; }
    [[nodiscard]] bool empty() const { return calls_.empty(); }
    // Above every id there was in this table.
    [[nodiscard]] core::CallId unusedId() const { return core::CallId(highest_ + 1); }
    [[nodiscard]] std::vector<RecordedCall> records() const;

private:
    std::vector<TrackedCall> calls_;
    std::uint32_t highest_ = 0;
};

} // namespace greenroom::edge::calls
