// A press, as the agent is told of it: what was pressed, never what should happen because of it.
#pragma once

#include <QString>

#include <cstdint>

namespace greenroom::ui::link {

enum class Verb { Join, HangUp, SetMute, Dismiss, Retry };

struct PanelIntent {
    std::uint64_t viewSeq = 0;
    std::uint64_t intentId = 0;
    Verb verb = Verb::Dismiss;
    QString bookingId;        // of Join
    std::uint32_t callId = 0; // of HangUp
    bool muted = false;       // of SetMute
};

} // namespace greenroom::ui::link
