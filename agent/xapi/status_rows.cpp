// Where each status value comes from. Sources of the paths and literals: xAPI guide, status tables
// of bookings, calls, and identity; UNCONFIRMED.md for what they leave open.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/iso8601.h"
#include "core/text.h"
#include "xapi/status_tree.h"

namespace greenroom::xapi {

namespace {

using Value = std::optional<std::string>;

std::string number(std::int64_t value) {
    return std::to_string(value);
}

Value unlessEmpty(const std::string& text) {
    return text.empty() ? std::nullopt : Value(text);
}

std::int64_t wholeSeconds(base::nanoseconds span) {
    return std::max<std::int64_t>(0, std::chrono::duration_cast<base::seconds>(span).count());
}

const core::Call* callWith(const Context& context, std::uint32_t item) {
    const auto& calls = context.room.state.calls.calls;
    const auto at = std::ranges::find(calls, core::CallId(item), &core::Call::id);
    return at == calls.end() ? nullptr : &*at;
}

// Every list row is asked only for items that are there.
template <std::string (*Of)(const Context&, const core::Call&)>
Value ofCall(const Context& context, std::uint32_t item) {
    const core::Call* call = callWith(context, item);
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

// The room places its calls itself, to a single far end, over SIP, and holds none.
template <char const* const& Literal>
Value always(const Context&, std::uint32_t) {
    return Value(Literal);
}

// The running booking: StartTime <= now < EndTime, the one that began first.
const core::Booking* currentBooking(const Context& context) {
    for (const core::Booking& booking : context.room.state.bookings.agenda->from(context.now.wall))
        if (booking.start <= context.now.wall && context.now.wall < booking.end)
            return &booking;
    return nullptr;
}

const core::Booking* nextBooking(const Context& context) {
    for (const core::Booking& booking : context.room.state.bookings.agenda->from(context.now.wall))
        if (booking.start > context.now.wall)
            return &booking;
    return nullptr;
}

Value availability(const Context& context, std::uint32_t) {
    if (currentBooking(context) != nullptr)
        return "BookedUntil";
    return nextBooking(context) != nullptr ? "FreeUntil" : "Free";
}

Value availabilityTime(const Context& context, std::uint32_t) {
    if (const auto* current = currentBooking(context))
        return base::formatUtc(current->end);
    const auto* next = nextBooking(context);
    return next != nullptr ? base::formatUtc(next->start) : std::string();
}

Value currentId(const Context& context, std::uint32_t) {
    const auto* current = currentBooking(context);
    return current != nullptr ? current->id.value() : std::string();
}

std::int64_t callsIn(const Context& context, bool connected) {
    return std::ranges::count_if(context.room.state.calls.calls, [&](const core::Call& call) {
        return (call.state == core::CallState::Connected) == connected;
    });
}

Value activeCalls(const Context& context, std::uint32_t) {
    return number(callsIn(context, true));
}
Value inProgressCalls(const Context& context, std::uint32_t) {
    return number(callsIn(context, false));
}
Value system(const Context& context, std::uint32_t) {
    return context.room.state.calls.calls.empty() ? "Initialized" : "InCall";
}
Value uptime(const Context& context, std::uint32_t) {
    return number(wholeSeconds(context.now.mono - context.device.startedAt));
}
Value mute(const Context& context, std::uint32_t) {
    return context.room.state.calls.muted ? "On" : "Off";
}
Value ntpStatus(const Context& context, std::uint32_t) {
    return context.room.state.time.synced ? "Synced" : "NotSynced";
}
Value roomName(const Context& context, std::uint32_t) {
    return context.room.state.settings.settings->systemName;
}

Value registrationStatus(const Context& context, std::uint32_t) {
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
Value registrationReason(const Context& context, std::uint32_t) {
    return context.room.state.calls.registrationReason;
}
Value registrationUri(const Context& context, std::uint32_t) {
    return context.room.state.settings.settings->sipUri;
}

// "2026-03-04T10:00:00+0100": local time, the offset without a colon.
Value systemTime(const Context& context, std::uint32_t) {
    const base::seconds offset = context.room.state.time.zone.offsetAt(context.now.wall);
    std::string text = base::formatUtc(context.now.wall + offset);
    text.pop_back();
    const std::int64_t total = std::abs(offset.count()) / 60;
    const auto twoDigits = [](std::int64_t value) {
        return std::string(value < 10 ? "0" : "") + std::to_string(value);
    };
    return text + (offset.count() < 0 ? "-" : "+") + twoDigits(total / 60) + twoDigits(total % 60);
}

template <std::string DeviceFacts::*Fact>
Value fact(const Context& context, std::uint32_t) {
    return unlessEmpty(context.device.*Fact);
}

constexpr const char* kOutgoing = "Outgoing";
constexpr const char* kEndpoint = "Endpoint";
constexpr const char* kNone = "None";
constexpr const char* kFalse = "False";
constexpr const char* kSip = "SIP";

constexpr auto kText = ValueKind::String;
constexpr auto kWord = ValueKind::Literal;
constexpr auto kNumber = ValueKind::Integer;

constexpr std::array kRows{
    StatusRow{"Audio Microphones Mute", kWord, kAUI, mute},
    StatusRow{"Bookings Availability Status", kWord, kAU, availability},
    StatusRow{"Bookings Availability TimeStamp", kText, kAU, availabilityTime},
    StatusRow{"Bookings Current Id", kText, kAU, currentId},
    StatusRow{"Call[n] AnswerState", kWord, kAU, ofCall<answerState>},
    StatusRow{"Call[n] CallType", kWord, kAU, ofCall<callType>},
    StatusRow{"Call[n] CallbackNumber", kText, kAU, ofCall<callbackNumber>},
    StatusRow{"Call[n] DeviceType", kWord, kAU, always<kEndpoint>},
    StatusRow{"Call[n] Direction", kWord, kAU, always<kOutgoing>},
    StatusRow{"Call[n] DisplayName", kText, kAU, ofCall<displayName>},
    StatusRow{"Call[n] Duration", kNumber, kAU, ofCall<duration>},
    StatusRow{"Call[n] HoldReason", kWord, kAU, always<kNone>},
    StatusRow{"Call[n] PlacedOnHold", kWord, kAU, always<kFalse>},
    StatusRow{"Call[n] Protocol", kWord, kAU, always<kSip>},
    StatusRow{"Call[n] RemoteNumber", kText, kAU, ofCall<remoteNumber>},
    StatusRow{"Call[n] Status", kWord, kAU, ofCall<callStatus>},
    StatusRow{"Conference Call[n] BookingId", kText, kAU, ofCall<bookingId>},
    StatusRow{"NetworkServices NTP Status", kWord, kAU, ntpStatus},
    StatusRow{"SIP Registration[n] Reason", kText, kAU, registrationReason},
    StatusRow{"SIP Registration[n] Status", kWord, kAU, registrationStatus},
    StatusRow{"SIP Registration[n] URI", kText, kAU, registrationUri},
    StatusRow{"SystemUnit BroadcastName", kText, kAU, roomName},
    StatusRow{"SystemUnit Hardware Module SerialNumber", kText, kAUI,
              fact<&DeviceFacts::serialNumber>},
    StatusRow{"SystemUnit ProductId", kText, kAUI, fact<&DeviceFacts::productId>},
    StatusRow{"SystemUnit ProductPlatform", kText, kAUI, fact<&DeviceFacts::productPlatform>},
    StatusRow{"SystemUnit ProductType", kText, kAUI, fact<&DeviceFacts::productType>},
    StatusRow{"SystemUnit Software DisplayName", kText, kAUI,
              fact<&DeviceFacts::softwareDisplayName>},
    StatusRow{"SystemUnit Software Name", kText, kAUI, fact<&DeviceFacts::softwareName>},
    StatusRow{"SystemUnit Software Version", kText, kAU, fact<&DeviceFacts::softwareVersion>},
    StatusRow{"SystemUnit State NumberOfActiveCalls", kNumber, kAUIR, activeCalls},
    StatusRow{"SystemUnit State NumberOfInProgressCalls", kNumber, kAUIR, inProgressCalls},
    StatusRow{"SystemUnit State System", kWord, kAU, system},
    StatusRow{"SystemUnit Uptime", kNumber, kAUI, uptime},
    StatusRow{"Time SystemTime", kText, kAUI, systemTime},
    StatusRow{"UserInterface ContactInfo ContactMethod[n] Number", kText, kAU, registrationUri},
    StatusRow{"UserInterface ContactInfo Name", kText, kAU, roomName},
};

} // namespace

std::span<const StatusRow> statusRows() {
    return kRows;
}

} // namespace greenroom::xapi
