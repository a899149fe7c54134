#include <catch2/catch.hpp>

#include "core/reason.h"
#include "support/builders.h"
#include "unit/xapi/fixtures.h"
#include "xapi/bookings_xml.h"

using namespace greenroom;
using namespace greenroom::xapi;

TEST_CASE("Bookings Put reads every key of its JSON body") {
    const auto list = readBookingsBody(test::fixture("bookings_put.json"), 10);
    REQUIRE(list);
    CHECK(list->setAside.empty());
    REQUIRE(list->bookings.size() == 2);
    const core::Booking& first = list->bookings[0];
    CHECK(first.id.value() == "42");
    CHECK(first.start == test::clockAt("09:30"));
    CHECK(first.end == test::clockAt("10:00"));
    CHECK(first.startBuffer == base::seconds(300));
    CHECK(first.endBuffer == base::seconds(50));
    CHECK(first.organizer == core::Organizer{"Ada", "van Field", "ada@example.net", "u1"});
    CHECK(first.calls ==
          std::vector<core::DialTarget>{{"budget@vmr.example.net", core::Protocol::Sip}});
    CHECK(list->bookings[1].calls.at(0).protocol == core::Protocol::H323);
}

TEST_CASE("Bookings Put takes the XML list as well as JSON") {
    const auto list = readBookingsBody("\n " + test::fixture("mividas.xml"), 10);
    REQUIRE(list);
    CHECK(list->bookings.size() == 1);
}

TEST_CASE("calls in the form in which Bookings List gives them over JSON are read back") {
    const auto list = readBookingsJson(R"({"Bookings":[{"Id":7,"Time":{
        "StartTime":"2026-03-04T09:30:00Z","EndTime":"2026-03-04T10:00:00Z"},
        "Webex":{"Enabled":true},
        "DialInfo":{"Calls":{"Call":[{"Number":"a@b"},{"Number":"c@d","CallRate":4096}]}}}]})",
                                       10);
    REQUIRE(list);
    REQUIRE(list->bookings.size() == 1);
    CHECK(list->bookings[0].id.value() == "7");
    CHECK(list->bookings[0].webex.enabled);
    REQUIRE(list->bookings[0].calls.size() == 2);
    CHECK(list->bookings[0].calls[1].callRateKbps == 4096);
}

TEST_CASE("JSON that is no list of bookings is refused with its place and reason") {
    struct Case {
        std::string body;
        std::string message;
    };
    const auto c = GENERATE(values<Case>({
        {"", "line 1, column 1: not JSON"},
        {"{\"Bookings\":\n[}", "line 2, column "},
        {"[]", "no object with a list named Bookings"},
        {"{}", "no object with a list named Bookings"},
        {"{\"Bookings\":{}}", "no object with a list named Bookings"},
        {"{\"Bookings\":[{},{}]}", "more than 1 bookings"},
    }));
    INFO(c.body);
    const auto list = readBookingsJson(c.body, 1);
    REQUIRE_FALSE(list);
    CHECK_THAT(list.error().message, Catch::Contains(c.message));
}

TEST_CASE("entries that are no objects are set aside") {
    const auto list = readBookingsJson(R"({"Bookings":[5, null, "x"]})", 10);
    REQUIRE(list);
    REQUIRE(list->setAside.size() == 3);
    CHECK(list->setAside[2].id.value() == "#3");
    CHECK(list->setAside[2].code == core::reason::kUnreadable);
}

TEST_CASE("deep nesting and control characters do no harm") {
    std::string deep = R"({"Bookings":[{"Id":"a\u0000\u0007b","X":)";
    for (int i = 0; i < 500; ++i)
        deep += "[{\"x\":";
    deep += "1";
    for (int i = 0; i < 500; ++i)
        deep += "}]";
    deep += "}]}";
    const auto list = readBookingsJson(deep, 10);
    if (list)
        CHECK(list->setAside.at(0).id.value() == "ab");
}
