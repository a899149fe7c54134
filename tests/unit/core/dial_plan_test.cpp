#include <catch2/catch.hpp>

#include "core/dial_plan.h"
#include "core/reason.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;

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
    CHECK(comparableAddress("<room7@example.net>,,1234#") == "room7@example.net");
    CHECK(comparableAddress("room8@example.net") != comparableAddress("room7@example.net"));
}

TEST_CASE("further addresses are offered once each, without those that were tried") {
    Booking booking = ABooking{};
    booking.calls = {
        {.number = "a@b.example"},     {.number = "https://x/1", .protocol = Protocol::WebRtc},
        {.number = "sip:A@b.example"}, {.number = "c@d.example,,1234#"},
        {.number = "c@d.example"},     {.number = "12345"}};
    const auto numbers = [&](std::string_view domain, std::vector<std::string> tried) {
        std::vector<std::string> found;
        for (const DialTarget& one : otherTargets(booking, domain, tried))
            found.push_back(one.number);
        return found;
    };
    using Numbers = std::vector<std::string>;
    CHECK(numbers("", {"a@b.example"}) == Numbers{"c@d.example,,1234#"});
    CHECK(numbers("x.example", {"a@b.example", "c@d.example"}) == Numbers{"12345"});
    CHECK(numbers("", {"a@b.example", "c@d.example"}).empty());
}
