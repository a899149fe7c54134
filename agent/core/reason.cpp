#include "core/reason.h"

#include <algorithm>
#include <array>

namespace greenroom::core {

namespace {

using namespace reason;
using enum ReasonKind;

constexpr std::array kReasons{
    Reason{kJoinable, Verdict, "Join is open", ""},
    Reason{kTooEarly, Verdict, "Join is not open yet",
           "Nothing to do. The window is set by the booking's StartTimeBuffer or by Bookings "
           "JoinLeadTime."},
    Reason{kEarlyJoin, Verdict, "Not open yet, but it can be joined early",
           "Nothing to do. UserInterface Bookings Visibility EarlyJoin allows it for today's "
           "bookings."},
    Reason{kEnded, Verdict, "This meeting is over", ""},
    Reason{kJoining, Verdict, "The room is joining", ""},
    Reason{kInCall, Verdict, "The room is in this call", ""},
    Reason{kDeclined, Verdict, "The room declined this meeting",
           "Find out why the room's mailbox declines: a conflict, or its booking rules."},
    Reason{kNotAccepted, Verdict, "The room has not accepted this meeting",
           "Let the room's mailbox accept invitations by itself, or set UserInterface Bookings "
           "Visibility TentativeMeetings to Auto."},
    Reason{kAllDayHidden, Verdict, "All-day entries are hidden in this room",
           "To show them, set UserInterface Bookings Visibility AllDayMeetings to Auto."},
    Reason{kAllDayYields, Verdict, "Another meeting goes before this all-day one",
           "Nothing to do. It can be joined from the list of bookings."},
    Reason{kNoDialData, Verdict, "No address to call",
           "The booking came without a call address. Check that the invitation carries one, and "
           "that the room's mailbox keeps the text of invitations."},
    Reason{kNoDialPlatform, Verdict, "No address for this kind of meeting",
           "The booking names a meeting service but no address to dial it. Switch on SIP dial-in "
           "(a video interoperability service) for that meeting service."},
    Reason{kEmptyAddress, Verdict, "The address to call is empty",
           "The booking system sent a call without a number. Correct what it sends."},
    Reason{kUnsupportedProtocol, Verdict, "This room cannot join this kind of meeting",
           "The booking only has addresses that this room cannot dial. Add a SIP address to the "
           "invitation."},
    Reason{kBrowserOnly, Verdict, "This meeting can only be joined in a browser",
           "The meeting service gave no SIP address. Switch on its SIP dial-in, or join from a "
           "laptop."},
    Reason{kBadAddress, Verdict, "The meeting's address cannot be dialled",
           "Correct the address in the booking: see the trace for the character that is wrong."},

    Reason{kBadTime, Left, "The booking's times are wrong",
           "Correct start and end in the booking system; the end must come after the start."},
    Reason{kNoId, Left, "The booking has no identifier",
           "The booking system must give every booking an Id."},
    Reason{kDuplicateId, Left, "Two bookings share one identifier",
           "The booking system sent the same Id twice in one list; the first one is used."},
    Reason{kUnreadable, Left, "The booking could not be read",
           "See the trace for the element that is wrong, and correct what the booking system "
           "sends."},
    Reason{kPoisoned, Left, "The booking was left out for safety",
           "The agent stopped twice while working on this booking. Change or delete it in the "
           "booking system, and report it with the log of that moment."},
    Reason{kRemoved, Left, "This meeting was taken off the list",
           "Nothing to do if it was cancelled or moved. Otherwise see in the booking system why "
           "it is no longer sent."},
    Reason{kReplaced, Left, "This meeting has a new identifier",
           "Nothing to do. The booking system made the meeting anew; see the new one."},

    Reason{kNoShow, Left, "Nobody checked in: the room was given back",
           "Nothing to do if nobody came. Check-in is set by Bookings CheckIn; a new time in the "
           "booking system brings the meeting back."},
    Reason{kCheckedOut, Left, "This meeting was ended early in the room",
           "Nothing to do. The room was given back by a check-out."},
    Reason{kDeletedHere, Left, "This meeting was deleted in the room",
           "Nothing to do if that was meant. The booking system may still hold it; a new time "
           "there brings it back."},

    Reason{kCallsDown, Caution, "Calls unavailable, retrying",
           "See the health of calls: the call engine or the SIP proxy."},
    Reason{kListOld, Caution, "The list of bookings is old",
           "The source of the bookings has not been heard of for longer than Bookings "
           "ExpectedContactInterval. Check it and the network."},
    Reason{kLikelyToFail, Caution, "A call to this meeting is likely to fail",
           "The address was asked for with SIP OPTIONS and did not answer as one that takes calls: "
           "check it, the call server, and the network."},

    Reason{kMostWithoutAddress, Finding, "Most meetings come without an address",
           "The addresses are lost before they reach the room. Look for a mailbox that deletes "
           "the text of invitations, or a mail gateway that strips attachments (TNEF)."},
    Reason{kMostUndiallable, Finding, "Most meetings cannot be dialled from here",
           "The booking system sends addresses this room cannot call. Give it SIP addresses to "
           "send."},
    Reason{kMostNotAccepted, Finding, "Most meetings were not accepted by the room",
           "The room's mailbox does not answer invitations. Let it accept them by itself."},
    Reason{kMostLeftOut, Finding, "Most bookings could not be read",
           "The booking system sends lists that do not keep to the format. See the trace of any "
           "of them."},
    Reason{kTitlesAreOrganizers, Finding, "Meetings show names instead of titles",
           "The room's mailbox replaces subjects by the organizer's name. Switch off DeleteSubject "
           "and AddOrganizerToSubject for it."},

    Reason{kOk, Health, "All is well", ""},
    Reason{kClockUnsynced, Health, "The clock may be wrong",
           "Let the room reach a time server (NTP)."},
    Reason{kClockCorrected, Health, "The clock is corrected by other servers' time",
           "Let the room reach a time server (NTP); until then two sources that agree set the "
           "time of Join."},
    Reason{kClockDisputed, Health, "The clock differs from the booking system's",
           "Compare the room's and the booking system's clocks; they differ by more than 5 "
           "seconds."},
    Reason{kClockBehind, Health, "The clock is wrong",
           "The clock stands before the last list of bookings was received. Let the room reach a "
           "time server (NTP), and replace the clock's battery."},
    Reason{kNoListYet, Health, "No bookings received yet",
           "Enter this room in the booking system, or push a list to it."},
    Reason{kSourceFailing, Health, "Bookings cannot be fetched",
           "See the words of the failure; the last good list stays in use."},
    Reason{kEngineDown, Health, "The call service is not running",
           "It restarts by itself. If it stays, see the log of the call engine."},
    Reason{kCallsOff, Health, "Calls are switched off", "Set NetworkServices SIP Mode to On."},
    Reason{
        kRegistrationFailed, Health, "The call server does not accept the room",
        "The reason stands at SIP Registration 1 Reason. Check SIP URI, Proxy and Authentication, "
        "and the server's certificate."},
    Reason{kStoreFailing, Health, "Bookings cannot be kept safely",
           "Check the disk of the device: it is full, read-only or failing."},
    Reason{kStoreSetAside, Health, "The kept bookings could not be read",
           "Nothing to do once the booking system has sent its list again. The damaged file is "
           "kept beside the store."},
    Reason{kDoorClosed, Health, "Clients cannot connect",
           "Give the door an address and port that are free, then switch it off and on."},
    Reason{kFeedbackStopped, Health, "A server is told of no more changes",
           "Let the room reach the server, then run HttpFeedback Enable for its slot."},
    Reason{kManagerSilent, Health, "The booking system cannot be reached",
           "Check the manager's address and the network between. Bookings that are held stay."},
    Reason{kManagerUntrusted, Health, "The booking system's certificate is not trusted",
           "Add the certificate of the authority that signed it: Security Certificates CA Add."},
    Reason{kManagerOtherName, Health, "The booking system's certificate is for another name",
           "Set Provisioning ExternalManager Address to a name that stands on the certificate, or "
           "give the manager a certificate with its name."},
    Reason{kManagerExpired, Health, "The booking system's certificate has expired",
           "Renew the manager's certificate."},
    Reason{kManagerTooEarly, Health, "The booking system's certificate is not valid yet",
           "Compare the clocks: this device's may be behind. Let it reach a time server (NTP)."},
    Reason{kManagerLogin, Health, "The booking system does not accept the login",
           "Set Provisioning LoginName and Password."},
    Reason{kManagerRefuses, Health, "The booking system refuses this device",
           "Enter this device in the manager; see its log for the reason."},
    Reason{kManagerUnreadable, Health, "The booking system's answer cannot be read",
           "Check that Provisioning ExternalManager Path leads to the manager's service."},
    Reason{kManagerAddress, Health, "The booking system's address is no address",
           "Set Provisioning ExternalManager Address to a name or an IP address."},
    Reason{kManagerMissing, Health, "No booking system is set",
           "Set Provisioning ExternalManager Address, or offer one by DHCP option 242."},
    Reason{kManagerMoveUndone, Health, "A move to another booking system was taken back",
           "The new address did not answer. Correct it in the manager, then push it again."},
    Reason{kHubSilent, Health, "The hub cannot be reached",
           "Check the network and the proxy between. Bookings that are held stay."},
    Reason{kHubUntrusted, Health, "The hub's certificate is not the right one",
           "Somebody else may answer in its place, or its certificate was replaced: activate this "
           "device again."},
    Reason{kHubRevoked, Health, "The hub no longer knows this device",
           "Activate this device again with a new code."},
    Reason{kHubTakenOver, Health, "Another device is connected as this one",
           "Revoke this device in the hub and activate both again."},
    Reason{kHubRefuses, Health, "The hub refuses this device",
           "See the words of the refusal, and update the older of the two."},
    Reason{kHubNotActivated, Health, "This device could not be activated",
           "Make a new activation code in the hub and enter it here."},
    Reason{kHubRenewal, Health, "This device's certificate could not be renewed",
           "See the words of the refusal; it is tried again every hour."},
    Reason{kManagerPartRefused, Health, "The booking system asked for what this device refuses",
           "See the words of the refusal; the other parts were done."},
};

constexpr Reason kUnknown{"UNKNOWN", Health, "Reason unknown",
                          "Report this: a reason code has no row."};

} // namespace

std::span<const Reason> allReasons() {
    return kReasons;
}

const Reason& reasonOf(std::string_view code) {
    const auto found = std::ranges::find(kReasons, code, &Reason::code);
    return found == kReasons.end() ? kUnknown : *found;
}

} // namespace greenroom::core
