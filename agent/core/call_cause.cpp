#include "core/call_cause.h"

#include <algorithm>
#include <array>

namespace greenroom::core {

namespace {

constexpr std::string_view kAgain = "Try again in a moment.";
constexpr std::string_view kCheckAddress = "Check the address in the invitation.";
constexpr std::string_view kHasItStarted = "Check that the meeting has started, then try again.";
constexpr std::string_view kTellCode = "Tell your support the code.";
constexpr std::string_view kLoginWrong = "Tell your support: the room's login for calls is wrong.";
constexpr std::string_view kNewInvitation = "Ask the organiser for a new invitation.";
constexpr std::string_view kNetwork = "Check the network, then try again.";

constexpr CauseWords kLogin{"CALL_LOGIN", "The call server does not accept this room.",
                            kLoginWrong};
constexpr CauseWords kMoved{"ADDRESS_MOVED", "The meeting has moved to another address.",
                            kNewInvitation};
constexpr CauseWords kNobody{"ADDRESS_NOT_FOUND", "There is no one at this address.",
                             kCheckAddress};
constexpr CauseWords kServer{"SERVER_ERROR", "The call server has a problem.", kAgain};
constexpr CauseWords kMisunderstood{"NOT_UNDERSTOOD", "The other side did not understand the call.",
                                    kTellCode};
constexpr CauseWords kMedia{"MEDIA_MISMATCH",
                            "The two sides have no sound or picture format in common.", kTellCode};
constexpr CauseWords kLoop{"CALL_GOES_ROUND", "The call went round in circles and was stopped.",
                           "Check the address, and tell your support the code."};
constexpr CauseWords kRefused{"CALL_REFUSED", "The call was refused.",
                              "Try again. If it stays, tell your support the code."};
constexpr CauseWords kBroken{"CALL_BROKEN", "The call could not be made.", kNetwork};
constexpr CauseWords kSilence{"NO_REPLY", "The other side does not reply.", kHasItStarted};

constexpr std::array kCauses{
    CauseRow{300, kMoved},
    CauseRow{301, kMoved},
    CauseRow{302, kMoved},
    CauseRow{
        305,
        {"PROXY_NEEDED", "This meeting can only be reached through another server.", kTellCode}},
    CauseRow{
        380,
        {"OTHER_SERVICE", "This meeting is offered in another way than a call.", kNewInvitation}},
    CauseRow{400, kMisunderstood},
    CauseRow{401, kLogin},
    CauseRow{402,
             {"PAYMENT_NEEDED", "The call server asks for payment.",
              "Ask your support to check the account for calls."}},
    CauseRow{403,
             {"CALL_NOT_ALLOWED", "This room is not allowed to call this address.",
              "Ask your support to allow it."}},
    CauseRow{404, kNobody},
    CauseRow{405, {"NOT_A_MEETING", "This address does not take calls.", kCheckAddress}},
    CauseRow{406, kMedia},
    CauseRow{407, kLogin},
    CauseRow{408, kSilence},
    CauseRow{410, {"ADDRESS_GONE", "This address is no longer in use.", kNewInvitation}},
    CauseRow{413, kMisunderstood},
    CauseRow{414,
             {"ADDRESS_TOO_LONG", "The other side finds the address too long.", kCheckAddress}},
    CauseRow{415, kMedia},
    CauseRow{
        416,
        {"ADDRESS_KIND", "The call server does not know this kind of address.", kCheckAddress}},
    CauseRow{420, kMisunderstood},
    CauseRow{421, kMisunderstood},
    CauseRow{422, kMisunderstood},
    CauseRow{423, kMisunderstood},
    CauseRow{428, {"IDENTITY_NEEDED", "The other side wants proof of who is calling.", kTellCode}},
    CauseRow{429, {"IDENTITY_NEEDED", "The other side wants proof of who is calling.", kTellCode}},
    CauseRow{430, {"WAY_LOST", "The way to the other side broke.", kAgain}},
    CauseRow{433,
             {"NAME_HIDDEN", "The other side takes no calls without a name.",
              "Ask your support to set the room's name for calls."}},
    CauseRow{437, {"IDENTITY_NEEDED", "The other side wants proof of who is calling.", kTellCode}},
    CauseRow{480, {"NOT_AVAILABLE", "The meeting cannot be reached right now.", kHasItStarted}},
    CauseRow{481, {"CALL_UNKNOWN", "The other side has lost this call.", "Call again."}},
    CauseRow{482, kLoop},
    CauseRow{483, kLoop},
    CauseRow{484, {"ADDRESS_INCOMPLETE", "The address is incomplete.", kCheckAddress}},
    CauseRow{485,
             {"ADDRESS_AMBIGUOUS", "The address fits more than one meeting.",
              "Ask the organiser for the exact address."}},
    CauseRow{486, {"BUSY", "The other side is busy.", kAgain}},
    CauseRow{487,
             {"CALL_WITHDRAWN", "The call was stopped before it was answered.", "Call again."}},
    CauseRow{488, kMedia},
    CauseRow{491, {"BOTH_AT_ONCE", "Both sides wanted the same thing at once.", kAgain}},
    CauseRow{493, {"NOT_READABLE", "The other side could not decrypt the call.", kTellCode}},
    CauseRow{494, {"SECURITY_NEEDED", "The other side asks for a safer connection.", kTellCode}},
    CauseRow{500, kServer},
    CauseRow{501, {"NOT_OFFERED", "The call server does not offer this kind of call.", kTellCode}},
    CauseRow{502, {"SERVER_BEHIND", "A server on the way to the meeting has a problem.", kAgain}},
    CauseRow{503, {"SERVICE_UNAVAILABLE", "The call service is not available.", kAgain}},
    CauseRow{504, {"SERVER_SLOW", "A server on the way to the meeting does not reply.", kAgain}},
    CauseRow{505, kMisunderstood},
    CauseRow{513, kMisunderstood},
    CauseRow{580, {"NO_CAPACITY", "The network has no room for this call.", kAgain}},
    CauseRow{600, {"BUSY_EVERYWHERE", "The other side is busy everywhere.", kAgain}},
    CauseRow{
        603,
        {"DECLINED", "The other side declined the call.", "Ask the organiser to let the room in."}},
    CauseRow{604, kNobody},
    CauseRow{606, kMedia},
    CauseRow{607,
             {"UNWANTED", "The other side does not want calls from this room.",
              "Ask the organiser to let the room in."}},
    CauseRow{608,
             {"BLOCKED", "A server on the way blocks calls from this room.",
              "Ask your support to have it allowed."}},
};

constexpr std::array kFaults{
    FaultRow{CallFault::NameNotFound,
             {"NAME_NOT_FOUND", "The server in this address cannot be found.",
              "Check the address in the invitation, then the network."}},
    FaultRow{CallFault::Unreachable,
             {"UNREACHABLE", "The call server cannot be reached.", kNetwork}},
    FaultRow{CallFault::Untrusted,
             {"SERVER_UNTRUSTED", "The call server cannot prove who it is.",
              "Tell your support: the server's certificate is not trusted."}},
    FaultRow{CallFault::OtherName,
             {"SERVER_OTHER_NAME", "Another server answered than the one that was called.",
              "Tell your support: the server's certificate has another name."}},
    FaultRow{CallFault::Expired,
             {"SERVER_EXPIRED", "The call server's proof of who it is has run out.",
              "Tell your support: the server's certificate has expired."}},
    FaultRow{CallFault::NotYetValid,
             {"SERVER_TOO_EARLY", "The call server's proof of who it is is not valid yet.",
              "Check the room's clock, then tell your support."}},
    FaultRow{CallFault::TlsFailed,
             {"TLS_FAILED", "No safe connection to the call server could be made.", kTellCode}},
    FaultRow{CallFault::MediaFailed,
             {"MEDIA_FAILED", "Sound and picture could not be started.", kAgain}},
    FaultRow{CallFault::Refused,
             {"NOT_DIALLED", "The room did not make this call.",
              "Tell your support the code: the settings for calls do not allow it."}},
    FaultRow{CallFault::EngineLost,
             {"CALL_SERVICE_DOWN", "The room's call service stopped.",
              "It restarts by itself. Try again in a moment."}},
    FaultRow{CallFault::NoAnswer, kSilence},
    FaultRow{CallFault::ConnectionLost,
             {"CONNECTION_LOST", "The connection to the meeting was lost.",
              "Check the network, then join again."}},
};

} // namespace

CauseWords causeWords(const CallCause& cause) {
    const auto fault = std::ranges::find(kFaults, cause.fault, &FaultRow::fault);
    if (fault != kFaults.end())
        return fault->words;
    const auto row = std::ranges::find(kCauses, cause.sipStatus, &CauseRow::status);
    if (row != kCauses.end())
        return row->words;
    if (cause.sipStatus >= 500 && cause.sipStatus < 600)
        return kServer;
    return cause.sipStatus >= 300 ? kRefused : kBroken;
}

std::span<const CauseRow> causeRows() {
    return kCauses;
}

std::span<const FaultRow> faultRows() {
    return kFaults;
}

} // namespace greenroom::core
