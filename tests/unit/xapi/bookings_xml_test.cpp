#include <catch2/catch.hpp>

#include "core/reason.h"
#include "support/builders.h"
#include "unit/xapi/fixtures.h"
#include "xapi/bookings_xml.h"

using namespace greenroom;
using namespace greenroom::xapi;
using base::ErrorCode;
using test::fixture;
using test::listWith;

namespace {

constexpr std::size_t kMost = 2000;

core::SourceList read(const std::string& document) {
    auto list = readBookingsXml(document, kMost);
    INFO((list ? "" : list.error().message));
    REQUIRE(list);
    return std::move(*list);
}

core::Booking only(const core::SourceList& list) {
    REQUIRE(list.setAside.empty());
    REQUIRE(list.bookings.size() == 1);
    return list.bookings.front();
}

} // namespace

TEST_CASE("a list is read field by field as OBTP pushers write it") {
    const core::Booking booking = only(read(fixture("list_as_pushed.xml")));
    CHECK(booking.id.value() == "42");
    CHECK(booking.title == "Budget review");
    CHECK(booking.privacy == core::Privacy::Public);
    CHECK(booking.organizer == core::Organizer{"Ada", "Field", "ada@example.net", ""});
    CHECK(booking.start == test::clockAt("09:30"));
    CHECK(booking.end == test::clockAt("10:00"));
    CHECK(booking.startBuffer == base::seconds(300));
    CHECK(booking.endBuffer == base::seconds(0));
    CHECK(booking.maximumExtension == base::minutes(5));
    CHECK(booking.status == "OK");
    CHECK(booking.encryption == "BestEffort");
    CHECK(booking.role == "Master");
    CHECK(booking.recording == "Disabled");
    CHECK(booking.connectMode == core::ConnectMode::Obtp);
    CHECK(booking.calls ==
          std::vector<core::DialTarget>{
              {"budget@vmr.example.net", core::Protocol::Sip, 6000, core::CallType::Video}});
}

TEST_CASE("each sender's way of writing a booking is read") {
    struct Case {
        std::string file;
        std::string id;
        std::string title;
        core::ConnectMode mode;
        int startBuffer;
    };
    const auto c = GENERATE(values<Case>({
        {"tms_namespace.xml", "104311", "Weekly & monthly", core::ConnectMode::Manual, 300},
        {"mividas.xml", "42", "Budget review", core::ConnectMode::Obtp, 300},
        {"bot_fractions.xml", "a1b2c3", "Stand-up", core::ConnectMode::Obtp, 0},
    }));
    INFO(c.file);
    const core::Booking booking = only(read(fixture(c.file)));
    CHECK(booking.id.value() == c.id);
    CHECK(booking.title == c.title);
    CHECK(booking.connectMode == c.mode);
    CHECK(booking.startBuffer == base::seconds(c.startBuffer));
    CHECK(booking.start == test::clockAt("09:30"));
    CHECK(booking.end == test::clockAt("10:00"));
    REQUIRE(booking.calls.size() == 1);
    CHECK(booking.calls[0].number == "budget@vmr.example.net");
    CHECK(booking.calls[0].protocol == core::Protocol::Sip);
    CHECK((booking.organizer.firstName.empty() || booking.organizer.firstName == "Ada"));
}

TEST_CASE("calls of other protocols are kept in their order") {
    const core::Booking booking = only(read(fixture("webrtc_first.xml")));
    REQUIRE(booking.calls.size() == 2);
    CHECK(booking.calls[0].protocol == core::Protocol::WebRtc);
    CHECK(booking.calls[1] ==
          core::DialTarget{"w1@cvi.example.net", core::Protocol::Sip, 0, core::CallType::Audio});
    CHECK(booking.meetingPlatform == "MicrosoftTeams");
    CHECK(booking.webex.enabled);
    CHECK(booking.webex.hostKey == "1234");
}

TEST_CASE("documents that empty the list") {
    const auto document = GENERATE(values<std::string>({
        fixture("clear.xml"),
        fixture("empty.xml"),
        "<Bookings/>",
        "<Bookings xmlns='http://www.cisco.com/TelePresence/Bookings/1.0'>\n</Bookings>",
        "<Bookings><Clear command='True'/></Bookings>",
        "<BookingsListResult status='OK'><ResultInfo><TotalRows>0</TotalRows></ResultInfo>"
        "<LastUpdated>2026-03-04T08:00:11Z</LastUpdated></BookingsListResult>",
    }));
    INFO(document);
    CHECK(read(document) == core::SourceList{});
}

TEST_CASE("documents that are refused and empty nothing") {
    struct Case {
        std::string document;
        std::string message; // part of it
    };
    const auto c = GENERATE(values<Case>({
        {"", "line 1"},
        {"{\"Bookings\":[]}", "line 1"},
        {"<Command><Bookings/></Command>", "the root is Command, not Bookings"},
        {"<Status/>", "the root is Status, not Bookings"},
        {"<Bookings>\n<Bookin/></Bookings>", "line 2, column 9: Bookin is no Booking"},
        {"<Bookings>none</Bookings>", "text instead of Booking"},
        {"<Bookings><Booking><Id>1</Id></Bookings>", "line 1"},
        {"<!DOCTYPE Bookings><Bookings/>", "document type"},
    }));
    INFO(c.document);
    const auto list = readBookingsXml(c.document, kMost);
    REQUIRE_FALSE(list);
    CHECK(list.error().code == ErrorCode::InvalidInput);
    CHECK_THAT(list.error().message, Catch::Contains(c.message));
}

TEST_CASE("fields are read in every form that senders use") {
    struct Case {
        std::string name;
        std::string fields;
        std::function<bool(const core::Booking&)> holds;
    };
    using core::Booking;
    const auto call = [](const std::string& inside) {
        return "<DialInfo><Calls><Call>" + inside + "</Call></Calls></DialInfo>";
    };
    const std::vector<Case> cases{
        {"call without protocol is SIP", call("<Number>a@b</Number>"),
         [](const Booking& b) { return b.calls.at(0).protocol == core::Protocol::Sip; }},
        {"protocol in any letter case", call("<Number>a@b</Number><Protocol>sIP</Protocol>"),
         [](const Booking& b) { return b.calls.at(0).protocol == core::Protocol::Sip; }},
        {"protocol of another name", call("<Number>a</Number><Protocol>Pigeon</Protocol>"),
         [](const Booking& b) { return b.calls.at(0).protocol == core::Protocol::None; }},
        {"empty number is no call", call("<Number> </Number><Protocol>SIP</Protocol>"),
         [](const Booking& b) { return b.calls.empty(); }},
        {"no dial info", "", [](const Booking& b) { return b.calls.empty(); }},
        {"call rate that is none", call("<Number>a@b</Number><CallRate>fast</CallRate>"),
         [](const Booking& b) { return b.calls.at(0).callRateKbps == 0; }},
        {"number too long to dial is dropped, not cut",
         call("<Number>" + std::string(2001, 'a') + "</Number>"),
         [](const Booking& b) { return b.calls.empty(); }},
        {"manual in any letter case", "<DialInfo><ConnectMode>manual</ConnectMode></DialInfo>",
         [](const Booking& b) { return b.connectMode == core::ConnectMode::Manual; }},
        {"another connect mode", "<DialInfo><ConnectMode>Automatic</ConnectMode></DialInfo>",
         [](const Booking& b) { return b.connectMode == core::ConnectMode::Obtp; }},
        {"name splits at the first blank", "<Organizer><Name>Ada van  Field</Name></Organizer>",
         [](const Booking& b) {
             return b.organizer.firstName == "Ada" && b.organizer.lastName == "van  Field";
         }},
        {"name of one word", "<Organizer><Name>Ada</Name></Organizer>",
         [](const Booking& b) {
             return b.organizer.firstName == "Ada" && b.organizer.lastName.empty();
         }},
        {"first and last win over the name",
         "<Organizer><Name>X Y</Name><LastName>Field</LastName></Organizer>",
         [](const Booking& b) {
             return b.organizer.firstName.empty() && b.organizer.lastName == "Field";
         }},
        {"private", "<Privacy>Private</Privacy>",
         [](const Booking& b) { return b.privacy == core::Privacy::Private; }},
        {"privacy of another name hides", "<Privacy>Confidential</Privacy>",
         [](const Booking& b) { return b.privacy == core::Privacy::Private; }},
        {"title is trimmed", "<Title>\n  Budget  \n</Title>",
         [](const Booking& b) { return b.title == "Budget"; }},
        {"title of any length is cut", "<Title>" + std::string(600, 'x') + "</Title>",
         [](const Booking& b) { return b.title.size() == 512; }},
        {"agenda keeps its lines", "<Agenda>one\n  two\n</Agenda>",
         [](const Booking& b) { return b.agenda == "one\n  two\n"; }},
        {"unknown fields", "<Colour>red</Colour><Spark><Alert>False</Alert></Spark>",
         [](const Booking& b) { return b.id.value() == "42"; }},
        {"flat number", "<Number>a@b</Number><Protocol>IP</Protocol>",
         [](const Booking& b) { return b.calls.at(0).protocol == core::Protocol::Ip; }},
        {"extension that is no number", "<MaximumMeetingExtension>long</MaximumMeetingExtension>",
         [](const Booking& b) { return b.maximumExtension == base::minutes(0); }},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(c.holds(only(read(listWith(c.fields)))));
    }
}

TEST_CASE("times are read in every form that senders use, or the booking is set aside") {
    struct Case {
        std::string time;
        std::string end; // of day; empty: set aside
        std::string detail;
    };
    const std::string start = "<StartTime>2026-03-04T09:30:00Z</StartTime>";
    const std::vector<Case> cases{
        {start + "<Duration>30</Duration>", "10:00", ""},
        {start + "<Duration>60.0</Duration>", "10:30", ""},
        {start + "<EndTime></EndTime><Duration>30</Duration>", "10:00", ""},
        {start + "<EndTime>2026-03-04T11:00:00Z</EndTime><Duration>30</Duration>", "11:00", ""},
        {start + "<EndTime>2026-03-04T12:00:00+01:00</EndTime>", "11:00", ""},
        {start + "<EndTime>2026-03-04T10:00:00Z</EndTime><StartTimeBuffer/>", "10:00", ""},
        {start, "", "EndTime is missing"},
        {start + "<Duration>-5</Duration>", "", "Duration \"-5\" is not a number of minutes"},
        {start + "<Duration>99999999999</Duration>", "", "Duration"},
        {start + "<Duration>0</Duration>", "", "EndTime 2026-03-04T09:30:00Z is not after"},
        {start + "<EndTime>2026-03-04T09:30:00Z</EndTime>", "", "is not after StartTime"},
        {start + "<EndTime>2026-03-04T09:00:00Z</EndTime>", "", "is not after StartTime"},
        {start + "<EndTime>later</EndTime>", "", "EndTime \"later\": "},
        {"<StartTime>2026-03-04T09:30:00</StartTime><Duration>30</Duration>", "",
         "StartTime \"2026-03-04T09:30:00\": "},
        {"<EndTime>2026-03-04T09:00:00Z</EndTime>", "", "StartTime is missing"},
        {start + "<Duration>30</Duration><StartTimeBuffer>soon</StartTimeBuffer>", "",
         "StartTimeBuffer \"soon\" is not a number of seconds"},
        {start + "<Duration>30</Duration><EndTimeBuffer>86401</EndTimeBuffer>", "",
         "EndTimeBuffer is not within 0 and 86400"},
        {start + "<Duration>30</Duration><StartTimeBuffer>-1</StartTimeBuffer>", "",
         "StartTimeBuffer is not within"},
        {start + "<Duration>600000</Duration>", "", "Duration \"600000\""},
    };
    for (const Case& c : cases) {
        INFO(c.time);
        const core::SourceList list = read(listWith("<Title>T</Title>", c.time));
        if (!c.end.empty()) {
            CHECK(only(list).end == test::clockAt(c.end));
            continue;
        }
        CHECK(list.bookings.empty());
        REQUIRE(list.setAside.size() == 1);
        CHECK(list.setAside[0].id.value() == "42");
        CHECK(list.setAside[0].title == "T");
        CHECK(list.setAside[0].code == core::reason::kBadTime);
        CHECK_THAT(list.setAside[0].detail, Catch::Contains(c.detail));
    }
}

TEST_CASE("bad entries are set aside by name, the others are taken") {
    const std::string time = "<Time><StartTime>2026-03-04T09:30:00Z</StartTime>"
                             "<EndTime>2026-03-04T10:00:00Z</EndTime></Time>";
    const core::SourceList list =
        read("<Bookings><Booking><Id>1</Id>" + time + "</Booking><Booking>" + time +
             "<Title>nameless</Title></Booking><Booking><Id>1</Id>" + time +
             "</Booking><Booking><Id>" + std::string(200, 'x') + "</Id>" + time +
             "</Booking><Booking/><Booking><Id>2</Id>" + time + "</Booking></Bookings>");
    REQUIRE(list.bookings.size() == 2);
    CHECK(list.bookings[0].id.value() == "1");
    CHECK(list.bookings[1].id.value() == "2");
    std::multiset<std::string> codes;
    for (const core::SetAside& aside : list.setAside)
        codes.insert(aside.code);
    CHECK(codes == std::multiset<std::string>{"DUPLICATE_ID", "NO_ID", "NO_ID", "UNREADABLE"});
    CHECK(list.setAside[0].id.value() == "#2");
    CHECK(list.setAside[0].title == "nameless");
    CHECK(list.setAside[1].id.value() == "#5");
}

TEST_CASE("500 bookings are read, one too many is refused") {
    std::string document = "<Bookings>";
    for (int i = 0; i < 500; ++i)
        document += "<Booking><Id>" + std::to_string(i) +
                    "</Id><Time><StartTime>2026-03-04T09:30:00Z</StartTime><Duration>30</Duration>"
                    "</Time></Booking>";
    document += "</Bookings>";
    CHECK(readBookingsXml(document, 500)->bookings.size() == 500);
    const auto tooMany = readBookingsXml(document, 499);
    REQUIRE_FALSE(tooMany);
    CHECK(tooMany.error().code == ErrorCode::TooLarge);
    CHECK_THAT(tooMany.error().message, Catch::StartsWith("more than 499 bookings"));
}

TEST_CASE("a booking is listed with its fields in order, and a call with all four") {
    const core::Booking booking = test::ABooking{};
    const Node node = bookingNode(booking);
    std::vector<std::string> names;
    for (const Node& child : node.children)
        names.push_back(child.name);
    CHECK(names == std::vector<std::string>{
                       "Id", "MeetingId", "Title", "Agenda", "Privacy", "Organizer", "Time",
                       "MaximumMeetingExtension", "MeetingExtensionAvailability", "BookingStatus",
                       "BookingStatusMessage", "Cancellable", "Webex", "Encryption", "DialInfo"});
    const Node* call = node.child("DialInfo")->child("Calls")->child("Call");
    CHECK(call->child("Protocol")->text == "SIP");
    CHECK(call->child("CallRate")->text == "0");
    CHECK(call->child("CallType")->text == "Video");
    CHECK(node.child("Time")->child("StartTime")->text == "2026-03-04T09:30:00Z");
    CHECK(node.child("DialInfo")->child("ConnectMode")->text == "OBTP");
}
