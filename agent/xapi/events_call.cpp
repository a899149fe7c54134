// Events of calls (xAPI guide, calls, events; the order of CallDisconnect's fields is the one seen
// on the wire).
#include <array>
#include <string>

#include "xapi/event_parts.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

constexpr auto kNumber = ValueKind::Integer;
constexpr auto kWord = ValueKind::Literal;

constexpr std::array kMuted{EventField{"Mute"}};
constexpr std::array kOffered{EventField{"RemoteURI"}, EventField{"DisplayNameValue"},
                              EventField{"CallId", kNumber}};
constexpr std::array kTone{EventField{"CallId", kNumber}, EventField{"DTMFString"}};
constexpr std::array kDialled{EventField{"CallId", kNumber}};
constexpr std::array kAnswered{
    EventField{"Protocol"},        EventField{"Direction"},    EventField{"CallRate", kNumber},
    EventField{"RemoteURI"},       EventField{"EncryptionIn"}, EventField{"EncryptionOut"},
    EventField{"CallId", kNumber},
};
constexpr std::array kEnded{
    EventField{"CauseValue", kNumber}, EventField{"CauseType"},
    EventField{"CauseString"},         EventField{"OrigCallDirection"},
    EventField{"RemoteURI"},           EventField{"DisplayName"},
    EventField{"CallId", kNumber},     EventField{"CauseCode", kNumber},
    EventField{"CauseOrigin", kWord},  EventField{"Protocol", kWord},
    EventField{"Duration", kNumber},   EventField{"CallType", kWord},
    EventField{"CallRate", kNumber},   EventField{"Encryption"},
    EventField{"RequestedURI"},        EventField{"PeopleCountAverage", kNumber},
};

const std::array kRows{
    EventRow{"Audio MicrophonesMuteStatus", kAU, kMuted},
    EventRow{"CallDisconnect", kAU, kEnded},
    EventRow{"CallSuccessful", kAU, kAnswered},
    EventRow{"DTMFReceive", kAU, kTone},
    EventRow{"IncomingCallIndication", kAU, kOffered},
    EventRow{"OutgoingCallIndication", kAU, kDialled},
};

std::string_view causeType(const core::CallEnded& notice) {
    if (notice.call.hangUpAsked)
        return "LocalDisconnect";
    if (notice.cause.sipStatus >= 300)
        return "NetworkRejected";
    return notice.call.connectedAt ? "RemoteDisconnect" : "OtherRemote";
}

std::string directionOf(const core::Call& call) {
    return call.direction == core::CallDirection::Incoming ? "incoming" : "outgoing";
}

std::string encryptionOf(const core::Call& call) {
    return call.media.encryption == core::Encryption::None ? "Off" : "On";
}

struct Teller {
    Happening operator()(const core::CallOffered& notice) const {
        return {"IncomingCallIndication",
                {{"RemoteURI", sipAddress(notice.call.target.number)},
                 {"DisplayNameValue", notice.call.title},
                 {"CallId", std::to_string(notice.call.id.value())}}};
    }
    Happening operator()(const core::ToneHeard& notice) const {
        return {"DTMFReceive",
                {{"CallId", std::to_string(notice.call.value())},
                 {"DTMFString", std::string(1, notice.key)}}};
    }
    Happening operator()(const core::MuteChanged& notice) const {
        return {"Audio MicrophonesMuteStatus", {{"Mute", notice.muted ? "On" : "Off"}}};
    }
    Happening operator()(const core::CallDialled& notice) const {
        return {"OutgoingCallIndication", {{"CallId", std::to_string(notice.call.value())}}};
    }
    Happening operator()(const core::CallAnswered& notice) const {
        const core::Call& call = notice.call;
        return {"CallSuccessful",
                {{"Protocol", "Sip"},
                 {"Direction", directionOf(call)},
                 {"CallRate", std::to_string(call.target.callRateKbps)},
                 {"RemoteURI", sipAddress(call.target.number)},
                 {"EncryptionIn", encryptionOf(call)},
                 {"EncryptionOut", encryptionOf(call)},
                 {"CallId", std::to_string(call.id.value())}}};
    }
    Happening operator()(const core::CallEnded& notice) const {
        const core::Call& call = notice.call;
        const std::string status = std::to_string(notice.cause.sipStatus);
        return {"CallDisconnect",
                {{"CauseValue", status},
                 {"CauseType", std::string(causeType(notice))},
                 {"CauseString", notice.cause.reason},
                 {"OrigCallDirection", directionOf(call)},
                 {"RemoteURI", sipAddress(call.target.number)},
                 {"DisplayName", call.title},
                 {"CallId", std::to_string(call.id.value())},
                 {"CauseCode", status},
                 {"CauseOrigin", notice.cause.sipStatus != 0 ? "SIP" : "Internal"},
                 {"Protocol", "Sip"},
                 {"Duration", std::to_string(notice.duration.count())},
                 {"CallType", std::string(toText(call.target.callType))},
                 {"CallRate", std::to_string(call.target.callRateKbps)},
                 {"Encryption", encryptionOf(call)},
                 {"RequestedURI", sipAddress(call.target.number)},
                 {"PeopleCountAverage", "-1"}}};
    }
};

} // namespace

std::span<const EventRow> callEvents() {
    return kRows;
}

Happening happeningOf(const core::CallNotice& notice) {
    return std::visit(Teller{}, notice);
}

} // namespace greenroom::xapi
