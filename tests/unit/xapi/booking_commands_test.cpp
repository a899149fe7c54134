// What commands of bookings take and refuse (xAPI guide, bookings, commands).
#include <catch2/catch.hpp>

#include "base/iso8601.h"
#include "unit/xapi/live_room.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ARoom;
using test::Parameters;
using test::textOf;

namespace {

// A fact in words: its name, then what was given.
class Line {
public:
    explicit Line(std::string name) : text_(std::move(name)) {}
    Line& add(const char* name, const std::string& value) {
        if (!value.empty())
            text_.append(" ").append(name).append("=").append(value);
        return *this;
    }
    // Also an empty one is something given.
    Line& add(const char* name, const std::optional<std::string>& value) {
        if (value)
            text_.append(" ").append(name).append("=").append(*value);
        return *this;
    }
    Line& add(const core::BookingKey& key) {
        return add("Id", key.id.value()).add("MeetingId", key.meetingId);
    }
    Line& add(const std::optional<base::WallTime>& start) {
        return add("start", start ? base::formatUtc(*start) : std::string());
    }
    Line& add(base::minutes length) {
        text_.append(" ").append(std::to_string(length.count())).append("min");
        return *this;
    }
    // NOLINTNEXTLINE(google-explicit-constructor): a line is its text.
    operator std::string() const { return text_; }

private:
    std::string text_;
};

std::string namesOf(const core::Organizer& organizer) {
    const std::string last = organizer.lastName.empty() ? "" : "/" + organizer.lastName;
    return organizer.firstName + last;
}

struct Fact {
    std::string operator()(const core::BookAsked& a) const {
        Line line("Book");
        line.add(a.duration).add(a.start).add("uuid", a.requestUuid).add("title", a.title);
        line.add("name", namesOf(a.organizer)).add("email", a.organizer.email);
        line.add("organizer", a.organizer.id);
        for (const core::DialTarget& call : a.calls)
            line.add("call", call.number + "," + std::string(toText(call.protocol)));
        return line.add("platform", a.meetingPlatform);
    }
    std::string operator()(const core::BookingEditAsked& a) const {
        Line line("Edit");
        line.add(a.booking).add(a.start).add("title", a.title);
        if (a.duration)
            line.add(*a.duration);
        if (a.organizerName)
            line.add("name", namesOf(*a.organizerName));
        line.add("email", a.organizerEmail).add("organizer", a.organizerId);
        line.add("number", a.number);
        if (a.protocol)
            line.add("protocol", std::string(toText(*a.protocol)));
        return line.add("platform", a.meetingPlatform);
    }
    std::string operator()(const core::BookingExtendAsked& a) const {
        return Line("Extend").add(a.booking).add(a.duration);
    }
    std::string operator()(const core::BookingDeleteAsked& a) const {
        return Line("Delete").add(a.booking);
    }
    std::string operator()(const core::BookingRespondAsked& a) const {
        return Line(a.accept ? "Accept" : "Decline").add(a.booking);
    }
    std::string operator()(const core::CheckInAsked& a) const {
        return Line("CheckIn").add(a.booking);
    }
    std::string operator()(const core::CheckOutAsked& a) const {
        return Line("CheckOut").add(a.booking);
    }
    std::string operator()(const core::SnoozeAsked& a) const {
        const std::string text = Line("Snooze").add(a.booking);
        return text + " " + std::to_string(a.howLong.count()) + "s";
    }
};

// The fact that a command becomes, or what it is answered at once.
std::string begun(const std::string& path, const Parameters& parameters,
                  const std::string& body = {}) {
    const ARoom room;
    const auto step = beginCommand({path, parameters, body}, room.context(), core::RequestId(9));
    if (const auto* node = std::get_if<Node>(&step))
        return textOf(*node);
    const auto& event = std::get<core::BookingEvent>(std::get<core::Event>(step));
    const auto& asked = std::get<core::BookingAsked>(event);
    CHECK(std::visit([](const auto& a) { return a.request; }, asked) == core::RequestId(9));
    return std::visit(Fact{}, asked);
}

} // namespace

TEST_CASE("commands that change bookings: what is given reaches the core") {
    struct Case {
        std::string command;
        Parameters parameters;
        std::string fact;
    };
    const std::string long128(128, 'x');
    std::string umlauts; // 128 characters, 256 bytes
    for (int i = 0; i < 128; ++i)
        umlauts += "ü";
    const std::vector<Case> cases{
        {"Book", {}, "Book 30min"},
        {"Book",
         {{"bookingrequestuuid", "u"},
          {"DURATION", "1440"},
          {"StartTime", "2026-03-04T11:00:00+01:00"},
          {"Title", "Stand-up"},
          {"Number", "a@b"},
          {"Protocol", "h323"},
          {"MeetingPlatform", "zoom"},
          {"OrganizerName", "  Ada  Field "},
          {"OrganizerEmail", "ada@example.net"},
          {"OrganizerId", "7"}},
         "Book 1440min start=2026-03-04T10:00:00Z uuid=u title=Stand-up name=Ada/Field "
         "email=ada@example.net organizer=7 call=a@b,H323 platform=Zoom"},
        {"Book", {{"Duration", "1"}, {"StartTime", ""}, {"Number", ""}}, "Book 1min"},
        {"Book", {{"Number", "a@b"}}, "Book 30min call=a@b,SIP"},
        {"Book", {{"Protocol", "WebRTC"}}, "Book 30min"},
        {"Book", {{"Title", umlauts}}, "Book 30min title=" + umlauts},
        {"Book", {{"OrganizerName", "Ada"}}, "Book 30min name=Ada"},
        {"Edit", {}, "Edit"},
        {"Edit", {{"Id", "42"}, {"Title", ""}}, "Edit Id=42 title="},
        {"Edit",
         {{"MeetingId", "m"},
          {"Duration", "1"},
          {"StartTime", "2026-03-04T10:00:00.5Z"},
          {"Title", "T"},
          {"Number", ""},
          {"Protocol", "IP"},
          {"MeetingPlatform", "None"},
          {"OrganizerName", "Ada van Field"},
          {"OrganizerEmail", ""},
          {"OrganizerId", "7"}},
         "Edit MeetingId=m start=2026-03-04T10:00:00Z title=T 1min name=Ada/van Field email= "
         "organizer=7 number= protocol=IP platform=None"},
        {"Edit", {{"OrganizerEmail", "a@b"}}, "Edit email=a@b"},
        {"Extend", {{"Duration", "15"}, {"Id", "42"}}, "Extend Id=42 15min"},
        {"Extend", {{"MeetingId", "m"}, {"Duration", " 7 "}}, "Extend MeetingId=m 7min"},
        {"Extend", {{"Duration", "1440"}}, "Extend 1440min"},
        {"Delete", {{"Id", long128}}, "Delete Id=" + long128},
        {"Delete", {{"Id", "42"}, {"MeetingId", "m"}}, "Delete Id=42 MeetingId=m"},
        {"Respond", {{"MeetingId", "m"}, {"Type", "accept"}}, "Accept MeetingId=m"},
        {"Respond",
         {{"MeetingId", "m"}, {"Type", "Decline"}, {"Comment", "not today"}},
         "Decline MeetingId=m"},
        {"CheckIn", {}, "CheckIn"},
        {"CheckIn", {{"Id", "42"}, {"TrackingData", "door panel"}}, "CheckIn Id=42"},
        {"CheckOut", {{"MeetingId", "m"}, {"TrackingData", ""}}, "CheckOut MeetingId=m"},
        {"NotificationSnooze", {}, "Snooze 300s"},
        {"NotificationSnooze", {{"Id", "42"}, {"SecondsToSnooze", "1"}}, "Snooze Id=42 1s"},
        {"NotificationSnooze",
         {{"MeetingId", "m"}, {"SecondsToSnooze", "3600"}},
         "Snooze MeetingId=m 3600s"},
    };
    for (const Case& c : cases)
        CHECK(begun("Bookings " + c.command, c.parameters) == c.fact);
}

TEST_CASE("commands of bookings: what is out of range is refused by its name") {
    struct Case {
        std::string command;
        Parameters parameters;
        std::string reason; // after "ParameterError: "
    };
    const std::string long129(129, 'x');
    const std::string minutes = "Duration must be a whole number from 1 to 1440";
    const std::string platforms =
        "MeetingPlatform must be one of MicrosoftTeams GoogleMeet Zoom Webex Other None";
    const std::string protocols = "Protocol must be one of SIP H323 ISDN IP Spark WebRTC None";
    const std::vector<Case> cases{
        {"Book", {{"Duration", "0"}}, minutes},
        {"Book", {{"Duration", "1441"}}, minutes},
        {"Book", {{"Duration", "1.5"}}, minutes},
        {"Book", {{"BookingRequestUUID", ""}}, "BookingRequestUUID must have 1 to 128 characters"},
        {"Book", {{"Title", long129}}, "Title must have 0 to 128 characters"},
        {"Book", {{"Number", long129}}, "Number must have 0 to 128 characters"},
        {"Book", {{"StartTime", long129}}, "StartTime must have 0 to 128 characters"},
        {"Book", {{"OrganizerName", long129}}, "OrganizerName must have 0 to 128 characters"},
        {"Book", {{"OrganizerEmail", long129}}, "OrganizerEmail must have 0 to 128 characters"},
        {"Book", {{"OrganizerId", long129}}, "OrganizerId must have 0 to 128 characters"},
        {"Book", {{"MeetingPlatform", "Skype"}}, platforms},
        {"Book", {{"Protocol", ""}}, protocols},
        {"Book", {{"Id", "42"}}, "Id is not a parameter of this command"},
        {"Edit", {{"Duration", "0"}}, minutes},
        {"Edit", {{"Id", ""}}, "Id must have 1 to 128 characters"},
        {"Edit", {{"MeetingId", long129}}, "MeetingId must have 1 to 128 characters"},
        {"Edit", {{"MeetingPlatform", ""}}, platforms},
        {"Edit", {{"Protocol", "Pigeon"}}, protocols},
        {"Extend", {{"Id", "42"}}, "Duration is required"},
        {"Extend", {{"Duration", "-1"}}, minutes},
        {"Delete", {{"Id", "42"}, {"id", "43"}}, "Id is given more than once"},
        {"Respond", {{"Type", "Accept"}}, "MeetingId is required"},
        {"Respond", {{"MeetingId", "m"}}, "Type is required"},
        {"Respond",
         {{"MeetingId", "m"}, {"Type", "Tentative"}},
         "Type must be one of Accept Decline"},
        {"Respond",
         {{"MeetingId", "m"}, {"Type", "Accept"}, {"Comment", ""}},
         "Comment must have 1 to 2048 characters"},
        {"Respond",
         {{"MeetingId", "m"}, {"Type", "Accept"}, {"Id", "42"}},
         "Id is not a parameter of this command"},
        {"CheckIn", {{"TrackingData", long129}}, "TrackingData must have 0 to 128 characters"},
        {"CheckOut", {{"Id", long129}}, "Id must have 1 to 128 characters"},
        {"NotificationSnooze",
         {{"SecondsToSnooze", "0"}},
         "SecondsToSnooze must be a whole number from 1 to 3600"},
        {"NotificationSnooze",
         {{"SecondsToSnooze", "3601"}},
         "SecondsToSnooze must be a whole number from 1 to 3600"},
        {"Get", {{"Id", ""}}, "Id must have 1 to 128 characters"},
        {"List", {{"Days", "366"}}, "Days must be a whole number from 1 to 365"},
        {"List", {{"DayOffset", "366"}}, "DayOffset must be a whole number from 0 to 365"},
        {"List", {{"DayOffset", "-1"}}, "DayOffset must be a whole number from 0 to 365"},
        {"List", {{"Limit", "0"}}, "Limit must be a whole number from 1 to 65534"},
        {"List", {{"Offset", "65535"}}, "Offset must be a whole number from 0 to 65534"},
        {"List",
         {{"AccountType", "Mine"}},
         "AccountType must be one of Shared Personal SharedAndPersonal"},
        {"List", {{"ScheduleType", "Past"}}, "ScheduleType must be one of Current Upcoming"},
        {"Clear", {{"Id", "42"}}, "Id is not a parameter of this command"},
        {"Put", {{"Title", "T"}}, "Title is not a parameter of this command"},
    };
    for (const Case& c : cases)
        CHECK(begun("Bookings " + c.command, c.parameters) ==
              "Bookings" + c.command + "Result ParameterError: " + c.reason);
    for (const char* command : {"Book", "Edit"})
        for (const char* start : {"tomorrow", "2026-03-04T10:00:00", "2026-02-30T10:00:00Z"})
            CHECK(begun(std::string("Bookings ") + command, {{"StartTime", start}}) ==
                  std::string("Bookings") + command + "Result Error: StartTime: \"" + start +
                      "\" is not a UTC time like 2026-03-04T09:30:00Z");
    CHECK(begun("Bookings Book", {}, "text") ==
          "BookingsBookResult ParameterError: body is not a parameter of this command");
}
