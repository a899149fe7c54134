#include <catch2/catch.hpp>

#include "base/iso8601.h"
#include "hub/booking_instances.h"

using namespace greenroom;
using namespace greenroom::hub;

namespace {

base::WallTime at(const std::string& text) {
    const auto parsed = base::parseUtc(text);
    REQUIRE(parsed);
    return *parsed;
}

Booking weekly() {
    Booking out;
    out.id = BookingId("s1");
    out.facts.title = "Weekly";
    out.facts.start = at("2026-11-24T09:00:00Z");
    out.facts.end = at("2026-11-24T10:00:00Z");
    out.recurrence = "FREQ=WEEKLY;COUNT=4";
    return out;
}

std::vector<std::string> list(const Booking& booking) {
    const auto found = instancesOf(booking);
    REQUIRE(found);
    std::vector<std::string> out;
    for (const BookingInstance& one : *found)
        out.push_back(one.id + " " + one.facts.title + " " + base::formatUtc(one.facts.start));
    return out;
}

} // namespace

TEST_CASE("a single booking is its own only instance") {
    Booking single = weekly();
    single.recurrence.clear();
    CHECK(list(single) == std::vector<std::string>{"s1 Weekly 2026-11-24T09:00:00Z"});
    CHECK_FALSE(findInstance(single, single.facts.start));
}

TEST_CASE("exceptions take the place of the instance they are of") {
    Booking series = weekly();
    series.exceptions.push_back({at("2026-12-01T09:00:00Z"), true, {}});
    BookingException moved{at("2026-12-08T09:00:00Z"), false, series.facts};
    moved.facts.title = "Moved";
    moved.facts.start = at("2026-11-25T07:00:00Z");
    moved.facts.end = at("2026-11-25T08:00:00Z");
    series.exceptions.push_back(moved);
    CHECK(list(series) ==
          std::vector<std::string>{"s1/20261124T090000Z Weekly 2026-11-24T09:00:00Z",
                                   "s1/20261208T090000Z Moved 2026-11-25T07:00:00Z",
                                   "s1/20261215T090000Z Weekly 2026-12-15T09:00:00Z"});

    CHECK_FALSE(findInstance(series, at("2026-12-01T09:00:00Z")));
    CHECK_FALSE(findInstance(series, at("2026-12-01T09:00:01Z")));
    CHECK_FALSE(findInstance(series, at("2026-12-22T09:00:00Z")));
    const auto found = findInstance(series, at("2026-12-08T09:00:00Z"));
    REQUIRE(found);
    CHECK(found->facts.title == "Moved");
    CHECK(findInstance(series, at("2026-12-15T09:00:00Z"))->id == "s1/20261215T090000Z");
}

TEST_CASE("names of instances are read as they are written, and in no other form") {
    const auto name = parseInstanceId("s1/20261124T090000Z");
    REQUIRE(name);
    CHECK(name->series.value() == "s1");
    CHECK(name->originalStart == at("2026-11-24T09:00:00Z"));
    CHECK(instanceId(name->series, name->originalStart) == "s1/20261124T090000Z");
    for (const char* text :
         {"", "s1", "/20261124T090000Z", "s1/20261124T090000", "s1/20261324T090000Z",
          "s1/20261124X090000Z", "s1/2026-1124T0900Z", "s1/20261124T0900+01"})
        CHECK_FALSE(parseInstanceId(text));
}

TEST_CASE("an exception of an instance that is no more counts for nothing") {
    Booking series = weekly();
    series.exceptions.push_back({at("2026-12-02T09:00:00Z"), false, series.facts});
    CHECK(list(series).size() == 4);
}

TEST_CASE("times of a booking are checked") {
    Booking booking = weekly();
    CHECK(instancesOf(booking));
    booking.recurrence = "FREQ=YEARLY";
    CHECK_FALSE(instancesOf(booking));
    booking.recurrence.clear();
    CHECK(instancesOf(booking));
    booking.facts.end = booking.facts.start;
    CHECK_FALSE(instancesOf(booking));
}
