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
    AnswerCall,
    RejectCall,
    Hold,
    SendTone,
    SetCamera,
    SetVolume,
    Dial,
    CallEntry,
    TryOther,
    DismissEnding,
    Stay,
    Extend,
    CheckAudio,
    SetDoNotDisturb,
    Touched,
    BookNow,
    ExtendBooking,
    EndBooking,
    CheckIn,
    Decline,
    OpenBooking,
    DismissOutcome,
};

// How long no call is to ring in the room; it always ends by itself.
enum class Quiet { Off, Hour, UntilEnd, UntilTomorrow };

enum class WidgetAct { Pressed, Changed, Released, Clicked };

struct PanelIntent {
    std::uint64_t viewSeq = 0;
    std::uint64_t intentId = 0;
    Verb verb = Verb::Dismiss;
    QString bookingId;        // of Join, Extend and what is done to bookings
    std::uint32_t callId = 0; // of HangUp, AnswerCall, RejectCall, Hold, SendTone
    bool on = false;          // of SetMute, Hold, SetCamera, CheckAudio: what it becomes
    QString target;           // a panel, a page, a widget, an entry
    WidgetAct act = WidgetAct::Pressed;
    QString value;             // of ActOnWidget, SendTone, Dial; of GiveText. May be a secret
    std::uint64_t message = 0; // that is answered
    std::uint32_t choice = 0;  // an option's number, stars, per cent of volume, an address's place
    Quiet quiet = Quiet::Off;
    std::uint32_t minutes = 0; // of BookNow (0: until the next booking) and ExtendBooking
};

} // namespace greenroom::ui::link
