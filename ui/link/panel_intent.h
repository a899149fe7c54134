// A press, as the agent is told of it: what was pressed, never what should happen because of it.
#pragma once

#include <QString>

#include <cstdint>

namespace greenroom::ui::link {

enum class Verb {
    Join,
    HangUp,
    SetMute,
    Dismiss,
    Retry,
    PressPanel,
    ChoosePage,
    LeavePanel,
    ActOnWidget,
    ChooseOption,
    GiveText,
    GiveRating,
    DismissMessage,
};

enum class WidgetAct { Pressed, Changed, Released, Clicked };

struct PanelIntent {
    std::uint64_t viewSeq = 0;
    std::uint64_t intentId = 0;
    Verb verb = Verb::Dismiss;
    QString bookingId;        // of Join
    std::uint32_t callId = 0; // of HangUp
    bool muted = false;       // of SetMute
    QString target;           // a panel, a page, a widget
    WidgetAct act = WidgetAct::Pressed;
    QString value;             // of ActOnWidget; of GiveText, where it may be a password
    std::uint64_t message = 0; // that is answered
    std::uint32_t choice = 0;  // an option's number, a rating's stars
};

} // namespace greenroom::ui::link
