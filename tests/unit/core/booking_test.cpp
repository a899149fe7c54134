#include <catch2/catch.hpp>

#include "core/booking.h"
#include "core/reason.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;

TEST_CASE("a booking is taken or set aside with its reason") {
    struct Row {
        const char* name;
        Booking booking;
        std::string_view code; // empty: sound
    };
    Booking endless = ABooking{};
    endless.end = endless.start + BookingLimits::kDuration + base::minutes(1);
    Booking longBuffer = ABooking{};
    longBuffer.startBuffer = BookingLimits::kBuffer + base::seconds(1);
    Booking widest = ABooking{};
    widest.end = widest.start + BookingLimits::kDuration;
    widest.startBuffer = widest.endBuffer = BookingLimits::kBuffer;
    Booking beyond = ABooking{};
    beyond.start = test::at("9999-12-31T23:30:00Z");
    beyond.end = beyond.start + base::minutes(30);
    Booking extreme = ABooking{}; // as a damaged row may say
    extreme.start = base::WallTime::min();
    extreme.end = base::WallTime::max();
    Booking negativeBuffer = ABooking{};
    negativeBuffer.endBuffer = base::seconds(-1);
    const std::vector<Row> rows{
        {"an ordinary one", ABooking{}, ""},
        {"no address is no fault", ABooking{.number = ""}, ""},
        {"end equals start", ABooking{.start = "09:30", .end = "09:30"}, reason::kBadTime},
        {"end before start", ABooking{.start = "09:30", .end = "09:00"}, reason::kBadTime},
        {"one millisecond long", ABooking{.start = "09:30", .end = "09:30:00.001"}, ""},
        {"longer than a year", endless, reason::kBadTime},
        {"into the year 10000", beyond, reason::kBadTime},
        {"from the first to the last number", extreme, reason::kBadTime},
        {"a year, with buffers of a day", widest, ""},
        {"start buffer over a day", longBuffer, reason::kBadTime},
        {"negative end buffer", negativeBuffer, reason::kBadTime},
        {"no id", ABooking{.id = ""}, reason::kNoId},
        {"id of 128 bytes", ABooking{.id = std::string(128, 'a')}, ""},
        {"id of 129 bytes", ABooking{.id = std::string(129, 'a')}, reason::kUnreadable},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto fault = faultOf(row.booking);
        CHECK(fault.has_value() == !row.code.empty());
        if (fault) {
            CHECK(fault->code == row.code);
            CHECK_FALSE(fault->detail.empty());
        }
    }
}

TEST_CASE("a fault of times says which times") {
    const auto fault = faultOf(ABooking{.start = "09:30", .end = "09:00"});
    REQUIRE(fault);
    CHECK(fault->detail ==
          "EndTime 2026-03-04T09:00:00Z is not after StartTime 2026-03-04T09:30:00Z");
}
