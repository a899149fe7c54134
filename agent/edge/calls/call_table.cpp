#include "edge/calls/call_table.h"

#include <algorithm>

namespace greenroom::edge::calls {

void CallTable::erase(core::CallId id) {
    std::erase_if(calls_, [id](const TrackedCall& call) { return call.id == id; });
}

TrackedCall* CallTable::find(core::CallId id) {
    const auto found = std::ranges::find(calls_, id, &TrackedCall::id);
    return found == calls_.end() ? nullptr : &*found;
}

TrackedCall* CallTable::bind(std::string_view engineId, std::string_view peer) {
    if (engineId.empty())
        return nullptr;
    auto found = std::ranges::find(calls_, engineId, &TrackedCall::engineId);
    if (found == calls_.end()) {
        // The peer may carry parameters of the account behind what was dialled.
        found = std::ranges::find_if(calls_, [peer](const TrackedCall& call) {
            return call.engineId.empty() && peer.starts_with(call.uri);
        });
        if (found == calls_.end())
            return nullptr;
        found->engineId = engineId;
    }
    return &*found;
}

core::CallId CallTable::unusedId() const {
    std::uint32_t highest = 0;
    for (const TrackedCall& call : calls_)
        highest = std::max(highest, call.id.value());
    return core::CallId(highest + 1);
}

std::vector<RecordedCall> CallTable::records() const {
    std::vector<RecordedCall> records;
    for (const TrackedCall& call : calls_)
        if (!call.engineId.empty())
            records.push_back(
                {.call = call.id.value(), .engineId = call.engineId, .muted = call.muted});
    return records;
}

} // namespace greenroom::edge::calls
