#include <catch2/catch.hpp>

#include <set>

#include "unit/xapi/a_room.h"
#include "xapi/documents.h"
#include "xapi/status_tree.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using namespace greenroom::xapi;
using core::CallState;
using test::ABooking;
using test::aCall;
using test::ARoom;

namespace {

// The text at "Bookings/Current/Id" below Status, or "-" when it is not there.
std::string valueAt(const ARoom& room, const std::string& path) {
    const Node document = getDocument("/Status/" + path, room.context());
    const Node* at = &document;
    while (at->kind == ValueKind::Branch && !at->children.empty())
        at = &at->children.front();
    return at->kind == ValueKind::Branch ? "-" : at->text;
}

} // namespace

TEST_CASE("every row names a path once, and lists are known") {
    std::set<std::string_view> paths;
    for (const StatusRow& row : statusRows()) {
        INFO(row.path);
        CHECK(paths.insert(row.path).second);
        CHECK_FALSE(row.read.empty());
        CHECK(std::ranges::count(row.path, '[') <= 2);
    }
    ARoom room;
    core::Call call = aCall(7, CallState::Connected, "a@b");
    call.media.audioCodec = "opus";
    call.media.videoCodec = "H264";
    call.quality.audio = core::StreamQuality{};
    call.quality.audio->roundTripMs = 20;
    room.with(call);
    room.snapshot.state.media.devices = std::make_shared<const core::MediaDevices>(
        core::MediaDevices{{core::MediaKind::Camera, "v4l2:/dev/video0", "Room camera"}});
    room.device.serialNumber = "GR1";
    room.snapshot.state.device.network = test::aNetwork();
    core::FeedbackSlots registered;
    registered[1] = {"https://feedback.example.net/", core::FeedbackFormat::Xml, {"/Status"}};
    room.snapshot.state.feedback.registered =
        std::make_shared<const core::FeedbackSlots>(registered);
    room.snapshot.state.device.peripherals =
        std::make_shared<const std::vector<core::ConnectedPeripheral>>(
            std::vector{test::aPeripheral("cs1")});
    const Node whole = getDocument("/Status", room.context());
    const std::string xml = writeXml(whole);
    for (const StatusRow& row : statusRows()) {
        const std::string_view last = row.path.substr(row.path.rfind(' ') + 1);
        INFO(row.path);
        const std::string element = "<" + std::string(last.substr(0, last.find('[')));
        const bool there = xml.find(element + ">") != std::string::npos ||
                           xml.find(element + " item=") != std::string::npos;
        CHECK(there);
    }
}

TEST_CASE("booking status over a day") {
    struct Case {
        std::string now;
        std::string id;
        std::string availability;
        std::string timeStamp;
    };
    const auto c = GENERATE(values<Case>({
        {"08:00", "", "FreeUntil", "2026-03-04T09:30:00Z"},
        {"09:29", "", "FreeUntil", "2026-03-04T09:30:00Z"}, // inside the start buffer
        {"09:30", "42", "BookedUntil", "2026-03-04T10:00:00Z"},
        {"09:45", "42", "BookedUntil", "2026-03-04T10:00:00Z"}, // 43 runs too
        {"10:00", "43", "BookedUntil", "2026-03-04T10:30:00Z"},
        {"10:30", "", "Free", ""},
    }));
    INFO(c.now);
    ARoom room(c.now);
    room.with({ABooking{}, ABooking{.id = "43", .start = "09:40", .end = "10:30"}});
    CHECK(valueAt(room, "Bookings/Current/Id") == c.id);
    CHECK(valueAt(room, "Bookings/Availability/Status") == c.availability);
    CHECK(valueAt(room, "Bookings/Availability/TimeStamp") == c.timeStamp);
}

TEST_CASE("a booking that the room declined leaves it free") {
    using core::Response;
    ARoom room("09:45");
    const core::Booking declined = ABooking{.id = "no", .response = Response::Declined};
    room.with({declined});
    CHECK(valueAt(room, "Bookings/Current/Id").empty());
    CHECK(valueAt(room, "Bookings/Availability/Status") == "Free");
    CHECK(valueAt(room, "Bookings/Availability/TimeStamp").empty());
    room.with({declined, ABooking{.start = "09:40", .end = "09:50", .number = "a@x"},
               ABooking{.id = "later", .start = "09:50", .response = Response::Declined}});
    CHECK(valueAt(room, "Bookings/Current/Id") == "42");
    CHECK(valueAt(room, "Bookings/Availability/TimeStamp") == "2026-03-04T09:50:00Z");
    room.with({declined, ABooking{.id = "soon", .start = "09:50", .response = Response::Declined},
               ABooking{.start = "11:00", .end = "11:30", .number = "a@x"}});
    CHECK(valueAt(room, "Bookings/Availability/Status") == "FreeUntil");
    CHECK(valueAt(room, "Bookings/Availability/TimeStamp") == "2026-03-04T11:00:00Z");
}

TEST_CASE("a clock in doubt that others correct: status tells the time that Join is decided on") {
    ARoom room("08:30");
    const base::MonoTime now = room.snapshot.at.mono;
    for (const char* who : {"hub", "tms"})
        room.snapshot.state.time.samples[who] = {std::chrono::hours(1), now};
    room.with({ABooking{}});
    CHECK(valueAt(room, "Bookings/Current/Id") == "42");
    CHECK(valueAt(room, "Time/SystemTime") == "2026-03-04T09:30:00+0000");
    room.snapshot.state.time.synced = true;
    CHECK(valueAt(room, "Bookings/Current/Id").empty());
    CHECK(valueAt(room, "Time/SystemTime") == "2026-03-04T08:30:00+0000");
}

TEST_CASE("the status of a call in each of its states") {
    struct Case {
        CallState state;
        std::string status;
        std::string answer;
        std::string duration;
    };
    const auto c = GENERATE(values<Case>({
        {CallState::Dialling, "Dialling", "Unanswered", "0"},
        {CallState::Ringing, "Ringing", "Unanswered", "0"},
        {CallState::Connected, "Connected", "Answered", "60"},
        {CallState::Ending, "Disconnecting", "Unanswered", "0"},
    }));
    ARoom room("09:26");
    room.with(aCall(7, c.state, "sip:budget@vmr.example.net"));
    CHECK(valueAt(room, "Call[7]/Status") == c.status);
    CHECK(valueAt(room, "Call/AnswerState") == c.answer);
    CHECK(valueAt(room, "Call[@item='7']/Duration") == c.duration);
    CHECK(valueAt(room, "call[7]/callbacknumber") == "sip:budget@vmr.example.net");
    CHECK(valueAt(room, "Call[7]/RemoteNumber") == "budget@vmr.example.net");
    CHECK(valueAt(room, "Conference/Call[7]/BookingId") == "42");
    CHECK(valueAt(room, "Call[8]/Status") == "-");
    CHECK(valueAt(room, "SystemUnit/State/System") == "InCall");
    CHECK(valueAt(room, "SystemUnit/State/NumberOfActiveCalls") ==
          (c.state == CallState::Connected ? "1" : "0"));
}

TEST_CASE("values that come from the room, the clock and the device") {
    ARoom room("09:26");
    room.device.startedAt = room.snapshot.at.mono - base::seconds(90);
    room.withZone({"Europe/Oslo", {{base::WallTime{}, base::seconds(3600)}}});
    room.snapshot.state.calls.muted = true;
    room.snapshot.state.registration.state = core::RegistrationState::Failed;
    room.snapshot.state.registration.reason = "403 Forbidden";
    CHECK(valueAt(room, "Time/SystemTime") == "2026-03-04T10:26:00+0100");
    CHECK(valueAt(room, "SystemUnit/Uptime") == "90");
    CHECK(valueAt(room, "Audio/Microphones/Mute") == "On");
    CHECK(valueAt(room, "SIP/Registration[1]/Status") == "Failed");
    CHECK(valueAt(room, "SIP/Registration/Reason") == "403 Forbidden");
    CHECK(valueAt(room, "SIP/Registration[2]") == "-");
    CHECK(valueAt(room, "SystemUnit/ProductId") == "Greenroom");
    CHECK(valueAt(room, "SystemUnit/Hardware") == "-");
    CHECK(valueAt(room, "Audio[1]/Microphones") == "On");
    room.withZone({"America/Caracas", {{base::WallTime{}, base::seconds(-16200)}}});
    CHECK(valueAt(room, "Time/SystemTime") == "2026-03-04T04:56:00-0430");
}

TEST_CASE("roles see what the table lets them see") {
    ARoom room;
    room.roles = Roles{core::Role::Integrator};
    CHECK(valueAt(room, "SystemUnit/ProductId") == "Greenroom");
    CHECK(valueAt(room, "Bookings") == "-");
    room.roles = Roles{core::Role::RoomControl};
    CHECK(valueAt(room, "SystemUnit/ProductId") == "-");
    CHECK(valueAt(room, "SystemUnit/State/NumberOfActiveCalls") == "0");
    room.roles = Roles{core::Role::Audit};
    CHECK(getDocument("/Status", room.context()).name == "EmptyResult");
}

TEST_CASE("a document carries its product, version and list marks") {
    ARoom room;
    room.with(aCall(7, CallState::Ringing, "a@b"));
    CHECK(writeXml(getDocument("Status/call/STATUS", room.context())) ==
          "<?xml version=\"1.0\"?>\n"
          "<Status product=\"Codec\" version=\"ce1\" apiVersion=\"4\">\n"
          "  <Call item=\"7\" maxOccurrence=\"n\">\n"
          "    <Status>Ringing</Status>\n"
          "  </Call>\n"
          "</Status>\n");
    const auto location = GENERATE(values<std::string>(
        {"/Status/Nothing", "/Status/Call[9]", "/Event", "", "/Status/Call/Status/More", "//x"}));
    CHECK(writeXml(getDocument(location, room.context())) ==
          "<?xml version=\"1.0\"?>\n<EmptyResult/>\n");
}
