#include <catch2/catch.hpp>

#include "core/agenda.h"
#include "core/reason.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::agendaOf;
using test::clockAt;

namespace {

std::vector<std::string> ids(std::span<const Booking> bookings) {
    std::vector<std::string> out;
    for (const Booking& booking : bookings)
        out.push_back(booking.id.value());
    return out;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("sortOut keeps the good ones and names the others") {
    const SourceList list = sortOut({ABooking{.id = "a"}, ABooking{.id = "b", .end = "09:00"},
                                     ABooking{.id = "a", .title = "again"}},
                                    {SetAside{BookingId("#9"), "", "UNREADABLE", "not a booking"}});
    CHECK(ids(list.bookings) == Ids{"a"});
    REQUIRE(list.setAside.size() == 3);
    CHECK(list.setAside[0].code == reason::kUnreadable);
    CHECK(list.setAside[1].code == reason::kBadTime);
    CHECK(list.setAside[2].code == reason::kDuplicateId);
    CHECK(list.setAside[2].title == "again");
}

TEST_CASE("text over its bound is cut, never inside a character") {
    Booking booking = ABooking{};
    booking.title = std::string(BookingLimits::kTitle - 1, 'x') + "\xc3\xa4";
    booking.calls.resize(BookingLimits::kCalls + 5, {.number = "a@b"});
    booking.calls[0].number = std::string(BookingLimits::kNumber + 1, 'n');
    const SourceList list = sortOut({booking}, {});
    REQUIRE(list.bookings.size() == 1);
    CHECK(list.bookings[0].title == std::string(BookingLimits::kTitle - 1, 'x'));
    CHECK(list.bookings[0].calls.size() == BookingLimits::kCalls - 1);
}

TEST_CASE("bookings are ordered by start, then id, and found by id") {
    const Agenda agenda = agendaOf({ABooking{.id = "c", .start = "11:00", .end = "12:00"},
                                    ABooking{.id = "b"}, ABooking{.id = "a"}});
    CHECK(ids(agenda.bookings()) == Ids{"a", "b", "c"});
    REQUIRE(agenda.find(BookingId("c")) != nullptr);
    CHECK(agenda.find(BookingId("c"))->start == clockAt("11:00"));
    CHECK(agenda.find(BookingId("d")) == nullptr);
    CHECK(Agenda().find(BookingId("a")) == nullptr);
}

TEST_CASE("from() leaves out only what has closed") {
    const Agenda agenda = agendaOf({
        ABooking{.id = "long", .start = "08:00", .end = "12:00"},
        ABooking{.id = "short", .start = "08:30", .end = "09:00"},
        ABooking{.id = "later", .start = "13:00", .end = "14:00", .endBuffer = 60},
    });
    struct Row {
        const char* now;
        Ids expected;
    };
    const std::vector<Row> rows{
        {"07:00", {"long", "short", "later"}},
        {"11:59:59.999", {"long", "short", "later"}}, // short hides behind the longer one
        {"12:00", {"later"}},
        {"14:00:59.999", {"later"}},
        {"14:01", {}},
    };
    for (const Row& row : rows) {
        INFO(row.now);
        CHECK(ids(agenda.from(clockAt(row.now))) == row.expected);
    }
}

TEST_CASE("a source's list replaces what it gave before, also with nothing") {
    const auto first = std::make_shared<const Agenda>(agendaOf({ABooking{.id = "a"}}));
    const auto second = first->withSource(Source::Premises, test::listOf({ABooking{.id = "b"}}));
    CHECK(ids(second->bookings()) == Ids{"b"});
    CHECK(second->withSource(Source::Premises, test::listOf({}))->bookings().empty());
    CHECK(ids(first->bookings()) == Ids{"a"});
}
