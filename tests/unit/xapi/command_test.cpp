#include <catch2/catch.hpp>

#include <set>

#include "unit/xapi/a_room.h"
#include "xapi/command_run.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ABooking;
using test::ARoom;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

Node answered(const CommandRequest& command, const ARoom& room) {
    auto step = beginCommand(command, room.context(), core::RequestId(9));
    REQUIRE(std::holds_alternative<Node>(step));
    return std::get<Node>(step);
}

template <typename Asked>
Asked asked(const CommandRequest& command, const ARoom& room) {
    auto step = beginCommand(command, room.context(), core::RequestId(9));
    REQUIRE(std::holds_alternative<core::Event>(step));
    const auto& event = std::get<core::Event>(step);
    if constexpr (std::is_same_v<Asked, core::BookingsReplaced>)
        return std::get<Asked>(std::get<core::BookingEvent>(event));
    else
        return std::get<Asked>(std::get<core::CallEvent>(event));
}

std::string listed(const ARoom& room, const Parameters& parameters) {
    const Node result = answered({"Bookings List", parameters, ""}, room);
    REQUIRE(*result.attribute("status") == "OK");
    std::string out = result.child("ResultInfo")->child("TotalRows")->text + ":";
    for (const Node& child : result.children)
        if (child.name == "Booking")
            out += " " + child.child("Id")->text;
    return out;
}

core::Booking on(const std::string& id, const std::string& start, const std::string& end) {
    core::Booking booking = ABooking{.id = id};
    booking.start = test::at(start);
    booking.end = test::at(end);
    return booking;
}

} // namespace

TEST_CASE("results are named by the last two words") {
    CHECK(resultName("Dial") == "DialResult");
    CHECK(resultName("Bookings List") == "BookingsListResult");
    CHECK(resultName("Audio Microphones Mute") == "MicrophonesMuteResult");
}

TEST_CASE("every command and each of its parameters is in the table once") {
    std::set<std::string_view> paths;
    for (const CommandRow& row : commandRows()) {
        INFO(row.path);
        CHECK(paths.insert(row.path).second);
        CHECK(row.roles.anyOf(kA));
        std::set<std::string_view> names;
        for (const Parameter& parameter : row.parameters)
            CHECK(names.insert(parameter.name).second);
    }
    CHECK(findCommand("call DISCONNECT") != nullptr);
    CHECK(findCommand("Call") == nullptr);
}

TEST_CASE("days are the room's days") {
    // UTC+1; on 29 March at 01:00 UTC the clocks go to UTC+2.
    ARoom room("09:26");
    room.withZone({"Europe/Oslo",
                   {{base::WallTime{}, base::seconds(3600)},
                    {test::at("2026-03-29T01:00:00Z"), base::seconds(7200)}}});
    room.with({on("past", "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"),
               on("lateYesterday", "2026-03-03T22:00:00Z", "2026-03-03T23:00:00Z"),
               on("overMidnight", "2026-03-03T22:30:00Z", "2026-03-03T23:30:00Z"),
               on("today", "2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z"),
               on("lateToday", "2026-03-04T22:30:00Z", "2026-03-04T22:45:00Z"),
               on("tomorrow", "2026-03-04T23:00:00Z", "2026-03-05T00:00:00Z"),
               on("afterChange", "2026-03-29T21:30:00Z", "2026-03-29T21:45:00Z"),
               on("nextDay", "2026-03-29T22:00:00Z", "2026-03-29T22:30:00Z")});
    struct Case {
        Parameters parameters;
        std::string rows;
    };
    const std::vector<Case> cases{
        {{}, "8: past lateYesterday overMidnight today lateToday tomorrow afterChange nextDay"},
        {{{"Days", "1"}, {"DayOffset", "0"}}, "3: overMidnight today lateToday"},
        {{{"days", "1"}}, "3: overMidnight today lateToday"},
        {{{"DayOffset", "1"}, {"Days", "1"}}, "1: tomorrow"},
        {{{"DayOffset", "25"}, {"Days", "1"}}, "1: afterChange"},
        {{{"DayOffset", "26"}}, "1: nextDay"},
        {{{"Days", "100"}, {"Limit", "2"}}, "6: overMidnight today"},
        {{{"Limit", "2"}, {"Offset", "1"}}, "8: lateYesterday overMidnight"},
        {{{"Offset", "100"}}, "8:"},
        {{{"Days", "365"}, {"DayOffset", "365"}}, "0:"},
    };
    for (const Case& c : cases)
        CHECK(listed(room, c.parameters) == c.rows);
}

TEST_CASE("a list says when it was last updated, once there was one") {
    ARoom room;
    CHECK(answered({"Bookings List", {}, ""}, room).child("LastUpdated") == nullptr);
    room.with({ABooking{}});
    CHECK(answered({"Bookings List", {}, ""}, room).child("LastUpdated")->text ==
          "2026-03-04T08:00:00Z");
}

TEST_CASE("one booking by either of its ids") {
    ARoom room;
    core::Booking booking = ABooking{};
    booking.meetingId = "m-1";
    room.with({booking});
    CHECK(answered({"Bookings Get", {{"Id", "42"}}, ""}, room).child("Booking") != nullptr);
    CHECK(answered({"Bookings Get", {{"MeetingId", "m-1"}}, ""}, room).child("Booking") != nullptr);
    const Node missing = answered({"Bookings Get", {{"Id", "9"}}, ""}, room);
    CHECK(*missing.attribute("status") == "Error");
    CHECK(missing.child("Reason")->text == "Booking not found");
    CHECK(*answered({"Bookings Get", {}, ""}, room).attribute("status") == "Error");
}

TEST_CASE("commands that are refused say what and where") {
    struct Case {
        CommandRequest command;
        Roles roles;
        std::string name;
        std::string status;
        std::string reason;
        std::string xpath;
    };
    const std::vector<Case> cases{
        {{"Dila", {}, ""}, kA, "Result", "Error", "Unknown command", "/Dila"},
        {{"Call Juggle", {}, ""}, kA, "Result", "Error", "Unknown command", "/Call/Juggle"},
        {{"Dial", {}, ""},
         kA,
         "DialResult",
         "ParameterError",
         "Number is required",
         "/Dial/Number"},
        {{"Dial", {{"Number", "a"}, {"Colour", "red"}}, ""},
         kA,
         "DialResult",
         "ParameterError",
         "Colour is not a parameter of this command",
         "/Dial/Colour"},
        {{"Dial", {{"Number", "a"}, {"number", "b"}}, ""},
         kA,
         "DialResult",
         "ParameterError",
         "Number is given more than once",
         "/Dial/Number"},
        {{"Dial", {{"Number", std::string(256, 'a')}}, ""},
         kA,
         "DialResult",
         "ParameterError",
         "Number must have 0 to 255 characters",
         "/Dial/Number"},
        {{"Dial", {{"Number", "a"}, {"CallRate", "63"}}, ""},
         kA,
         "DialResult",
         "ParameterError",
         "CallRate must be a whole number from 64 to 20000",
         "/Dial/CallRate"},
        {{"Dial", {{"Number", "a"}, {"Protocol", "Pigeon"}}, ""},
         kA,
         "DialResult",
         "ParameterError",
         "Protocol must be one of H323 Sip Spark IP",
         "/Dial/Protocol"},
        {{"Bookings List", {{"Days", "0"}}, ""},
         kA,
         "BookingsListResult",
         "ParameterError",
         "Days must be a whole number from 1 to 365",
         "/Bookings/List/Days"},
        {{"Bookings List", {}, "text"},
         kA,
         "BookingsListResult",
         "ParameterError",
         "body is not a parameter of this command",
         "/Bookings/List/body"},
        {{"Bookings Put", {}, "{}"},
         kAU,
         "BookingsPutResult",
         "Error",
         "body: the body is no object with a list named Bookings; to clear, send an empty list",
         "/Bookings/Put"},
        {{"Bookings Put", {}, "{}"},
         Roles{core::Role::User},
         "BookingsPutResult",
         "Error",
         "Permission denied",
         "/Bookings/Put"},
        {{"Bookings List", {}, ""},
         Roles{core::Role::Integrator},
         "BookingsListResult",
         "Error",
         "Permission denied",
         "/Bookings/List"},
        {{"Dial", {{"Number", "a"}}, ""},
         Roles{core::Role::RoomControl},
         "DialResult",
         "Error",
         "Permission denied",
         "/Dial"},
    };
    for (const Case& c : cases) {
        INFO(c.command.path << " " << c.reason);
        ARoom room;
        room.roles = c.roles;
        const Node result = answered(c.command, room);
        CHECK(result.name == c.name);
        CHECK(*result.attribute("status") == c.status);
        CHECK(result.child("Reason")->text == c.reason);
        CHECK(result.child("XPath")->text == c.xpath);
    }
}

TEST_CASE("Dial becomes a call, and answers its ids") {
    ARoom room;
    core::Booking booking = ABooking{};
    booking.meetingId = "m-1";
    room.with({booking});
    const CommandRequest dial{"dial",
                              {{"Number", "a@b"},
                               {"Protocol", "SIP"},
                               {"CallRate", "4096"},
                               {"CallType", "audio"},
                               {"BookingId", "m-1"},
                               {"DisplayName", "Köln"}},
                              ""};
    const auto event = asked<core::DialAsked>(dial, room);
    CHECK(event.target ==
          core::DialTarget{"a@b", core::Protocol::Sip, 4096, core::CallType::Audio});
    CHECK(event.booking.value() == "42");
    CHECK(event.displayName == "Köln");
    CHECK(event.request == core::RequestId(9));
    const Node result = finishCommand(dial, core::Done{core::CallId(7)});
    CHECK(result.name == "DialResult");
    CHECK(*result.attribute("status") == "OK");
    CHECK(result.child("CallId")->text == "7");
    CHECK(result.child("ConferenceId")->text == "7");
    const Node failed = finishCommand(dial, base::fail(base::ErrorCode::Unavailable, "no engine"));
    CHECK(*failed.attribute("status") == "Error");
    CHECK(failed.child("Reason")->text == "no engine");
}

TEST_CASE("hanging up one call or all of them") {
    const ARoom room;
    CHECK_FALSE(asked<core::HangUpAsked>({"Call Disconnect", {}, ""}, room).call);
    CHECK_FALSE(asked<core::HangUpAsked>({"Call Disconnect", {{"CallId", "0"}}, ""}, room).call);
    CHECK(asked<core::HangUpAsked>({"Call Disconnect", {{"CallId", "7"}}, ""}, room).call ==
          core::CallId(7));
}

TEST_CASE("the microphones are switched off, on, and over") {
    ARoom room;
    CHECK(asked<core::MuteAsked>({"Audio Microphones Mute", {}, ""}, room).muted);
    CHECK_FALSE(asked<core::MuteAsked>({"Audio Microphones Unmute", {}, ""}, room).muted);
    CHECK(asked<core::MuteAsked>({"Audio Microphones ToggleMute", {}, ""}, room).muted);
    room.snapshot.state.calls.muted = true;
    CHECK_FALSE(asked<core::MuteAsked>({"Audio Microphones ToggleMute", {}, ""}, room).muted);
    CHECK(finishCommand({"Audio Microphones Mute", {}, ""}, core::Done{}).children.empty());
}

TEST_CASE("Put and Clear replace the list, bad entries set aside") {
    const ARoom room;
    CHECK(asked<core::BookingsReplaced>({"Bookings Clear", {}, ""}, room).list->bookings.empty());
    const auto put = asked<core::BookingsReplaced>(
        {"Bookings Put", {}, "<Bookings><Booking><Id>1</Id></Booking></Bookings>"}, room);
    CHECK(put.list->setAside.size() == 1);
    CHECK(put.request == core::RequestId(9));
}
