// A press, as the agent is told of it: what was pressed, never what should happen because of it.
#pragma once

#include "link/service_view.h"

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
    SetUpGo,
    SetUpLanguage,
    SetUpZone,
    SetUpRegistration,
    OpenService,
    EnterServicePin,
    AskService,
    LeaveService,
};

// How long no call is to ring in the room; it always ends by itself.
enum class Quiet { Off, Hour, UntilEnd, UntilTomorrow };

// Whom the room is to belong to. None: it stands on its own.
enum class Registration { Hub, Tms, None };

enum class WidgetAct { Pressed, Changed, Released, Clicked };

struct PanelIntent {
    std::uint64_t viewSeq = 0;
    std::uint64_t intentId = 0;
    Verb verb = Verb::Dismiss;
    QString bookingId;        // of Join, Extend and what is done to bookings
    std::uint32_t callId = 0; // of HangUp, AnswerCall, RejectCall, Hold, SendTone
    bool on = false; // of SetMute, Hold, SetCamera, CheckAudio: what it becomes; of SetUpGo: back
    QString target;  // a panel, a page, a widget, an entry; a language, a region
    WidgetAct act = WidgetAct::Pressed;
    // Of ActOnWidget, SendTone, Dial, SetUpZone (the city); of GiveText and EnterServicePin, where
    // it may be a secret.
    QString value;
    std::uint64_t message = 0; // that is answered
    std::uint32_t choice = 0;  // an option's number, stars, per cent of volume, an address's place
    Quiet quiet = Quiet::Off;
    std::uint32_t minutes = 0; // of BookNow (0: until the next booking) and ExtendBooking
    Registration registration = Registration::None;
    ServiceAct serviceAct = ServiceAct::CheckSources;
};

} // namespace greenroom::ui::link
