#include <catch2/catch.hpp>

#include "core/dial_plan.h"
#include "core/reason.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;

TEST_CASE("dialUri accepts what a SIP stack may be given") {
    struct Row {
        const char* name;
        std::string address;
        std::string uri; // empty: refused
    };
    const std::vector<Row> rows{
        {"plain address", "room7@example.net", "sip:room7@example.net"},
        {"with scheme", "sip:room7@example.net", "sip:room7@example.net"},
        {"scheme in capitals", "SIP:room7@example.net", "sip:room7@example.net"},
        {"secure scheme is kept", "sips:room7@example.net", "sips:room7@example.net"},
        {"blanks around", "  room7@example.net\r\n", "sip:room7@example.net"},
        {"number alone", "12345", "sip:12345"},
        {"address with port", "room@10.0.0.1:5070", "sip:room@10.0.0.1:5070"},
        {"host alone with port", "10.0.0.1:5070", "sip:10.0.0.1:5070"},
        {"IPv6 host", "room@[2001:db8::1]", "sip:room@[2001:db8::1]"},
        {"parameters", "room@example.net;transport=tcp", "sip:room@example.net;transport=tcp"},
        {"passcode in the user part", "123456.7890@example.net", "sip:123456.7890@example.net"},
        {"empty", "", ""},
        {"blanks only", "   ", ""},
        {"space inside", "room 7@example.net", ""},
        {"line break inside", "room7@example.net\r\nRoute: <sip:x>", ""},
        {"angle bracket", "room7@example.net>", ""},
        {"comma", "a@b,c@d", ""},
        {"quote", "\"a\"@b", ""},
        {"not ASCII", "r\xc3\xa4um@example.net", ""},
        {"web link", "https://meet.example.net/42", ""},
        {"other scheme", "h323://x", ""},
        {"nothing before @", "@example.net", ""},
        {"nothing after @", "room7@", ""},
        {"scheme alone", "sip:", ""},
        {"longest", std::string(255, '1'), "sip:" + std::string(255, '1')},
        {"too long", std::string(256, '1'), ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto uri = dialUri(row.address);
        CHECK(uri.has_value() == !row.uri.empty());
        if (uri)
            CHECK(*uri == row.uri);
        else
            CHECK_FALSE(uri.error().message.empty());
    }
}

TEST_CASE("the first address the room can dial is chosen") {
    const auto with = [](std::vector<DialTarget> calls) {
        Booking booking = ABooking{};
        booking.calls = std::move(calls);
        return booking;
    };
    const auto onPlatform = [&](const char* platform) {
        Booking booking = with({});
        booking.meetingPlatform = platform;
        return booking;
    };
    struct Row {
        const char* name;
        Booking booking;
        std::string number;    // dialled, or
        std::string_view code; // why not
    };
    const std::vector<Row> rows{
        {"one SIP address", with({{.number = "a@b"}}), "a@b", ""},
        {"no call", with({}), "", reason::kNoDialData},
        {"no call, but a meeting service", onPlatform("MicrosoftTeams"), "",
         reason::kNoDialPlatform},
        {"no call, other service", onPlatform("Other"), "", reason::kNoDialData},
        {"no call, service None", onPlatform("none"), "", reason::kNoDialData},
        {"empty number", with({{.number = ""}, {.number = "  "}}), "", reason::kEmptyAddress},
        {"empty, then good", with({{.number = ""}, {.number = "c@d"}}), "c@d", ""},
        {"empty and unspoken", with({{.number = ""}, {.number = "1", .protocol = Protocol::H323}}),
         "", reason::kUnsupportedProtocol},
        {"only WebRTC", with({{.number = "https://x/1", .protocol = Protocol::WebRtc}}), "",
         reason::kBrowserOnly},
        {"only Spark", with({{.number = "x", .protocol = Protocol::Spark}}), "",
         reason::kBrowserOnly},
        {"WebRTC and H.323",
         with({{.number = "https://x/1", .protocol = Protocol::WebRtc},
               {.number = "1", .protocol = Protocol::H323}}),
         "", reason::kUnsupportedProtocol},
        {"protocol None", with({{.number = "x", .protocol = Protocol::None}}), "",
         reason::kUnsupportedProtocol},
        {"IP dialled as SIP", with({{.number = "192.0.2.7", .protocol = Protocol::Ip}}),
         "192.0.2.7", ""},
        {"H.323 first, SIP second",
         with({{.number = "1", .protocol = Protocol::H323}, {.number = "a@b"}}), "a@b", ""},
        {"broken first, good second", with({{.number = "a b"}, {.number = "c@d"}}), "c@d", ""},
        {"broken only", with({{.number = "a b"}}), "", reason::kBadAddress},
        {"broken and unspoken",
         with({{.number = "a b"}, {.number = "1", .protocol = Protocol::Isdn}}), "",
         reason::kBadAddress},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto target = chooseTarget(row.booking);
        if (row.code.empty()) {
            REQUIRE(std::holds_alternative<DialTarget>(target));
            CHECK(std::get<DialTarget>(target).number == row.number);
        } else {
            REQUIRE(std::holds_alternative<NoTarget>(target));
            CHECK(std::get<NoTarget>(target).code == row.code);
            CHECK_FALSE(std::get<NoTarget>(target).detail.empty());
        }
    }
}

TEST_CASE("two ways of writing one address compare equal") {
    CHECK(comparableAddress("SIP:Room7@Example.NET;transport=tcp") == "room7@example.net");
    CHECK(comparableAddress(" room7@example.net ") == "room7@example.net");
    CHECK(comparableAddress("room8@example.net") != comparableAddress("room7@example.net"));
}
