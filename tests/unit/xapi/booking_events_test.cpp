// The events of bookings: their fields, and what brings them about (xAPI guide, bookings, events).
#include <catch2/catch.hpp>

#include <set>

#include "unit/xapi/live_room.h"

using namespace greenroom;
using namespace greenroom::xapi;
using core::BookingNotice;
using test::ABooking;
using test::at;
using test::clockAt;
using test::LiveRoom;
using test::textOf;

namespace {

using Words = std::vector<std::string>;

const core::BookingRef kFull{core::BookingId("42"), "m"};
const core::BookingRef kBare{core::BookingId("42"), ""};

struct Told {
    BookingNotice notice;
    std::string text; // after "Bookings "
};

// Each notice with all it may say.
std::vector<Told> fullest() {
    using namespace core;
    const base::WallTime start = clockAt("09:30");
    const base::WallTime end = clockAt("10:00");
    return {
        {BookingCreated{kFull, "u", "T", {"Ada", "Field", "ada@x", "7"}, start, base::minutes(30)},
         "BookingCreated BookingRequestUUID=u Duration=30 Id=42 MeetingId=m OrganizerEmail=ada@x "
         "OrganizerId=7 OrganizerName=Ada Field StartTime=2026-03-04T09:30:00Z Title=T"},
        {BookingFailed{"u", FailureCause::Timeout},
         "BookingFailed BookingRequestUUID=u FailureCause=Timeout"},
        {BookingMoved{kFull, start, base::minutes(45)},
         "BookingMoved Duration=45 Id=42 MeetingId=m StartTime=2026-03-04T09:30:00Z"},
        {BookingRequested{"u", "T", start, base::minutes(30)},
         "BookingRequested BookingRequestUUID=u Duration=30 StartTime=2026-03-04T09:30:00Z "
         "Title=T"},
        {BookingCheckedIn{kFull, start, end, base::minutes(-3)},
         "CheckedIn EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m MinuteOffset=-3 "
         "StartTime=2026-03-04T09:30:00Z"},
        {BookingDeleted{kFull, DeletionCause::NoShow, "7", start, end, clockAt("09:40")},
         "Deleted Cause=NoShow EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m MinutesFreed=20 "
         "OrganizerId=7 ScheduledDuration=30 StartTime=2026-03-04T09:30:00Z "
         "TimeStamp=2026-03-04T09:40:00Z"},
        {BookingEditFailed{"m", FailureCause::Decline},
         "EditFailed FailureCause=Decline MeetingId=m"},
        {BookingEditRequested{"m"}, "EditRequested MeetingId=m"},
        {BookingEnded{kFull, start, end},
         "End EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m ScheduledDuration=30 "
         "StartTime=2026-03-04T09:30:00Z"},
        {BookingClosed{kFull}, "EndTimeBuffer Id=42 MeetingId=m"},
        {BookingExtensionFailed{"m", end, FailureCause::Decline},
         "ExtensionFailed ExtensionStart=2026-03-04T10:00:00Z FailureCause=Decline "
         "OriginalMeetingId=m"},
        {BookingExtensionRequested{kFull, base::minutes(15), clockAt("10:15")},
         "ExtensionRequested Duration=15 Id=42 MeetingId=m NewEndTime=2026-03-04T10:15:00Z "
         "OriginalMeetingId=m"},
        {BookingSnoozed{kFull}, "NotificationSnoozed Id=42 MeetingId=m"},
        {BookingStarted{kFull}, "Start Id=42 MeetingId=m"},
        {BookingOpened{kFull}, "StartTimeBuffer Id=42 MeetingId=m"},
        {BookingsSyncRequired{}, "SyncRequired"},
        {BookingTimeRemains{kFull, base::seconds(600)},
         "TimeRemaining Id=42 MeetingId=m Seconds=600"},
        {BookingsUpdated{}, "Updated"},
    };
}

// And where nothing is there that may be missing.
std::vector<Told> barest() {
    using namespace core;
    const base::WallTime start = clockAt("09:30");
    const base::WallTime end = clockAt("10:00");
    return {
        {BookingCreated{kBare, "", "", {}, start, base::minutes(30)},
         "BookingCreated Duration=30 Id=42 MeetingId= StartTime=2026-03-04T09:30:00Z Title="},
        {BookingFailed{}, "BookingFailed BookingRequestUUID= FailureCause=Timeout"},
        {BookingMoved{kBare, start, base::minutes(30)},
         "BookingMoved Duration=30 Id=42 StartTime=2026-03-04T09:30:00Z"},
        {BookingRequested{"", "", start, base::minutes(30)},
         "BookingRequested Duration=30 StartTime=2026-03-04T09:30:00Z Title="},
        {BookingCheckedIn{kBare, start, end, {}},
         "CheckedIn EndTime=2026-03-04T10:00:00Z Id=42 MinuteOffset=0 "
         "StartTime=2026-03-04T09:30:00Z"},
        // Before it has begun, all of it is freed; after it, nothing.
        {BookingDeleted{kBare, DeletionCause::Deleted, "", start, end, clockAt("09:00")},
         "Deleted Cause=Deleted EndTime=2026-03-04T10:00:00Z Id=42 MinutesFreed=30 OrganizerId= "
         "ScheduledDuration=30 StartTime=2026-03-04T09:30:00Z TimeStamp=2026-03-04T09:00:00Z"},
        {BookingDeleted{kBare, DeletionCause::ManualCheckOut, "", start, end, clockAt("10:05")},
         "Deleted Cause=ManualCheckOut EndTime=2026-03-04T10:00:00Z Id=42 MinutesFreed=0 "
         "OrganizerId= ScheduledDuration=30 StartTime=2026-03-04T09:30:00Z "
         "TimeStamp=2026-03-04T10:05:00Z"},
        {BookingEditFailed{}, "EditFailed FailureCause=Timeout MeetingId="},
        {BookingEditRequested{}, "EditRequested MeetingId="},
        {BookingEnded{kBare, start, end - base::milliseconds(1)},
         "End EndTime=2026-03-04T09:59:59Z Id=42 ScheduledDuration=29 "
         "StartTime=2026-03-04T09:30:00Z"},
        {BookingClosed{kBare}, "EndTimeBuffer Id=42"},
        {BookingExtensionFailed{"", end, FailureCause::Timeout},
         "ExtensionFailed ExtensionStart=2026-03-04T10:00:00Z FailureCause=Timeout "
         "OriginalMeetingId="},
        {BookingExtensionRequested{kBare, base::minutes(1), clockAt("10:01")},
         "ExtensionRequested Duration=1 Id=42 NewEndTime=2026-03-04T10:01:00Z "
         "OriginalMeetingId="},
        {BookingSnoozed{kBare}, "NotificationSnoozed Id=42"},
        {BookingStarted{kBare}, "Start Id=42"},
        {BookingOpened{kBare}, "StartTimeBuffer Id=42"},
        {BookingTimeRemains{kBare, base::seconds(60)}, "TimeRemaining Id=42 Seconds=60"},
    };
}

// As the guide lists them, newest version.
struct Listed {
    std::string path; // after "Bookings "
    std::set<std::string> always;
    std::set<std::string> sometimes;
};
const std::vector<Listed> kGuide{
    {"BookingCreated",
     {"Duration", "Id", "MeetingId", "StartTime", "Title"},
     {"BookingRequestUUID", "OrganizerEmail", "OrganizerId", "OrganizerName"}},
    {"BookingFailed", {"BookingRequestUUID", "FailureCause"}, {}},
    {"BookingMoved", {"Duration", "Id", "StartTime"}, {"MeetingId"}},
    {"BookingRequested", {"Duration", "StartTime", "Title"}, {"BookingRequestUUID"}},
    {"CheckedIn", {"EndTime", "Id", "MinuteOffset", "StartTime"}, {"MeetingId"}},
    {"Deleted",
     {"Cause", "EndTime", "Id", "MinutesFreed", "OrganizerId", "ScheduledDuration", "StartTime",
      "TimeStamp"},
     {"MeetingId"}},
    {"EditFailed", {"FailureCause", "MeetingId"}, {}},
    {"EditRequested", {"MeetingId"}, {}},
    {"End", {"EndTime", "Id", "ScheduledDuration", "StartTime"}, {"MeetingId"}},
    {"EndTimeBuffer", {"Id"}, {"MeetingId"}},
    {"ExtensionFailed", {"ExtensionStart", "FailureCause", "OriginalMeetingId"}, {}},
    {"ExtensionRequested", {"Duration", "NewEndTime"}, {"Id", "MeetingId", "OriginalMeetingId"}},
    {"NotificationSnoozed", {}, {"Id", "MeetingId"}},
    {"Start", {"Id"}, {"MeetingId"}},
    {"StartTimeBuffer", {"Id"}, {"MeetingId"}},
    {"SyncRequired", {}, {}},
    {"TimeRemaining", {"Id", "Seconds"}, {"MeetingId"}},
    {"Updated", {}, {}},
};

ValueKind kindInGuide(const std::string& field) {
    static const std::set<std::string> numbers{"Duration", "MinuteOffset", "MinutesFreed",
                                               "ScheduledDuration", "Seconds"};
    static const std::set<std::string> literals{"Cause", "FailureCause"};
    if (numbers.contains(field))
        return ValueKind::Integer;
    return literals.contains(field) ? ValueKind::Literal : ValueKind::String;
}

} // namespace

TEST_CASE("every notice of a booking is told in the words of its event") {
    for (const auto& [notice, text] : fullest())
        CHECK(textOf(notice) == "Bookings " + text);
    for (const auto& [notice, text] : barest())
        CHECK(textOf(notice) == "Bookings " + text);
}

TEST_CASE("events of bookings have the fields of the guide, those it marks always") {
    std::size_t rows = 0;
    for (const EventRow& row : eventRows())
        rows += row.path.starts_with("Bookings ") ? 1 : 0;
    CHECK(rows == kGuide.size());
    std::vector<Told> told = fullest();
    for (const Told& one : barest())
        told.push_back(one);
    for (const Listed& listed : kGuide) {
        INFO(listed.path);
        const EventRow* row = findEvent("Bookings " + listed.path);
        REQUIRE(row != nullptr);
        CHECK(row->read == kAU);
        std::set<std::string> all = listed.always;
        all.insert(listed.sometimes.begin(), listed.sometimes.end());
        std::set<std::string> fields;
        for (const EventField& field : row->fields) {
            INFO(field.name);
            CHECK(fields.insert(std::string(field.name)).second);
            CHECK(field.kind == kindInGuide(std::string(field.name)));
        }
        CHECK(fields == all);
        bool seen = false;
        for (const Told& one : told) {
            if (happeningOf(one.notice).path != row->path)
                continue;
            seen = true;
            for (const std::string& field : listed.always) {
                INFO(textOf(one.notice) << " lacks " << field);
                CHECK(textOf(one.notice).find(" " + field + "=") != std::string::npos);
            }
        }
        CHECK(seen);
    }
}

TEST_CASE("the day of a booking, as clients hear it") {
    LiveRoom room;
    room.push({ABooking{.endBuffer = 60, .meetingId = "m"}});
    CHECK(room.happened() ==
          Words{"Bookings BookingCreated Duration=30 Id=42 MeetingId=m OrganizerName=Ada Field "
                "StartTime=2026-03-04T09:30:00Z Title=Budget review",
                "Bookings Updated"});
    room.passTo("10:02");
    // Nobody was there: the Join that opens wakes the room.
    Words day{"Bookings StartTimeBuffer Id=42 MeetingId=m", "Standby Reset",
              "Bookings Start Id=42 MeetingId=m"};
    for (const char* seconds : {"600", "300", "240", "180", "120", "60"})
        day.push_back(std::string("Bookings TimeRemaining Id=42 MeetingId=m Seconds=") + seconds);
    day.push_back("Bookings End EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m "
                  "ScheduledDuration=30 StartTime=2026-03-04T09:30:00Z");
    day.push_back("Bookings EndTimeBuffer Id=42 MeetingId=m");
    CHECK(room.happened() == day);
}

TEST_CASE("what is asked of bookings, as clients hear it") {
    struct Case {
        std::string command;
        test::Parameters parameters;
        Words told; // each after "Bookings "
    };
    // It is 09:26; there is 42 of the premises, MeetingId m, 09:30 to 10:00, Join open.
    const std::vector<Case> cases{
        {"Book",
         {{"Duration", "4"}, {"BookingRequestUUID", "u"}, {"OrganizerEmail", "a@x"}},
         {"BookingRequested BookingRequestUUID=u Duration=4 StartTime=2026-03-04T09:26:00Z "
          "Title=Ad hoc meeting",
          "BookingCreated BookingRequestUUID=u Duration=4 Id=local-1 MeetingId=local-1 "
          "OrganizerEmail=a@x StartTime=2026-03-04T09:26:00Z Title=Ad hoc meeting",
          "Updated", "StartTimeBuffer Id=local-1 MeetingId=local-1",
          "Start Id=local-1 MeetingId=local-1"}},
        {"Book",
         {{"BookingRequestUUID", "u"}},
         {"BookingRequested BookingRequestUUID=u Duration=30 StartTime=2026-03-04T09:26:00Z "
          "Title=Ad hoc meeting",
          "BookingFailed BookingRequestUUID=u FailureCause=Decline"}},
        {"Book", {{"Duration", "0"}}, {}},
        {"Extend",
         {{"Id", "42"}, {"Duration", "5"}},
         {"ExtensionRequested Duration=5 Id=42 MeetingId=m NewEndTime=2026-03-04T10:05:00Z "
          "OriginalMeetingId=m",
          "BookingMoved Duration=35 Id=42 MeetingId=m StartTime=2026-03-04T09:30:00Z", "Updated"}},
        {"Extend",
         {{"MeetingId", "m"}, {"Duration", "6"}},
         {"ExtensionRequested Duration=6 Id=42 MeetingId=m NewEndTime=2026-03-04T10:06:00Z "
          "OriginalMeetingId=m",
          "ExtensionFailed ExtensionStart=2026-03-04T10:00:00Z FailureCause=Decline "
          "OriginalMeetingId=m"}},
        {"Edit", {{"Id", "42"}, {"Title", "T"}}, {}},
        {"NotificationSnooze", {}, {"NotificationSnoozed Id=42 MeetingId=m"}},
        {"CheckIn",
         {{"Id", "42"}},
         {"CheckedIn EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m MinuteOffset=-4 "
          "StartTime=2026-03-04T09:30:00Z"}},
        {"CheckOut",
         {},
         {"Deleted Cause=ManualCheckOut EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m "
          "MinutesFreed=30 OrganizerId=7 ScheduledDuration=30 StartTime=2026-03-04T09:30:00Z "
          "TimeStamp=2026-03-04T09:26:00Z",
          "Updated"}},
        {"Delete",
         {{"Id", "42"}},
         {"Deleted Cause=Deleted EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m MinutesFreed=30 "
          "OrganizerId=7 ScheduledDuration=30 StartTime=2026-03-04T09:30:00Z "
          "TimeStamp=2026-03-04T09:26:00Z",
          "Updated"}},
        {"Clear",
         {},
         {"Deleted Cause=Deleted EndTime=2026-03-04T10:00:00Z Id=42 MeetingId=m MinutesFreed=30 "
          "OrganizerId=7 ScheduledDuration=30 StartTime=2026-03-04T09:30:00Z "
          "TimeStamp=2026-03-04T09:26:00Z",
          "Updated"}},
    };
    for (const Case& c : cases) {
        INFO(c.command);
        LiveRoom room("09:26");
        room.set("Bookings AdhocBooking Enabled", "True");
        room.set("Bookings DeclinableBookingType", "All");
        core::Booking booking = ABooking{.meetingId = "m"};
        booking.maximumExtension = base::minutes(5);
        booking.organizer.id = "7";
        room.push({booking});
        // Not before: whoever books so late would be there already.
        room.set("Bookings CheckIn Enabled", "True");
        (void)room.happened();
        (void)room.run("Bookings " + c.command, c.parameters);
        Words told;
        for (const std::string& one : c.told)
            told.push_back("Bookings " + one);
        CHECK(room.happened() == told);
    }
}

TEST_CASE("a booking of the room's own that is edited, as clients hear it") {
    LiveRoom room("09:26");
    room.set("Bookings AdhocBooking Enabled", "True");
    room.push({ABooking{}});
    (void)room.run("Bookings Book", {{"Duration", "2"}});
    (void)room.happened();
    (void)room.run("Bookings Edit", {{"Id", "local-1"}, {"Duration", "4"}});
    CHECK(room.happened() == Words{"Bookings EditRequested MeetingId=local-1",
                                   "Bookings BookingMoved Duration=4 Id=local-1 MeetingId=local-1 "
                                   "StartTime=2026-03-04T09:26:00Z",
                                   "Bookings Updated"});
    (void)room.run("Bookings Edit", {{"Id", "local-1"}, {"Duration", "5"}});
    CHECK(room.happened() == Words{"Bookings EditRequested MeetingId=local-1",
                                   "Bookings EditFailed FailureCause=Decline MeetingId=local-1"});
}
