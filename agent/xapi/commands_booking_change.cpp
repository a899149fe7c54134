// Asking for a change of single bookings (xAPI guide, bookings, commands; UNCONFIRMED.md for what
// it leaves open).
#include <array>

#include "base/iso8601.h"
#include "core/text.h"
#include "xapi/booking_fields.h"
#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::Result;

constexpr std::array<std::string_view, 6> kPlatforms{"MicrosoftTeams", "GoogleMeet", "Zoom",
                                                     "Webex",          "Other",      "None"};
constexpr std::array<std::string_view, 7> kProtocols{"SIP",   "H323",   "ISDN", "IP",
                                                     "Spark", "WebRTC", "None"};
constexpr std::array<std::string_view, 2> kAnswers{"Accept", "Decline"};

constexpr TextSpace kIdText{1, 128};
constexpr TextSpace kText{0, 128};
constexpr IntegerSpace kMinutes{1, 1440};

constexpr std::array kBook{
    Parameter{"BookingRequestUUID", kIdText},
    Parameter{"Duration", kMinutes, false, "30"},
    Parameter{"MeetingPlatform", LiteralSpace{kPlatforms}},
    Parameter{"Number", kText},
    Parameter{"OrganizerEmail", kText},
    Parameter{"OrganizerId", kText},
    Parameter{"OrganizerName", kText},
    Parameter{"Protocol", LiteralSpace{kProtocols}},
    Parameter{"StartTime", kText},
    Parameter{"Title", kText},
};
constexpr std::array kEdit{
    Parameter{"Duration", kMinutes},
    Parameter{"Id", kIdText},
    Parameter{"MeetingId", kIdText},
    Parameter{"MeetingPlatform", LiteralSpace{kPlatforms}},
    Parameter{"Number", kText},
    Parameter{"OrganizerEmail", kText},
    Parameter{"OrganizerId", kText},
    Parameter{"OrganizerName", kText},
    Parameter{"Protocol", LiteralSpace{kProtocols}},
    Parameter{"StartTime", kText},
    Parameter{"Title", kText},
};
constexpr std::array kExtend{Parameter{"Duration", kMinutes, true}, Parameter{"Id", kIdText},
                             Parameter{"MeetingId", kIdText}};
constexpr std::array kWhich{Parameter{"Id", kIdText}, Parameter{"MeetingId", kIdText}};
constexpr std::array kRespond{Parameter{"MeetingId", kIdText, true},
                              Parameter{"Type", LiteralSpace{kAnswers}, true},
                              Parameter{"Comment", TextSpace{1, 2048}}};
constexpr std::array kSnooze{Parameter{"Id", kIdText}, Parameter{"MeetingId", kIdText},
                             Parameter{"SecondsToSnooze", IntegerSpace{1, 3600}, false, "300"}};
// TrackingData: a label for logs; nothing depends on it.
constexpr std::array kCheckIn{Parameter{"Id", kIdText}, Parameter{"MeetingId", kIdText},
                              Parameter{"TrackingData", kText, false, "BookingsCheckIn_API"}};
constexpr std::array kCheckOut{Parameter{"Id", kIdText}, Parameter{"MeetingId", kIdText},
                               Parameter{"TrackingData", kText, false, "BookingsCheckOut_API"}};

core::BookingKey keyOf(const Arguments& arguments) {
    return {core::BookingId(arguments.text("Id")), arguments.text("MeetingId")};
}

std::optional<std::string> given(const Arguments& arguments, std::string_view name) {
    return arguments.has(name) ? std::optional(arguments.text(name)) : std::nullopt;
}

// Nothing when it is not given, or empty.
Result<std::optional<base::WallTime>> startOf(const Arguments& arguments) {
    const std::string text = arguments.text("StartTime");
    if (text.empty())
        return std::optional<base::WallTime>();
    const auto start = base::parseUtc(text);
    if (!start)
        return tl::unexpected(start.error().withContext("StartTime"));
    return std::optional(*start);
}

std::optional<base::minutes> durationOf(const Arguments& arguments) {
    const auto minutes = arguments.integer("Duration");
    return minutes ? std::optional(base::minutes(*minutes)) : std::nullopt;
}

core::Organizer organizerOf(const Arguments& arguments) {
    core::Organizer organizer = organizerNamed(core::trimmed(arguments.text("OrganizerName")));
    organizer.email = arguments.text("OrganizerEmail");
    organizer.id = arguments.text("OrganizerId");
    return organizer;
}

Result<core::Event> book(const Context&, const Arguments& arguments, core::RequestId request) {
    const auto start = startOf(arguments);
    if (!start)
        return tl::unexpected(start.error());
    core::BookAsked asked;
    asked.requestUuid = arguments.text("BookingRequestUUID");
    asked.title = arguments.text("Title");
    asked.start = *start;
    asked.duration = durationOf(arguments).value_or(base::minutes(30));
    asked.organizer = organizerOf(arguments);
    if (const std::string number = arguments.text("Number"); !number.empty())
        asked.calls.push_back(
            {.number = number, .protocol = protocolOf(arguments.text("Protocol"))});
    asked.meetingPlatform = arguments.text("MeetingPlatform");
    asked.request = request;
    return core::BookingEvent(core::BookingAsked(std::move(asked)));
}

Result<core::Event> edit(const Context&, const Arguments& arguments, core::RequestId request) {
    const auto start = startOf(arguments);
    if (!start)
        return tl::unexpected(start.error());
    core::BookingEditAsked asked;
    asked.booking = keyOf(arguments);
    asked.title = given(arguments, "Title");
    asked.start = *start;
    asked.duration = durationOf(arguments);
    if (arguments.has("OrganizerName"))
        asked.organizerName = organizerOf(arguments);
    asked.organizerEmail = given(arguments, "OrganizerEmail");
    asked.organizerId = given(arguments, "OrganizerId");
    asked.number = given(arguments, "Number");
    if (const auto protocol = given(arguments, "Protocol"))
        asked.protocol = protocolOf(*protocol);
    asked.meetingPlatform = given(arguments, "MeetingPlatform");
    asked.request = request;
    return core::BookingEvent(core::BookingAsked(std::move(asked)));
}

Result<core::Event> extend(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::BookingEvent(core::BookingAsked(core::BookingExtendAsked{
        keyOf(arguments), durationOf(arguments).value_or(base::minutes(0)), request}));
}

Result<core::Event> remove(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::BookingEvent(
        core::BookingAsked(core::BookingDeleteAsked{keyOf(arguments), request}));
}

Result<core::Event> respond(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::BookingEvent(core::BookingAsked(
        core::BookingRespondAsked{keyOf(arguments), arguments.text("Type") == "Accept", request}));
}

Result<core::Event> checkIn(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::BookingEvent(core::BookingAsked(core::CheckInAsked{keyOf(arguments), request}));
}

Result<core::Event> checkOut(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::BookingEvent(core::BookingAsked(core::CheckOutAsked{keyOf(arguments), request}));
}

Result<core::Event> snooze(const Context&, const Arguments& arguments, core::RequestId request) {
    const base::seconds howLong(arguments.integer("SecondsToSnooze").value_or(0));
    return core::BookingEvent(
        core::BookingAsked(core::SnoozeAsked{keyOf(arguments), howLong, request}));
}

const std::array kRows{
    CommandRow{"Bookings Book", kAU, kBook, false, Action(book)},
    CommandRow{"Bookings CheckIn", kAU, kCheckIn, false, Action(checkIn)},
    CommandRow{"Bookings CheckOut", kAU, kCheckOut, false, Action(checkOut)},
    CommandRow{"Bookings Delete", kAU, kWhich, false, Action(remove)},
    CommandRow{"Bookings Edit", kAU, kEdit, false, Action(edit)},
    CommandRow{"Bookings Extend", kAU, kExtend, false, Action(extend)},
    CommandRow{"Bookings NotificationSnooze", kAU, kSnooze, false, Action(snooze)},
    CommandRow{"Bookings Respond", kAU, kRespond, false, Action(respond)},
};

} // namespace

std::span<const CommandRow> bookingChangeCommands() {
    return kRows;
}

} // namespace greenroom::xapi
