#include "xapi/booking_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/iso8601.h"
#include "core/reason.h"
#include "core/text.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

using core::BookingLimits;
using core::sameWord;

// Where a field is missing its parent may be missing too.
const Element* childOf(const Element* parent, std::string_view name) {
    return parent == nullptr ? nullptr : parent->child(name);
}

// One line of text; empty when absent.
std::string line(const Element* parent, std::string_view name,
                 std::size_t most = BookingLimits::kTitle) {
    const Element* field = childOf(parent, name);
    return field == nullptr ? std::string()
                            : core::cutUtf8(std::string(core::trimmed(field->text)), most);
}

std::string lineOr(const Element* parent, std::string_view name, std::string_view fallback) {
    std::string text = line(parent, name);
    return text.empty() ? std::string(fallback) : text;
}

bool isTrue(const std::string& text) {
    return sameWord(text, "True");
}

// No field of xAPI's; a pusher that knows may say what the room's mailbox answered.
core::Response responseOf(std::string_view text) {
    using core::Response;
    constexpr std::array kAll{Response::Accepted, Response::Organizer, Response::Tentative,
                              Response::NotResponded, Response::Declined};
    const auto at = std::ranges::find_if(
        kAll, [&](Response response) { return sameWord(toText(response), text); });
    return at == kAll.end() ? Response::Accepted : *at;
}

// Calls stands for a call's own element, or for the booking's in the flat form of Bookings Put.
std::optional<core::DialTarget> callOf(const Element& fields) {
    core::DialTarget call;
    // One byte over the bound, so that an address too long is dropped later, never dialled cut.
    call.number = line(&fields, "Number", BookingLimits::kNumber + 1);
    if (call.number.empty())
        return std::nullopt;
    call.protocol = protocolOf(line(&fields, "Protocol"));
    const auto rate = wholeNumber(line(&fields, "CallRate"));
    constexpr std::int64_t kFastest = 1'000'000;
    if (rate && *rate > 0 && *rate <= kFastest)
        call.callRateKbps = static_cast<std::uint32_t>(*rate);
    call.callType = sameWord(line(&fields, "CallType"), "Audio") ? core::CallType::Audio
                                                                 : core::CallType::Video;
    return call;
}

std::vector<core::DialTarget> callsOf(const Element& entry) {
    std::vector<core::DialTarget> calls;
    const Element* dialInfo = entry.child("DialInfo");
    const Element* list = childOf(dialInfo, "Calls");
    if (list != nullptr) {
        for (const Element& element : list->children) {
            if (!sameWord(element.name, "Call"))
                continue;
            if (auto call = callOf(element))
                calls.push_back(std::move(*call));
        }
    }
    if (calls.empty()) {
        if (auto call = callOf(entry))
            calls.push_back(std::move(*call));
    }
    return calls;
}

core::Organizer organizerOf(const Element* fields) {
    core::Organizer organizer{.firstName = line(fields, "FirstName"),
                              .lastName = line(fields, "LastName"),
                              .email = line(fields, "Email"),
                              .id = line(fields, "Id")};
    if (organizer.firstName.empty() && organizer.lastName.empty()) {
        const core::Organizer named = organizerNamed(line(fields, "Name"));
        organizer.firstName = named.firstName;
        organizer.lastName = named.lastName;
    }
    return organizer;
}

core::WebexInfo webexOf(const Element* fields) {
    return {.enabled = isTrue(line(fields, "Enabled")),
            .url = line(fields, "Url", BookingLimits::kNumber),
            .meetingNumber = line(fields, "MeetingNumber"),
            .password = line(fields, "Password"),
            .hostKey = line(fields, "HostKey")};
}

// What is wrong with a time, in words that quote it.
using Fault = std::string;

std::optional<Fault> readTime(const Element* time, std::string_view name, base::WallTime& out) {
    const std::string text = line(time, name);
    if (text.empty())
        return std::string(name) + " is missing";
    const auto parsed = base::parseUtc(text);
    if (!parsed)
        return std::string(name) + " \"" + text + "\": " + parsed.error().message;
    out = *parsed;
    return std::nullopt;
}

std::optional<Fault> readBuffer(const Element* time, std::string_view name, base::seconds& out) {
    const std::string text = line(time, name);
    if (text.empty())
        return std::nullopt;
    const auto value = wholeNumber(text);
    if (!value)
        return std::string(name) + " \"" + text + "\" is not a number of seconds";
    out = base::seconds(*value);
    return std::nullopt;
}

// EndTime, or StartTime + Duration in minutes.
std::optional<Fault> readEnd(const Element* time, base::WallTime start, base::WallTime& out) {
    const std::string duration = line(time, "Duration");
    if (!line(time, "EndTime").empty() || duration.empty())
        return readTime(time, "EndTime", out);
    const auto value = wholeNumber(duration);
    if (!value || *value < 0 || *value > BookingLimits::kDuration.count())
        return "Duration \"" + duration + "\" is not a number of minutes within a year";
    out = start + base::minutes(*value);
    return std::nullopt;
}

std::optional<Fault> readTimes(const Element& entry, core::Booking& booking) {
    const Element* time = entry.child("Time");
    if (auto fault = readTime(time, "StartTime", booking.start))
        return fault;
    if (auto fault = readEnd(time, booking.start, booking.end))
        return fault;
    if (auto fault = readBuffer(time, "StartTimeBuffer", booking.startBuffer))
        return fault;
    return readBuffer(time, "EndTimeBuffer", booking.endBuffer);
}

void readWords(const Element& entry, core::Booking& booking) {
    booking.meetingId = line(&entry, "MeetingId");
    booking.title = line(&entry, "Title");
    if (const Element* agenda = entry.child("Agenda"))
        booking.agenda = core::cutUtf8(agenda->text, BookingLimits::kText);
    const std::string privacy = line(&entry, "Privacy");
    // A word nobody knows had better hide the title than show it.
    booking.privacy = privacy.empty() || sameWord(privacy, "Public") ? core::Privacy::Public
                                                                     : core::Privacy::Private;
    booking.organizer = organizerOf(entry.child("Organizer"));
    const auto extension = wholeNumber(line(&entry, "MaximumMeetingExtension"));
    if (extension && *extension > 0 && *extension <= BookingLimits::kDuration.count())
        booking.maximumExtension = base::minutes(*extension);
    booking.extensionAvailability = line(&entry, "MeetingExtensionAvailability");
    booking.status = lineOr(&entry, "BookingStatus", "OK");
    booking.statusMessage = line(&entry, "BookingStatusMessage", BookingLimits::kText);
    booking.meetingPlatform = line(&entry, "MeetingPlatform");
    booking.cancellable = isTrue(line(&entry, "Cancellable"));
    booking.webex = webexOf(entry.child("Webex"));
    booking.encryption = lineOr(&entry, "Encryption", "BestEffort");
    booking.role = line(&entry, "Role");
    booking.recording = line(&entry, "Recording");
    booking.calls = callsOf(entry);
    booking.connectMode = sameWord(line(entry.child("DialInfo"), "ConnectMode"), "Manual")
                              ? core::ConnectMode::Manual
                              : core::ConnectMode::Obtp;
    booking.response = responseOf(line(&entry, "Response"));
    booking.allDay = isTrue(line(&entry, "AllDay"));
}

} // namespace

std::variant<core::Booking, core::SetAside> readBooking(const Element& entry, std::size_t place) {
    core::Booking booking;
    readWords(entry, booking);
    // One byte over the bound: an Id too long is refused by name, never cut to another one's.
    const std::string id = line(&entry, "Id", BookingLimits::kId + 1);
    if (id.empty())
        return core::SetAside{core::BookingId("#" + std::to_string(place)), booking.title,
                              std::string(core::reason::kNoId), "Id is missing or empty"};
    booking.id = core::BookingId(id);
    if (auto fault = readTimes(entry, booking))
        return core::SetAside{booking.id, booking.title, std::string(core::reason::kBadTime),
                              *fault};
    return booking;
}

core::Organizer organizerNamed(std::string_view name) {
    const auto blank = name.find(' ');
    core::Organizer organizer;
    organizer.firstName = name.substr(0, blank);
    if (blank != std::string_view::npos)
        organizer.lastName = core::trimmed(name.substr(blank));
    return organizer;
}

core::Protocol protocolOf(std::string_view text) {
    using core::Protocol;
    if (text.empty())
        return Protocol::Sip;
    constexpr std::array kAll{Protocol::Sip,   Protocol::H323,   Protocol::Isdn, Protocol::Ip,
                              Protocol::Spark, Protocol::WebRtc, Protocol::None};
    const auto at = std::ranges::find_if(
        kAll, [&](Protocol protocol) { return sameWord(toText(protocol), text); });
    return at == kAll.end() ? Protocol::None : *at;
}

} // namespace greenroom::xapi
