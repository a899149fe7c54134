// What Bookings List shows is accepted by /bookingsputxml and gives the same bookings.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/text.h"
#include "support/builders.h"
#include "unit/xapi/a_room.h"
#include "unit/xapi/fixtures.h"
#include "xapi/bookings_xml.h"
#include "xapi/command_run.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using namespace greenroom::xapi;

namespace {

Node listed(const std::vector<core::Booking>& bookings) {
    test::ARoom room;
    room.with(bookings);
    return std::get<Node>(
        beginCommand({"Bookings List", {}, ""}, room.context(), core::RequestId(1)));
}

// Without blanks at its ends: those are not kept in one-line fields.
std::string anyLine(const std::string& alwaysThere = "", std::size_t most = 500) {
    static const std::vector<std::string> parts{"a", "B7", " ", "<",   "&",     ">",    "\"", "'",
                                                "é", "会", "🎉", "]]>", "&amp;", "\r\n", "\t", "%"};
    const auto picked = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts));
    std::string text = alwaysThere;
    for (const std::string& part : picked)
        text += part;
    return std::string(core::trimmed(core::cutUtf8(std::move(text), most)));
}

template <typename T>
T oneOf(std::initializer_list<T> values) {
    return *rc::gen::elementOf(std::vector<T>(values));
}

core::DialTarget anyCall() {
    using core::Protocol;
    return {anyLine("sip:a@b"),
            oneOf({Protocol::Sip, Protocol::H323, Protocol::Isdn, Protocol::Ip, Protocol::Spark,
                   Protocol::WebRtc, Protocol::None}),
            static_cast<std::uint32_t>(*rc::gen::inRange(0, 20'000)),
            oneOf({core::CallType::Video, core::CallType::Audio})};
}

core::Booking anyBooking(int number) {
    core::Booking b;
    b.id = core::BookingId(anyLine("id" + std::to_string(number) + ".", 100));
    b.meetingId = anyLine();
    b.title = anyLine();
    b.agenda = anyLine() + oneOf<std::string>({"", "\n", " two\nlines \n"});
    b.privacy = oneOf({core::Privacy::Public, core::Privacy::Private});
    b.organizer = {anyLine(), anyLine(), anyLine(), anyLine()};
    b.start = test::clockAt("09:00") + base::seconds(*rc::gen::inRange(0, 1'000'000));
    b.end = b.start + base::seconds(*rc::gen::inRange(1, 86'400));
    b.response =
        oneOf({core::Response::Accepted, core::Response::Organizer, core::Response::Tentative,
               core::Response::NotResponded, core::Response::Declined});
    b.allDay = *rc::gen::arbitrary<bool>();
    b.startBuffer = base::seconds(*rc::gen::inRange(0, 86'401));
    b.endBuffer = base::seconds(*rc::gen::inRange(0, 86'401));
    b.maximumExtension = base::minutes(*rc::gen::inRange(0, 1000));
    b.extensionAvailability = oneOf<std::string>({"", "Guaranteed"});
    b.status = anyLine("OK");
    b.statusMessage = anyLine();
    b.meetingPlatform = oneOf<std::string>({"", "Zoom", "MicrosoftTeams"});
    b.cancellable = oneOf({true, false});
    b.webex = {oneOf({true, false}), anyLine(), anyLine(), anyLine(), anyLine()};
    b.encryption = oneOf<std::string>({"BestEffort", "On"});
    b.role = oneOf<std::string>({"", "Master"});
    b.recording = oneOf<std::string>({"", "Disabled"});
    const int calls = *rc::gen::inRange(0, 4);
    for (int i = 0; i < calls; ++i)
        b.calls.push_back(anyCall());
    b.connectMode = oneOf({core::ConnectMode::Obtp, core::ConnectMode::Manual});
    return b;
}

} // namespace

TEST_CASE("any list comes back as it was") {
    CHECK(rc::check([] {
        std::vector<core::Booking> bookings;
        const int count = *rc::gen::inRange(0, 4);
        for (int i = 0; i < count; ++i)
            bookings.push_back(anyBooking(i));
        const Node result = listed(bookings);
        const Node wrapped = branchNode("Command", {result});
        // What one GETs by /putxml, as it is; and what the read-modify-write tools make of it.
        Node rebuilt = branchNode("Bookings");
        for (const Node& child : result.children)
            if (child.name == "Booking")
                rebuilt.add(child);
        for (const Node* document : {&wrapped, &result, &std::as_const(rebuilt)}) {
            const auto again = readBookingsXml(writeXml(*document), 2000);
            RC_ASSERT(again.has_value());
            RC_ASSERT(again->setAside.empty());
            RC_ASSERT(test::agendaOf(again->bookings).bookings().size() == bookings.size());
            const core::Agenda before = test::agendaOf(bookings);
            const core::Agenda after = test::agendaOf(again->bookings);
            RC_ASSERT(std::ranges::equal(before.bookings(), after.bookings()));
        }
    }));
}

TEST_CASE("every fixture comes back as it was read") {
    const auto file =
        GENERATE(values<std::string>({"list_as_pushed.xml", "tms_namespace.xml", "mividas.xml",
                                      "bot_fractions.xml", "webrtc_first.xml"}));
    INFO(file);
    const auto first = readBookingsXml(test::fixture(file), 2000);
    REQUIRE(first);
    const auto again = readBookingsXml(writeXml(listed(first->bookings)), 2000);
    REQUIRE(again);
    CHECK(*again == *first);
}
