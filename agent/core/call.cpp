#include "core/call.h"

#include <algorithm>
#include <array>

namespace greenroom::core {

namespace {

struct Row {
    CallState state;
    CallSignal signal;
    CallState next;
};

// Signals without a row do not fit: a second 180 changes nothing, ringing after an answer is stale.
constexpr std::array kTable{
    Row{CallState::Dialling, CallSignal::EarlyMedia, CallState::Ringing},
    Row{CallState::Ringing, CallSignal::EarlyMedia, CallState::Ringing},
    Row{CallState::Answering, CallSignal::Established, CallState::Connected},
    // Answered by an agent before this one, or by the engine itself.
    Row{CallState::Offered, CallSignal::Established, CallState::Connected},
    Row{CallState::Connected, CallSignal::Held, CallState::Connected},
    Row{CallState::Connected, CallSignal::Resumed, CallState::Connected},
    Row{CallState::Connected, CallSignal::HeldByPeer, CallState::Connected},
    Row{CallState::Connected, CallSignal::ResumedByPeer, CallState::Connected},
    Row{CallState::Dialling, CallSignal::Ringing, CallState::Ringing},
    Row{CallState::Dialling, CallSignal::Established, CallState::Connected},
    Row{CallState::Ringing, CallSignal::Ringing, CallState::Ringing},
    Row{CallState::Ringing, CallSignal::Established, CallState::Connected},
    // The answer crossed with our CANCEL; the end that was asked for still stands.
    Row{CallState::Ending, CallSignal::Ringing, CallState::Ending},
    Row{CallState::Ending, CallSignal::Established, CallState::Ending},
};

} // namespace

std::optional<CallState> nextCallState(CallState state, CallSignal signal) {
    const auto row = std::ranges::find_if(
        kTable, [&](const Row& r) { return r.state == state && r.signal == signal; });
    if (row == kTable.end())
        return std::nullopt;
    return row->next;
}

bool isBeingSetUp(CallState state) {
    return state != CallState::Connected && state != CallState::Ending;
}

std::string_view toText(CallState state) {
    switch (state) {
    case CallState::Dialling:
        return "Dialling";
    case CallState::Ringing:
        return "Ringing";
    case CallState::Offered:
        return "Offered";
    case CallState::Answering:
        return "Answering";
    case CallState::Connected:
        return "Connected";
    case CallState::Ending:
        return "Disconnecting";
    }
    return "Idle";
}

} // namespace greenroom::core
