#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/agenda.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;

namespace {

struct Given {
    Source source;
    Booking booking;
};

SourceLists listsOf(const std::vector<Given>& given) {
    std::map<Source, std::vector<Booking>> bySource;
    for (const auto& [source, booking] : given)
        bySource[source].push_back(booking);
    SourceLists lists;
    for (auto& [source, bookings] : bySource)
        lists[source] = test::listOf(std::move(bookings));
    return lists;
}

// "a(premises +cloud:b)": the booking's id, its source, and what was merged into it.
std::string merged(const Agenda& agenda) {
    std::string out;
    for (const Booking& booking : agenda.bookings()) {
        const Provenance& from = agenda.provenanceOf(booking);
        out +=
            (out.empty() ? "" : " ") + booking.id.value() + "(" + std::string(toText(from.source));
        for (const MergedRecord& record : from.merged)
            out += " +" + std::string(toText(record.source)) + ":" + record.id.value();
        out += ")";
    }
    return out;
}

constexpr SourceOrder kCloudFirst{Source::Cloud, Source::Premises, Source::Calendar, Source::Local};

} // namespace

TEST_CASE("which records of several sources are one meeting, and which of them wins") {
    struct Row {
        const char* name;
        std::vector<Given> given;
        SourceOrder order;
        const char* merged;
    };
    const std::vector<Row> rows{
        {"one source is never merged with itself",
         {{Source::Premises, ABooking{.id = "a", .meetingId = "m"}},
          {Source::Premises, ABooking{.id = "b", .meetingId = "m"}}},
         kAllSources,
         "a(premises) b(premises)"},
        {"not beside another source either",
         {{Source::Premises, ABooking{.id = "a", .meetingId = "m"}},
          {Source::Premises, ABooking{.id = "b", .meetingId = "m"}},
          {Source::Cloud, ABooking{.id = "c", .start = "09:45", .number = "c@x"}}},
         kAllSources,
         "a(premises) b(premises) c(cloud)"},
        {"the same MeetingId",
         {{Source::Premises, ABooking{.id = "a", .number = "a@x", .meetingId = "m"}},
          {Source::Cloud, ABooking{.id = "b", .number = "b@x", .meetingId = "m"}}},
         kAllSources,
         "a(premises +cloud:b)"},
        {"the order decides",
         {{Source::Premises, ABooking{.id = "a", .meetingId = "m"}},
          {Source::Cloud, ABooking{.id = "b", .meetingId = "m"}}},
         kCloudFirst,
         "b(cloud +premises:a)"},
        {"the same MeetingId on another day: instances of a series",
         {{Source::Premises, ABooking{.id = "a", .number = "a@x", .meetingId = "m"}},
          {Source::Cloud, ABooking{.id = "b",
                                   .start = "2026-03-05T09:30",
                                   .end = "2026-03-05T10:00",
                                   .number = "b@x",
                                   .meetingId = "m"}}},
         kAllSources,
         "a(premises) b(cloud)"},
        {"the same MeetingId, touching but not overlapping",
         {{Source::Premises,
           ABooking{.id = "a", .end = "10:00", .number = "a@x", .meetingId = "m"}},
          {Source::Cloud,
           ABooking{
               .id = "b", .start = "10:00", .end = "10:30", .number = "b@x", .meetingId = "m"}}},
         kAllSources,
         "a(premises) b(cloud)"},
        {"an edited instance still overlaps",
         {{Source::Premises, ABooking{.id = "a", .meetingId = "m"}},
          {Source::Cloud, ABooking{.id = "b", .start = "09:45", .end = "10:15", .meetingId = "m"}}},
         kAllSources,
         "a(premises +cloud:b)"},
        {"empty MeetingIds are not the same one",
         {{Source::Premises, ABooking{.id = "a", .number = "a@x"}},
          {Source::Cloud, ABooking{.id = "b", .number = "b@x"}}},
         kAllSources,
         "a(premises) b(cloud)"},
        {"the same start and address, written differently",
         {{Source::Premises, ABooking{.id = "a", .number = "sip:Room@Example.net;transport=tls"}},
          {Source::Calendar, ABooking{.id = "b", .number = "room@example.net"}}},
         kAllSources,
         "a(premises +calendar:b)"},
        {"the same address, another start",
         {{Source::Premises, ABooking{.id = "a"}},
          {Source::Calendar, ABooking{.id = "b", .start = "09:31"}}},
         kAllSources,
         "a(premises) b(calendar)"},
        {"the MeetingId goes before start and address",
         {{Source::Premises, ABooking{.id = "a", .number = "x@y", .meetingId = "other"}},
          {Source::Premises, ABooking{.id = "c", .number = "c@y", .meetingId = "m"}},
          {Source::Cloud, ABooking{.id = "b", .number = "x@y", .meetingId = "m"}}},
         kAllSources,
         "a(premises) c(premises +cloud:b)"},
        {"two of one source cannot both be the same as one of another",
         {{Source::Premises, ABooking{.id = "a"}},
          {Source::Cloud, ABooking{.id = "b"}},
          {Source::Cloud, ABooking{.id = "c"}}},
         kAllSources,
         "a(premises +cloud:b) c(cloud)"},
        {"three sources, one meeting",
         {{Source::Premises, ABooking{.id = "a"}},
          {Source::Cloud, ABooking{.id = "b"}},
          {Source::Local, ABooking{.id = "c"}}},
         kAllSources,
         "a(premises +cloud:b +local:c)"},
        {"one id, two meetings: the second source's is told apart",
         {{Source::Premises, ABooking{.id = "1", .number = "a@x"}},
          {Source::Cloud, ABooking{.id = "1", .start = "09:45", .number = "b@x"}}},
         kAllSources,
         "1(premises) cloud:1(cloud)"},
        {"even when that id is taken as well",
         {{Source::Premises, ABooking{.id = "1", .number = "a@x"}},
          {Source::Premises, ABooking{.id = "cloud:1", .start = "09:40", .number = "c@x"}},
          {Source::Cloud, ABooking{.id = "1", .start = "09:45", .number = "b@x"}}},
         kAllSources,
         "1(premises) cloud:1(premises) cloud:cloud:1(cloud)"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(merged(Agenda(listsOf(row.given), row.order)) == row.merged);
    }
}

TEST_CASE("a merged meeting is found by each of its ids") {
    const Agenda agenda(listsOf({{Source::Premises, ABooking{.id = "a"}},
                                 {Source::Cloud, ABooking{.id = "b"}},
                                 {Source::Cloud, ABooking{.id = "c", .start = "09:40"}}}));
    REQUIRE(agenda.find(BookingId("a")) != nullptr);
    CHECK(agenda.find(BookingId("b")) == agenda.find(BookingId("a")));
    CHECK(agenda.find(BookingId("c"))->id == BookingId("c"));
    CHECK(agenda.find(BookingId("d")) == nullptr);
}

TEST_CASE("a winner without an address takes that of the other record") {
    const Agenda agenda(
        listsOf({{Source::Premises, ABooking{.id = "a", .number = "", .meetingId = "m"}},
                 {Source::Cloud, ABooking{.id = "b", .number = "b@x", .meetingId = "m"}},
                 {Source::Calendar, ABooking{.id = "c", .number = "b@x"}}}));
    REQUIRE(agenda.bookings().size() == 1);
    const Booking& booking = agenda.bookings()[0];
    REQUIRE(booking.calls.size() == 1);
    CHECK(booking.calls[0].number == "b@x");
    CHECK(agenda.provenanceOf(booking).callsFrom == Source::Cloud);
    CHECK(agenda.provenanceOf(booking).merged.size() == 2); // by the address it took, too
}

TEST_CASE("a winner with an address keeps it") {
    const Agenda agenda(
        listsOf({{Source::Premises, ABooking{.id = "a", .number = "a@x", .meetingId = "m"}},
                 {Source::Cloud, ABooking{.id = "b", .number = "b@x", .meetingId = "m"}}}));
    CHECK(agenda.bookings()[0].calls[0].number == "a@x");
    CHECK_FALSE(agenda.provenanceOf(agenda.bookings()[0]).callsFrom);
}

TEST_CASE("the order can be changed, and stays when a source gives a new list") {
    const Agenda before(
        listsOf({{Source::Premises, ABooking{.id = "a"}}, {Source::Cloud, ABooking{.id = "b"}}}));
    const auto turned = before.withOrder(kCloudFirst);
    CHECK(merged(*turned) == "b(cloud +premises:a)");
    const auto after = turned->withSource(Source::Premises, test::listOf({ABooking{.id = "c"}}));
    CHECK(merged(*after) == "b(cloud +premises:c)");
    CHECK(merged(*after->withSource(Source::Cloud, test::listOf({}))) == "c(premises)");
}
