// Status of calls (xAPI guide, calls, status).
#include <algorithm>
#include <array>

#include "core/text.h"
#include "xapi/status_parts.h"
#include "xapi/status_words.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

template <std::string (*Of)(const Context&, const core::Call&)>
Value ofCall(const Context& context, Items items) {
    const core::Call* call = callWith(context, items.outer);
    return call == nullptr ? std::nullopt : Value(Of(context, *call));
}

std::string bareAddress(std::string_view address) {
    const auto colon = address.find(':');
    const std::string scheme = core::lowered(address.substr(0, colon));
    const bool hasScheme = colon != std::string_view::npos &&
                           (scheme == "sip" || scheme == "sips" || scheme == "h323");
    return std::string(hasScheme ? address.substr(colon + 1) : address);
}

std::string answerState(const Context&, const core::Call& call) {
    switch (call.answer) {
    case core::AnswerState::Unanswered:
        return "Unanswered";
    case core::AnswerState::Ignored:
        return "Ignored";
    case core::AnswerState::Answered:
        return "Answered";
    case core::AnswerState::AutoAnswered:
        return "Autoanswered";
    }
    return "Unanswered";
}
std::string direction(const Context&, const core::Call& call) {
    return call.direction == core::CallDirection::Incoming ? "Incoming" : "Outgoing";
}
std::string encryption(const Context&, const core::Call& call) {
    return call.media.encryption == core::Encryption::None ? "None" : "Aes-128";
}
std::string isHeld(const Context&, const core::Call& call) {
    return call.held ? "True" : "False";
}
std::string callType(const Context&, const core::Call& call) {
    return std::string(toText(call.target.callType));
}
std::string callRate(const Context&, const core::Call& call) {
    return number(call.target.callRateKbps);
}
std::string callbackNumber(const Context&, const core::Call& call) {
    return sipAddress(call.target.number);
}
std::string remoteNumber(const Context&, const core::Call& call) {
    return bareAddress(call.target.number);
}
std::string displayName(const Context&, const core::Call& call) {
    return call.title;
}
std::string duration(const Context& context, const core::Call& call) {
    return number(call.connectedAt ? wholeSeconds(context.now.mono - call.connectedAt->mono) : 0);
}
std::string callStatus(const Context&, const core::Call& call) {
    switch (call.state) {
    case core::CallState::Dialling:
        return "Dialling";
    case core::CallState::Ringing:
        return call.earlyMedia ? "EarlyMedia" : "Ringing";
    case core::CallState::Offered:
        return "Ringing";
    case core::CallState::Answering:
        return "Connecting";
    case core::CallState::Connected:
        return call.held ? "OnHold" : "Connected";
    case core::CallState::Ending:
        return "Disconnecting";
    }
    return "Idle";
}
std::string bookingId(const Context&, const core::Call& call) {
    return call.booking.value();
}

template <bool (*Is)(const core::Call&)>
Value callsThat(const Context& context, Items) {
    return number(std::ranges::count_if(context.room.state.calls.calls, Is));
}
bool isActive(const core::Call& call) {
    return call.state == core::CallState::Connected && !call.held;
}
bool isInProgress(const core::Call& call) {
    return call.state != core::CallState::Connected;
}
bool isSuspended(const core::Call& call) {
    return call.state == core::CallState::Connected && call.held;
}
Value system(const Context& context, Items) {
    return context.room.state.calls.calls.empty() ? "Initialized" : "InCall";
}
Value mute(const Context& context, Items) {
    return context.room.state.calls.muted ? "On" : "Off";
}

Value cameraMute(const Context& context, Items) {
    return context.room.state.media.cameraOff ? "On" : "Off";
}

// Two calls at once: one that goes on, and one that is held or rings.
constexpr std::array kRows{
    StatusRow{"Audio Microphones Mute", kWord, kAUI, mute},
    StatusRow{"Call[n] AnswerState", kWord, kAU, ofCall<answerState>},
    StatusRow{"Call[n] CallType", kWord, kAU, ofCall<callType>},
    StatusRow{"Call[n] CallbackNumber", kText, kAU, ofCall<callbackNumber>},
    StatusRow{"Call[n] DeviceType", kWord, kAU, always<"Endpoint">},
    StatusRow{"Call[n] Direction", kWord, kAU, ofCall<direction>},
    StatusRow{"Call[n] DisplayName", kText, kAU, ofCall<displayName>},
    StatusRow{"Call[n] Duration", kNumber, kAU, ofCall<duration>, Told::Never},
    StatusRow{"Call[n] Encryption Type", kText, kAU, ofCall<encryption>},
    StatusRow{"Call[n] HoldReason", kWord, kAU, always<"None">},
    StatusRow{"Call[n] PlacedOnHold", kWord, kAU, ofCall<isHeld>},
    StatusRow{"Call[n] Protocol", kWord, kAU, always<"SIP">},
    StatusRow{"Call[n] ReceiveCallRate", kNumber, kAUI, ofCall<callRate>},
    StatusRow{"Call[n] RemoteNumber", kText, kAU, ofCall<remoteNumber>},
    StatusRow{"Call[n] Status", kWord, kAU, ofCall<callStatus>},
    StatusRow{"Call[n] TransmitCallRate", kNumber, kAUI, ofCall<callRate>},
    StatusRow{"Capabilities Conference MaxActiveCalls", kNumber, kAU, always<"1">},
    StatusRow{"Capabilities Conference MaxAudioCalls", kNumber, kAU, always<"1">},
    StatusRow{"Capabilities Conference MaxCalls", kNumber, kAU, always<"2">},
    StatusRow{"Capabilities Conference MaxVideoCalls", kNumber, kAU, always<"1">},
    StatusRow{"Conference Call[n] BookingId", kText, kAU, ofCall<bookingId>},
    StatusRow{"Conference Presentation Mode", kWord, kAUIR, always<"Off">},
    StatusRow{"SystemUnit State NumberOfActiveCalls", kNumber, kAUIR, callsThat<isActive>},
    StatusRow{"SystemUnit State NumberOfInProgressCalls", kNumber, kAUIR, callsThat<isInProgress>},
    StatusRow{"SystemUnit State NumberOfSuspendedCalls", kNumber, kAU, callsThat<isSuspended>},
    StatusRow{"SystemUnit State System", kWord, kAU, system},
    StatusRow{"Video Input MainVideoMute", kWord, kAUI, cameraMute},
};

constexpr std::array kLists{
    StatusList{"Call", callIds},
    StatusList{"Conference Call", callIds},
};

} // namespace

StatusPart callStatus() {
    return {kRows, kLists};
}

} // namespace greenroom::xapi
