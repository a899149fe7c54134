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
    Row{CallState::Dialling, CallSignal::Ringing, CallState::Ringing},
    Row{CallState::Dialling, CallSignal::Established, CallState::Connected},
    Row{CallState::Ringing, CallSignal::Ringing, CallState::Ringing},
    Row{CallState::Ringing, CallSignal::Established, CallState::Connected},
    // The answer crossed with our CANCEL; the end that was asked for still stands.
    Row{CallState::Ending, CallSignal::Ringing, CallState::Ending},
    Row{CallState::Ending, CallSignal::Established, CallState::Ending},
};

struct CauseRow {
    int status;
    CauseWords words;
};

constexpr std::array kCauses{
    CauseRow{400,
             {"CALL_REFUSED", "The other side did not understand the call.",
              "Try again. If it stays, tell your support the code."}},
    CauseRow{401,
             {"CALL_NOT_ALLOWED", "The call server does not know this room.",
              "Tell your support: the room's SIP login is wrong."}},
    CauseRow{403,
             {"CALL_NOT_ALLOWED", "This room is not allowed to call this address.",
              "Ask your support to allow it."}},
    CauseRow{404,
             {"ADDRESS_NOT_FOUND", "There is no one at this address.",
              "Check the address in the invitation."}},
    CauseRow{407,
             {"CALL_NOT_ALLOWED", "The call server does not know this room.",
              "Tell your support: the room's SIP login is wrong."}},
    CauseRow{408,
             {"NO_REPLY", "The other side does not reply.",
              "Check that the meeting has started, then try again."}},
    CauseRow{410,
             {"ADDRESS_GONE", "This address is no longer in use.",
              "Ask the organiser for a new invitation."}},
    CauseRow{480,
             {"NOT_AVAILABLE", "The meeting cannot be reached right now.",
              "Check that it has started, then try again."}},
    CauseRow{484,
             {"ADDRESS_INCOMPLETE", "The address is incomplete.",
              "Check the address in the invitation."}},
    CauseRow{486, {"BUSY", "The other side is busy.", "Try again in a moment."}},
    CauseRow{488,
             {"MEDIA_MISMATCH", "The two sides have no sound or picture format in common.",
              "Tell your support the code."}},
    CauseRow{500, {"SERVER_ERROR", "The call server has a problem.", "Try again in a moment."}},
    CauseRow{502, {"SERVER_ERROR", "The call server has a problem.", "Try again in a moment."}},
    CauseRow{
        503,
        {"SERVICE_UNAVAILABLE", "The call service is not available.", "Try again in a moment."}},
    CauseRow{504, {"SERVER_ERROR", "The call server has a problem.", "Try again in a moment."}},
    CauseRow{600, {"BUSY", "The other side is busy.", "Try again in a moment."}},
    CauseRow{
        603,
        {"DECLINED", "The other side declined the call.", "Ask the organiser to let the room in."}},
    CauseRow{604,
             {"ADDRESS_NOT_FOUND", "There is no one at this address.",
              "Check the address in the invitation."}},
};

constexpr CauseWords kRefused{"CALL_REFUSED", "The call was refused.",
                              "Try again. If it stays, tell your support the code."};
constexpr CauseWords kBroken{"CALL_BROKEN", "The call could not be made.",
                             "Check the network, then try again."};

} // namespace

std::optional<CallState> nextCallState(CallState state, CallSignal signal) {
    const auto row = std::ranges::find_if(
        kTable, [&](const Row& r) { return r.state == state && r.signal == signal; });
    if (row == kTable.end())
        return std::nullopt;
    return row->next;
}

CauseWords causeWords(int sipStatus) {
    const auto row = std::ranges::find(kCauses, sipStatus, &CauseRow::status);
    if (row != kCauses.end())
        return row->words;
    return sipStatus >= 300 ? kRefused : kBroken;
}

CauseWords engineDownWords() {
    return {"CALL_SERVICE_DOWN", "The room's call service is not running.",
            "It restarts by itself. Try again in a moment."};
}

CauseWords noAnswerWords() {
    return {"NO_REPLY", "The other side does not reply.",
            "Check that the meeting has started, then try again."};
}

std::string_view toText(CallState state) {
    switch (state) {
    case CallState::Dialling:
        return "Dialling";
    case CallState::Ringing:
        return "Ringing";
    case CallState::Connected:
        return "Connected";
    case CallState::Ending:
        return "Disconnecting";
    }
    return "Idle";
}

} // namespace greenroom::core
