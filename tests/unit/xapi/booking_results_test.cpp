// What commands of bookings answer, and what they leave behind (xAPI guide, bookings, commands).
#include <catch2/catch.hpp>

#include "unit/xapi/live_room.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ABooking;
using test::LiveRoom;
using test::Parameters;

TEST_CASE("commands that change bookings answer what became of them") {
    struct Step {
        std::string command;
        Parameters parameters;
        std::string result; // after "Bookings", the command and "Result "
    };
    struct Case {
        std::string what;
        std::vector<std::pair<const char*, const char*>> settings; // below Configuration/Bookings
        std::vector<Step> steps;
    };
    const std::string taken =
        "Error: the room is taken from 2026-03-04T09:30:00Z to 2026-03-04T10:00:00Z";
    const std::pair adhoc{"Bookings AdhocBooking Enabled", "True"};
    const std::pair checkIn{"Bookings CheckIn Enabled", "True"};
    const std::pair declinable{"Bookings DeclinableBookingType", "All"};
    // There is 42 of the premises, MeetingId m, 09:30 to 10:00; it is 09:26.
    const std::vector<Case> cases{
        {"a room that takes no bookings",
         {},
         {{"Book",
           {},
           "Error: this room takes no bookings of its own "
           "(Configuration/Bookings/AdhocBooking/Enabled)"}}},
        {"a booking of its own, from first to last",
         {adhoc},
         {{"Book", {{"Duration", "5"}}, taken},
          {"Book", {{"Duration", "4"}}, "OK"},
          {"Extend", {{"Id", "local-1"}, {"Duration", "1"}}, taken},
          {"Edit", {{"MeetingId", "local-1"}, {"Duration", "3"}, {"Title", "Short"}}, "OK"},
          {"Extend", {{"Id", "local-1"}, {"Duration", "1"}}, "OK"},
          {"Respond", {{"MeetingId", "local-1"}, {"Type", "Accept"}}, "OK"},
          {"Delete", {{"Id", "local-1"}}, "OK"},
          {"Delete", {{"Id", "local-1"}}, "Error: Booking not found"},
          {"Get", {{"Id", "local-1"}}, "Error: Booking not found"}}},
        {"declining one's own deletes it",
         {adhoc},
         {{"Book", {{"Duration", "4"}}, "OK"},
          {"Respond", {{"MeetingId", "local-1"}, {"Type", "Decline"}}, "OK"},
          {"Get", {{"Id", "local-1"}}, "Error: Booking not found"}}},
        {"somebody else's",
         {},
         {{"Edit",
           {{"Id", "42"}, {"Title", "T"}},
           "Error: the booking is kept by its source (premises): change it there"},
          {"Edit",
           {{"Id", "42"}, {"OrganizerId", "7"}, {"Duration", "35"}},
           "Error: the booking is kept by its source (premises): change it there"},
          {"Edit", {{"Id", "42"}, {"Duration", "35"}}, "OK"},
          {"Extend",
           {{"MeetingId", "m"}, {"Duration", "1"}},
           "Error: the booking is kept by its source (premises): it may be extended by 5 minutes "
           "(MaximumMeetingExtension)"},
          {"Respond",
           {{"MeetingId", "m"}, {"Type", "Decline"}},
           "Error: the booking is kept by its source (premises): no answer of the room reaches "
           "it"},
          {"Delete",
           {{"MeetingId", "m"}},
           "Error: the booking is kept by its source (premises): delete it there; in the room "
           "only if Configuration/Bookings/DeclinableBookingType is All"}}},
        {"somebody else's, where the room may hide it",
         {declinable},
         {{"Delete", {{"MeetingId", "m"}}, "OK"},
          {"Get", {{"Id", "42"}}, "Error: Booking not found"}}},
        {"nobody's",
         {},
         {{"Edit", {{"Id", "9"}, {"Title", "T"}}, "Error: Booking not found"},
          {"Edit", {{"Title", "T"}}, "Error: Id or MeetingId is required"},
          {"Extend", {{"Duration", "5"}}, "Error: Id or MeetingId is required"},
          {"Delete", {}, "Error: Id or MeetingId is required"},
          {"Respond", {{"MeetingId", "9"}, {"Type", "Accept"}}, "Error: Booking not found"},
          {"NotificationSnooze",
           {{"MeetingId", "9"}},
           "Error: there is no such booking to remind of"},
          {"Get", {{"MeetingId", "9"}}, "Error: Booking not found"},
          {"Get", {}, "Error: Id or MeetingId is required"}}},
        {"check-in that is off",
         {},
         {{"CheckIn",
           {},
           "Error: check-in is switched off (Configuration/Bookings/CheckIn/Enabled)"},
          {"CheckOut",
           {{"Id", "42"}},
           "Error: check-in is switched off (Configuration/Bookings/CheckIn/Enabled)"}}},
        {"check-in",
         {checkIn},
         {{"CheckIn", {{"MeetingId", "m"}}, "OK"},
          {"CheckIn", {}, "OK"},
          {"CheckIn", {{"Id", "9"}}, "Error: Booking not found"},
          {"CheckOut", {{"Id", "42"}}, "OK"},
          {"CheckOut", {}, "Error: Booking not found"}}},
        {"a reminder put off",
         {},
         {{"NotificationSnooze", {}, "OK"}, {"NotificationSnooze", {{"MeetingId", "m"}}, "OK"}}},
        {"the whole list",
         {},
         {{"Clear", {}, "OK"}, {"Get", {{"Id", "42"}}, "Error: Booking not found"}}},
    };
    for (const Case& c : cases) {
        LiveRoom room("09:26");
        core::Booking given = ABooking{.meetingId = "m"};
        given.maximumExtension = base::minutes(5);
        room.push({given});
        for (const auto& [path, value] : c.settings)
            room.set(path, value);
        for (const Step& step : c.steps) {
            INFO(c.what << ": " << step.command);
            CHECK(room.run("Bookings " + step.command, step.parameters) ==
                  "Bookings" + step.command + "Result " + step.result);
        }
    }
}

TEST_CASE("Put and Update replace the list by XML or JSON, whichever the body is") {
    const std::string xml =
        "<Bookings><Booking><Id>1</Id><Time><StartTime>2026-03-04T10:00:00Z</StartTime>"
        "<EndTime>2026-03-04T11:00:00Z</EndTime></Time></Booking></Bookings>";
    const std::string json =
        R"( {"Bookings":[{"Id":"1","Title":"T","Number":"a@b","Protocol":"SIP",)"
        R"("Organizer":{"Name":"Ada"},"Time":{"StartTime":"2026-03-04T10:00:00Z","Duration":60}}]})";
    for (const std::string command : {"Put", "Update"})
        for (const std::string& body : {xml, json}) {
            INFO(command << " " << body);
            LiveRoom room;
            room.push({ABooking{}});
            CHECK(room.run("Bookings " + command, {}, body) == "Bookings" + command + "Result OK");
            CHECK(room.run("Bookings Get", {{"Id", "1"}}) == "BookingsGetResult OK");
            CHECK(room.run("Bookings Get", {{"Id", "42"}}) ==
                  "BookingsGetResult Error: Booking not found");
        }
    LiveRoom room;
    room.push({ABooking{}});
    CHECK(room.run("Bookings Put", {}, "<Bookings/>") == "BookingsPutResult OK");
    CHECK(room.run("Bookings Get", {{"Id", "42"}}) == "BookingsGetResult Error: Booking not found");
}

TEST_CASE("a body that is no list is refused, and the list stays") {
    struct Case {
        std::string body;
        std::string reason;
    };
    const std::vector<Case> cases{{"", "body: "},
                                  {"<Bookings>", "body: "},
                                  {"[1]", "body: "},
                                  {"{\"Bookings\":7}", "body: "}};
    for (const std::string command : {"Put", "Update"})
        for (const Case& c : cases) {
            INFO(command << " " << c.body);
            LiveRoom room;
            room.push({ABooking{}});
            CHECK_THAT(room.run("Bookings " + command, {}, c.body),
                       Catch::StartsWith("Bookings" + command + "Result Error: " + c.reason));
            CHECK(room.run("Bookings Get", {{"Id", "42"}}) == "BookingsGetResult OK");
        }
    LiveRoom room;
    room.set("Bookings MaxBookings", "1");
    CHECK(room.run("Bookings Put", {}, "<Bookings><Booking/><Booking/></Bookings>") ==
          "BookingsPutResult Error: body: more than 1 bookings in one list "
          "(Configuration/Bookings/MaxBookings)");
}

TEST_CASE("List by schedule and account: what runs, what comes, nothing that was declined") {
    LiveRoom room("09:45");
    room.push({ABooking{.id = "over", .start = "08:00", .end = "09:45"}, ABooking{.id = "runs"},
               ABooking{.id = "begins", .start = "09:45", .end = "10:30", .number = "b@x"},
               ABooking{.id = "declined",
                        .start = "09:40",
                        .end = "10:20",
                        .number = "c@x",
                        .response = core::Response::Declined},
               ABooking{.id = "comes", .start = "09:46", .end = "10:00", .number = "d@x"},
               ABooking{.id = "comes not",
                        .start = "11:00",
                        .end = "12:00",
                        .response = core::Response::Declined}});
    struct Case {
        Parameters parameters;
        std::string ids;
    };
    const std::vector<Case> cases{
        {{}, "6 over runs declined begins comes comes not"},
        {{{"ScheduleType", "Current"}}, "2 runs begins"},
        {{{"scheduletype", "upcoming"}}, "1 comes"},
        {{{"AccountType", "Shared"}, {"Limit", "1"}, {"Offset", "1"}}, "6 runs"},
        {{{"AccountType", "SharedAndPersonal"}, {"ScheduleType", "Current"}, {"Limit", "1"}},
         "2 runs"},
        {{{"AccountType", "Personal"}}, "0"},
    };
    for (const Case& c : cases) {
        const auto step = beginCommand({"Bookings List", c.parameters, ""}, room.room().context(),
                                       core::RequestId(9));
        const Node& result = std::get<Node>(step);
        std::string ids = result.child("ResultInfo")->child("TotalRows")->text;
        for (const Node& child : result.children)
            if (child.name == "Booking")
                ids += " " + child.child("Id")->text;
        CHECK(ids == c.ids);
    }
}

TEST_CASE("List and Get show to others than Admin what the room shows") {
    struct Case {
        const char* what;
        core::Privacy privacy;
        const char* titles;
        const char* organizers;
        std::string shown; // title, agenda, first name
    };
    const std::vector<Case> cases{
        {"open", core::Privacy::Public, "Auto", "Auto", "Budget review|points|Ada"},
        {"private", core::Privacy::Private, "Auto", "Auto", "Private meeting||"},
        {"hidden titles", core::Privacy::Public, "Hidden", "Auto", "Scheduled meeting||Ada"},
        {"hidden organizers", core::Privacy::Public, "Auto", "Hidden", "Budget review|points|"},
    };
    const auto shown = [](LiveRoom& room, const char* command, core::Role role) {
        room.room().roles = Roles{role};
        const auto step =
            beginCommand({command, {{"Id", "42"}}, ""}, room.room().context(), core::RequestId(9));
        const Node* booking = std::get<Node>(step).child("Booking");
        const Node* organizer = booking->child("Organizer");
        return booking->child("Title")->text + "|" + booking->child("Agenda")->text + "|" +
               organizer->child("FirstName")->text;
    };
    for (const Case& c : cases) {
        INFO(c.what);
        LiveRoom room;
        room.set("UserInterface Bookings Visibility Title", c.titles);
        room.set("UserInterface Bookings Visibility Organizer", c.organizers);
        core::Booking booking = ABooking{.privacy = c.privacy};
        booking.agenda = "points";
        room.push({booking});
        CHECK(shown(room, "Bookings Get", core::Role::Admin) == "Budget review|points|Ada");
        CHECK(shown(room, "Bookings Get", core::Role::User) == c.shown);
    }
}

TEST_CASE("Clear leaves the bookings made in the room") {
    LiveRoom room;
    room.set("Bookings AdhocBooking Enabled", "True").push({ABooking{}});
    CHECK(room.run("Bookings Book", {{"Duration", "15"}}) == "BookingsBookResult OK");
    CHECK(room.run("Bookings Clear") == "BookingsClearResult OK");
    CHECK(room.run("Bookings Get", {{"Id", "local-1"}}) == "BookingsGetResult OK");
    CHECK(room.run("Bookings Get", {{"Id", "42"}}) == "BookingsGetResult Error: Booking not found");
}
