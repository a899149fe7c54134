#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "core/findings.h"
#include "core/reason.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;

namespace {

std::vector<Booking> some(int good, int bad, const ABooking& pattern) {
    std::vector<Booking> all;
    for (int i = 0; i < good + bad; ++i) {
        Booking booking = i < good ? Booking(ABooking{}) : Booking(pattern);
        booking.id = BookingId(std::to_string(i));
        all.push_back(std::move(booking));
    }
    return all;
}

} // namespace

TEST_CASE("most bookings of a source with one fault are one finding") {
    struct Row {
        const char* name;
        int good;
        int bad;
        ABooking pattern;
        std::string_view code; // empty: no finding
    };
    const ABooking bare{.number = ""};
    const std::vector<Row> rows{
        {"none", 5, 0, bare, ""},
        {"two of two are too few", 0, 2, bare, ""},
        {"three of three", 0, 3, bare, reason::kMostWithoutAddress},
        {"five of five are one", 0, 5, bare, reason::kMostWithoutAddress},
        {"exactly half is not most", 3, 3, bare, ""},
        {"one more than half", 3, 4, bare, reason::kMostWithoutAddress},
        {"H.323", 0, 3, {.number = "1", .protocol = Protocol::H323}, reason::kMostUndiallable},
        {"broken address", 1, 3, {.number = "a b"}, reason::kMostUndiallable},
        {"tentative", 1, 3, {.response = Response::Tentative}, reason::kMostNotAccepted},
        {"unanswered", 1, 3, {.response = Response::NotResponded}, reason::kMostNotAccepted},
        {"declined is an answer", 0, 3, {.response = Response::Declined}, ""},
        {"names for titles", 1, 3, {.title = " ada FIELD "}, reason::kTitlesAreOrganizers},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto bookings = some(row.good, row.bad, row.pattern);
        const auto findings = findingsOf(test::agendaOf(bookings));
        if (row.code.empty()) {
            CHECK(findings.empty());
            continue;
        }
        REQUIRE(findings.size() == 1);
        CHECK(findings[0] == Finding{row.code, Source::Premises,
                                     static_cast<std::uint32_t>(row.bad),
                                     static_cast<std::uint32_t>(row.good + row.bad)});
        CHECK(speaksOf(findings[0], bookings.back(), Source::Premises));
        CHECK_FALSE(speaksOf(findings[0], bookings.back(), Source::Cloud));
        if (row.good > 0)
            CHECK_FALSE(speaksOf(findings[0], bookings.front(), Source::Premises));
    }
}

TEST_CASE("entries left out are a finding when they are most of the list") {
    const std::vector<SetAside> bad(3, {BookingId("x"), "", std::string(reason::kNoId), ""});
    const auto agenda = [&](int good) {
        return Agenda({{Source::Premises,
                        std::make_shared<const SourceList>(sortOut(some(good, 0, {}), bad))}});
    };
    CHECK(findingsOf(agenda(3)).empty());
    const auto findings = findingsOf(agenda(2));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0] == Finding{reason::kMostLeftOut, Source::Premises, 3, 5});
}

TEST_CASE("each source has its own findings") {
    const Agenda agenda({{Source::Premises, test::listOf(some(0, 3, {.number = ""}))},
                         {Source::Cloud, test::listOf(some(3, 0, {}))}});
    const auto findings = findingsOf(agenda);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].source == Source::Premises);
}

TEST_CASE("a title that is nothing but the organizer's name is found") {
    CHECK(titleIsOrganizer(ABooking{.title = "Ada Field"}));
    CHECK_FALSE(titleIsOrganizer(ABooking{.title = "Ada Field's review"}));
    Booking nobody = ABooking{.title = ""};
    nobody.organizer = {};
    CHECK_FALSE(titleIsOrganizer(nobody));
}
