#include "core/reason.h"

#include <algorithm>
#include <array>

namespace greenroom::core {

namespace {

constexpr std::array kReasons{
    Reason{reason::kJoinable, "Join is open", ""},
    Reason{reason::kTooEarly, "Join is not open yet",
           "Nothing to do. The window is set by the booking's StartTimeBuffer or by Bookings "
           "JoinLeadTime."},
    Reason{reason::kEnded, "This meeting is over", ""},
    Reason{reason::kInCall, "The room is in this call", ""},
    Reason{
        reason::kNoDialData, "No address to call",
        "The booking came without a call address. Check that the invitation carries one and that "
        "the booking system passes it on."},
    Reason{reason::kUnsupportedProtocol, "This room cannot join this kind of meeting",
           "The booking only has addresses that this room cannot dial. Add a SIP address to the "
           "invitation."},
    Reason{reason::kBadAddress, "The meeting's address cannot be dialled",
           "Correct the address in the booking: see the trace for the character that is wrong."},
    Reason{reason::kBadTime, "The booking's times are wrong",
           "Correct start and end in the booking system; the end must come after the start."},
    Reason{reason::kNoId, "The booking has no identifier",
           "The booking system must give every booking an Id."},
    Reason{reason::kDuplicateId, "Two bookings share one identifier",
           "The booking system sent the same Id twice in one list; the first one is used."},
    Reason{
        reason::kUnreadable, "The booking could not be read",
        "See the trace for the element that is wrong, and correct what the booking system sends."},
};

constexpr Reason kUnknown{"UNKNOWN", "Reason unknown", "Report this: a reason code has no row."};

} // namespace

std::span<const Reason> allReasons() {
    return kReasons;
}

const Reason& reasonOf(std::string_view code) {
    const auto found = std::ranges::find(kReasons, code, &Reason::code);
    return found == kReasons.end() ? kUnknown : *found;
}

} // namespace greenroom::core
