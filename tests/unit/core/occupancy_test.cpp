#include <catch2/catch.hpp>

#include "core/occupancy.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;

TEST_CASE("who has the room, and who is next: from the start until before the end, buffers apart") {
    const Agenda agenda = test::agendaOf(
        {ABooking{
             .id = "declined", .start = "08:00", .end = "12:00", .response = Response::Declined},
         ABooking{.id = "first", .endBuffer = 600, .number = "a@x"},
         ABooking{.id = "second", .start = "09:45", .end = "10:30", .number = "b@x"},
         ABooking{.id = "no", .start = "10:40", .end = "10:50", .response = Response::Declined},
         ABooking{.id = "asked",
                  .start = "10:45",
                  .end = "11:00",
                  .number = "c@x",
                  .response = Response::NotResponded}});
    struct Row {
        const char* at;
        std::string current;
        std::string next;
    };
    const auto idOf = [](const Booking* booking) {
        return booking == nullptr ? std::string() : booking->id.value();
    };
    for (const Row& row :
         {Row{"07:00", "", "first"}, Row{"09:29:59.999", "", "first"},
          Row{"09:30:00.000", "first", "second"}, Row{"09:50", "first", "asked"},
          Row{"09:59:59.999", "first", "asked"}, Row{"10:00", "second", "asked"},
          Row{"10:30", "", "asked"}, Row{"10:45", "asked", ""}, Row{"11:00", "", ""}}) {
        INFO(row.at);
        CHECK(idOf(currentBooking(agenda, clockAt(row.at))) == row.current);
        CHECK(idOf(nextBooking(agenda, clockAt(row.at))) == row.next);
    }
}
