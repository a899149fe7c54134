#include <catch2/catch.hpp>

#include "core/explain.h"
#include "core/reason.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;

namespace {

RoomState roomWith(std::vector<Booking> bookings) {
    RoomState state;
    (void)reduce(
        state,
        BookingEvent(BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)), {}}),
        test::instantAt("09:00"));
    return state;
}

} // namespace

TEST_CASE("every booking has a verdict with one code") {
    struct Row {
        const char* name;
        ABooking booking;
        const char* now;
        std::string_view code;
    };
    const std::vector<Row> rows{
        {"too early", {}, "09:00", reason::kTooEarly},
        {"open", {}, "09:26", reason::kJoinable},
        {"over", {}, "10:00", reason::kEnded},
        {"no address", {.number = ""}, "09:26", reason::kNoDialData},
        {"wrong times", {.end = "09:00"}, "09:26", reason::kBadTime},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto why =
            explain(roomWith({row.booking}), BookingId("42"), test::instantAt(row.now));
        REQUIRE(why);
        CHECK(why->code == row.code);
        CHECK(why->joinable == (row.code == reason::kJoinable));
        CHECK_FALSE(why->text.empty());
        CHECK_FALSE(why->rules.empty());
    }
    CHECK_FALSE(explain(RoomState{}, BookingId("42"), test::instantAt("09:26")));
}

TEST_CASE("the trace shows the address taken, the runners-up and the window") {
    Booking booking = ABooking{};
    booking.calls = {{.number = "1", .protocol = Protocol::H323}, {.number = "a@b"}};
    const auto why = explain(roomWith({booking}), BookingId("42"), test::instantAt("09:26"));
    REQUIRE(why);
    REQUIRE(why->target);
    CHECK(why->target->number == "a@b");
    REQUIRE(why->runnersUp.size() == 1);
    CHECK(why->runnersUp[0].number == "1");
    REQUIRE(why->window);
    CHECK(why->window->opens == clockAt("09:25"));
    CHECK(why->rules.back().result == "JOINABLE");
}

TEST_CASE("a booking set aside says what was wrong with it") {
    const auto why =
        explain(roomWith({ABooking{.end = "09:00"}}), BookingId("42"), test::instantAt("09:26"));
    REQUIRE(why);
    CHECK(why->text.find("EndTime 2026-03-04T09:00:00Z is not after") != std::string::npos);
    CHECK_FALSE(why->fix.empty());
    CHECK_FALSE(why->window);
}
