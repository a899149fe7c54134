#include "edge/calls/call_table.h"

#include <algorithm>

namespace greenroom::edge::calls {

void CallTable::add(TrackedCall call) {
    highest_ = std::max(highest_, call.id.value());
    calls_.push_back(std::move(call));
}

void CallTable::erase(core::CallId id) {
    std::erase_if(calls_, [id](const TrackedCall& call) { return call.id == id; });
}

TrackedCall* CallTable::find(core::CallId id) {
    const auto found = std::ranges::find(calls_, id, &TrackedCall::id);
    return found == calls_.end() ? nullptr : &*found;
}

TrackedCall* CallTable::find(std::string_view engineId) {
    const auto found = std::ranges::find(calls_, engineId, &TrackedCall::engineId);
    return engineId.empty() || found == calls_.end() ? nullptr : &*found;
}

TrackedCall* CallTable::bind(std::string_view engineId, std::string_view peer) {
    if (engineId.empty())
        return nullptr;
    auto found = std::ranges::find(calls_, engineId, &TrackedCall::engineId);
    if (found == calls_.end()) {
        // The peer may carry parameters of the account behind what was dialled.
        found = std::ranges::find_if(calls_, [peer](const TrackedCall& call) {
            return call.engineId.empty() && !call.incoming && peer.starts_with(call.uri);
        });
        if (found == calls_.end())
            return nullptr;
        found->engineId = engineId;
    }
    return &*found;
}

std::vector<RecordedCall> CallTable::records() const {
    std::vector<RecordedCall> records;
    for (const TrackedCall& call : calls_)
        if (!call.engineId.empty())
            records.push_back({.call = call.id.value(),
                               .engineId = call.engineId,
                               .muted = call.muted,
                               .held = call.held});
    return records;
}

} // namespace greenroom::edge::calls
