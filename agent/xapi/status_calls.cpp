// Status of calls and of the room's place in the SIP network (xAPI guide, calls, status; identity,
// status).
#include <algorithm>
#include <array>

#include "core/text.h"
#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

const core::Call* callWith(const Context& context, std::uint32_t item) {
    const auto& calls = context.room.state.calls.calls;
    const auto at = std::ranges::find(calls, core::CallId(item), &core::Call::id);
    return at == calls.end() ? nullptr : &*at;
}

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
    return call.connectedAt ? "Answered" : "Unanswered";
}
std::string callType(const Context&, const core::Call& call) {
    return std::string(toText(call.target.callType));
}
std::string callRate(const Context&, const core::Call& call) {
    return number(call.target.callRateKbps);
}
std::string callbackNumber(const Context&, const core::Call& call) {
    return "sip:" + bareAddress(call.target.number);
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
        return "Ringing";
    case core::CallState::Connected:
        return "Connected";
    case core::CallState::Ending:
        return "Disconnecting";
    }
    return "Idle";
}
std::string bookingId(const Context&, const core::Call& call) {
    return call.booking.value();
}

std::int64_t callsIn(const Context& context, bool connected) {
    return std::ranges::count_if(context.room.state.calls.calls, [&](const core::Call& call) {
        return (call.state == core::CallState::Connected) == connected;
    });
}
Value activeCalls(const Context& context, Items) {
    return number(callsIn(context, true));
}
Value inProgressCalls(const Context& context, Items) {
    return number(callsIn(context, false));
}
Value system(const Context& context, Items) {
    return context.room.state.calls.calls.empty() ? "Initialized" : "InCall";
}
Value mute(const Context& context, Items) {
    return context.room.state.calls.muted ? "On" : "Off";
}

Value proxyAddress(const Context& context, Items) {
    return context.room.state.settings.settings->sipProxyAddress;
}
// Active, Off and AuthenticationFailed are what the room can tell apart.
Value proxyStatus(const Context& context, Items) {
    if (context.room.state.settings.settings->sipProxyAddress.empty())
        return "Off";
    switch (context.room.state.calls.registration) {
    case core::RegistrationState::Registered:
        return "Active";
    case core::RegistrationState::Inactive:
        return "Off";
    case core::RegistrationState::Registering:
    case core::RegistrationState::Failed:
        break;
    }
    return "Unknown";
}
Value sipAuthentication(const Context& context, Items) {
    return context.room.state.settings.settings->sipAuthPassword.empty() ? "Off" : "Digest";
}
Value registrationStatus(const Context& context, Items) {
    switch (context.room.state.calls.registration) {
    case core::RegistrationState::Inactive:
        return "Inactive";
    case core::RegistrationState::Registering:
        return "Registering";
    case core::RegistrationState::Registered:
        return "Registered";
    case core::RegistrationState::Failed:
        return "Failed";
    }
    return "Inactive";
}
Value registrationReason(const Context& context, Items) {
    return context.room.state.calls.registrationReason;
}
Value ownUri(const Context& context, Items) {
    return context.room.state.settings.settings->sipUri;
}

std::vector<std::uint32_t> callIds(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> ids;
    for (const core::Call& call : context.room.state.calls.calls)
        ids.push_back(call.id.value());
    return ids;
}

std::vector<std::uint32_t> onlyOne(const Context&, std::uint32_t) {
    return {1};
}

// The room places its calls itself, one at a time, to a single far end, over SIP, and holds none.
constexpr std::array kRows{
    StatusRow{"Audio Microphones Mute", kWord, kAUI, mute},
    StatusRow{"Call[n] AnswerState", kWord, kAU, ofCall<answerState>},
    StatusRow{"Call[n] CallType", kWord, kAU, ofCall<callType>},
    StatusRow{"Call[n] CallbackNumber", kText, kAU, ofCall<callbackNumber>},
    StatusRow{"Call[n] DeviceType", kWord, kAU, always<"Endpoint">},
    StatusRow{"Call[n] Direction", kWord, kAU, always<"Outgoing">},
    StatusRow{"Call[n] DisplayName", kText, kAU, ofCall<displayName>},
    StatusRow{"Call[n] Duration", kNumber, kAU, ofCall<duration>, Told::Never},
    StatusRow{"Call[n] HoldReason", kWord, kAU, always<"None">},
    StatusRow{"Call[n] PlacedOnHold", kWord, kAU, always<"False">},
    StatusRow{"Call[n] Protocol", kWord, kAU, always<"SIP">},
    StatusRow{"Call[n] ReceiveCallRate", kNumber, kAUI, ofCall<callRate>},
    StatusRow{"Call[n] RemoteNumber", kText, kAU, ofCall<remoteNumber>},
    StatusRow{"Call[n] Status", kWord, kAU, ofCall<callStatus>},
    StatusRow{"Call[n] TransmitCallRate", kNumber, kAUI, ofCall<callRate>},
    StatusRow{"Capabilities Conference MaxActiveCalls", kNumber, kAU, always<"1">},
    StatusRow{"Capabilities Conference MaxAudioCalls", kNumber, kAU, always<"1">},
    StatusRow{"Capabilities Conference MaxCalls", kNumber, kAU, always<"1">},
    StatusRow{"Capabilities Conference MaxVideoCalls", kNumber, kAU, always<"1">},
    StatusRow{"Conference Call[n] BookingId", kText, kAU, ofCall<bookingId>},
    StatusRow{"Conference Presentation Mode", kWord, kAUIR, always<"Off">},
    StatusRow{"SIP Authentication", kWord, kAU, sipAuthentication},
    StatusRow{"SIP CallForward Mode", kWord, kAU, always<"Off">},
    StatusRow{"SIP Proxy[n] Address", kText, kAU, proxyAddress},
    StatusRow{"SIP Proxy[n] Status", kWord, kAU, proxyStatus},
    StatusRow{"SIP Registration[n] Authentication", kWord, kAU, sipAuthentication},
    StatusRow{"SIP Registration[n] Reason", kText, kAU, registrationReason},
    StatusRow{"SIP Registration[n] Status", kWord, kAU, registrationStatus},
    StatusRow{"SIP Registration[n] URI", kText, kAU, ownUri},
    StatusRow{"SystemUnit State NumberOfActiveCalls", kNumber, kAUIR, activeCalls},
    StatusRow{"SystemUnit State NumberOfInProgressCalls", kNumber, kAUIR, inProgressCalls},
    StatusRow{"SystemUnit State NumberOfSuspendedCalls", kNumber, kAU, always<"0">},
    StatusRow{"SystemUnit State System", kWord, kAU, system},
    StatusRow{"UserInterface ContactInfo ContactMethod[n] Number", kText, kAU, ownUri},
    StatusRow{"UserInterface ContactInfo Name", kText, kAU, roomName},
};

constexpr std::array kLists{
    StatusList{"Call", callIds},
    StatusList{"Conference Call", callIds},
    StatusList{"SIP Proxy", onlyOne},
    StatusList{"SIP Registration", onlyOne},
    StatusList{"UserInterface ContactInfo ContactMethod", onlyOne},
};

} // namespace

StatusPart callStatus() {
    return {kRows, kLists};
}

} // namespace greenroom::xapi
