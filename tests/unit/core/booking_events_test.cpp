// What is told of bookings, and at which instant.
#include <catch2/catch.hpp>

#include "told.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::ToldRoom;
using test::Words;

TEST_CASE("each instant of a booking is told when it comes, once and in order") {
    ToldRoom room;
    CHECK(room.push({ABooking{.endBuffer = 60}}) == Words{"Created 42", "Updated"});
    CHECK(room.passTo("10:30") ==
          Words{"09:25:00 StartTimeBuffer 42", "09:30:00 Start 42", "09:50:00 TimeRemaining 42 600",
                "09:55:00 TimeRemaining 42 300", "09:56:00 TimeRemaining 42 240",
                "09:57:00 TimeRemaining 42 180", "09:58:00 TimeRemaining 42 120",
                "09:59:00 TimeRemaining 42 60", "10:00:00 End 42", "10:01:00 EndTimeBuffer 42"});
}

TEST_CASE("StartTimeBuffer is told when Join opens, whoever says how early") {
    ToldRoom room;
    room.push({ABooking{.id = "own", .startBuffer = 0},
               ABooking{.id = "given", .startBuffer = 900, .number = "b@x"}});
    room.set("Bookings JoinLeadTime", "60");
    CHECK(room.passTo("09:29:30") ==
          Words{"09:15:00 StartTimeBuffer given", "09:29:00 StartTimeBuffer own"});

    SECTION("a setting that opens Join tells it at once") {
        ToldRoom other;
        other.push({ABooking{.startBuffer = 0}});
        CHECK(other.passTo("09:20").empty());
        CHECK(other.tell(SettingEvent(SettingChangeAsked{"Bookings JoinLeadTime", "900", {}})) ==
              Words{"StartTimeBuffer 42"});
        CHECK(other.passTo("09:29").empty());
    }
}

TEST_CASE("bookings that follow one another: the end of the first comes before the next") {
    ToldRoom room;
    room.push({ABooking{.id = "a", .start = "09:20", .end = "09:25", .startBuffer = 60},
               ABooking{.id = "b", .start = "09:25", .end = "09:30", .startBuffer = 60}});
    CHECK(room.passTo("09:25:30") ==
          Words{"09:19:00 StartTimeBuffer a", "09:20:00 TimeRemaining a 300", "09:20:00 Start a",
                "09:21:00 TimeRemaining a 240", "09:22:00 TimeRemaining a 180",
                "09:23:00 TimeRemaining a 120", "09:24:00 TimeRemaining a 60",
                "09:24:00 StartTimeBuffer b", "09:25:00 TimeRemaining b 300", "09:25:00 End a",
                "09:25:00 EndTimeBuffer a", "09:25:00 Start b"});
}

TEST_CASE("declined bookings have no instants, and a change of mind brings those of now") {
    ToldRoom room;
    room.push({ABooking{.response = Response::Declined}});
    CHECK(room.passTo("09:40").empty());
    CHECK(room.push({ABooking{}}) == Words{"Updated", "StartTimeBuffer 42", "Start 42"});
}

TEST_CASE("a booking that arrives in its middle tells where it stands, not its past") {
    struct Row {
        const char* at;
        Words told;
    };
    const std::vector<Row> rows{
        {"09:20", {"Created 42", "Updated"}},
        {"09:27", {"Created 42", "Updated", "StartTimeBuffer 42"}},
        {"09:56:30", {"Created 42", "Updated", "StartTimeBuffer 42", "Start 42"}},
        {"10:00", {"Updated"}}};
    for (const Row& row : rows) {
        INFO(row.at);
        ToldRoom room;
        (void)room.passTo(row.at);
        CHECK(room.push({ABooking{}}) == row.told);
    }
}

TEST_CASE("between two lists what differs is told, each booking once, and nothing else") {
    ToldRoom room;
    room.push({ABooking{}});
    struct Row {
        const char* what;
        std::vector<Booking> bookings;
        Words told;
    };
    const std::vector<Row> rows{
        {"nothing", {ABooking{}}, {}},
        {"the title", {ABooking{.title = "Other"}}, {"Updated"}},
        {"the start", {ABooking{.start = "09:31"}}, {"Moved 42", "Updated"}},
        {"the end", {ABooking{.end = "10:30"}}, {"Moved 42", "Updated"}},
        {"another one",
         {ABooking{}, ABooking{.id = "43", .number = "x@y"}},
         {"Created 43", "Updated"}},
        {"a new id", {ABooking{.id = "44"}}, {"Updated"}},
        {"gone", {}, {"Deleted 42 Deleted", "Updated"}}};
    for (const Row& row : rows) {
        INFO(row.what);
        ToldRoom copy = room;
        CHECK(copy.push(row.bookings) == row.told);
    }
}

TEST_CASE("what is over leaves the list without a word of its own") {
    ToldRoom room;
    room.push({ABooking{.start = "08:00", .end = "08:30"}, ABooking{.id = "43"}});
    CHECK(room.push({ABooking{.id = "43"}}) == Words{"Updated"});
}

TEST_CASE("an end moved into the past is told at once") {
    ToldRoom room;
    room.push({ABooking{}});
    (void)room.passTo("09:45");
    CHECK(room.push({ABooking{.end = "09:40"}}) ==
          Words{"Moved 42", "Updated", "End 42", "EndTimeBuffer 42"});
    CHECK(room.passTo("10:10").empty());
}

TEST_CASE("an end that is put off is told anew") {
    ToldRoom room;
    room.push({ABooking{}});
    (void)room.passTo("09:59:30");
    room.push({ABooking{.end = "10:03"}});
    CHECK(room.passTo("10:05") ==
          Words{"10:00:00 TimeRemaining 42 180", "10:01:00 TimeRemaining 42 120",
                "10:02:00 TimeRemaining 42 60", "10:03:00 End 42", "10:03:00 EndTimeBuffer 42"});
}

TEST_CASE("the clock is set forward: what was jumped over is told once, the last 15 minutes") {
    ToldRoom room;
    room.push({ABooking{}, ABooking{.id = "43", .start = "10:10", .end = "10:12"}});
    (void)room.passTo("09:26");
    room.setClock("10:11");
    CHECK(room.tell(TimeEvent(ClockStepped{base::minutes(45)})) ==
          Words{"TimeRemaining 42 180", "TimeRemaining 42 120", "TimeRemaining 42 60", "End 42",
                "EndTimeBuffer 42", "StartTimeBuffer 43", "TimeRemaining 43 120", "Start 43",
                "TimeRemaining 43 60"});
    CHECK(room.tell(TimeEvent(WakeupDue{})).empty());
}

TEST_CASE("the clock is set back: nothing is told twice, all else at its time") {
    ToldRoom room;
    room.push({ABooking{}});
    (void)room.passTo("09:52");
    room.setClock("09:20");
    CHECK(room.tell(TimeEvent(ClockStepped{base::minutes(-32)})).empty());
    CHECK(room.push({ABooking{}, ABooking{.id = "43",
                                          .start = "09:40",
                                          .end = "09:41",
                                          .startBuffer = 60,
                                          .number = "new@x"}}) == Words{"Created 43", "Updated"});
    CHECK(room.passTo("09:56") ==
          Words{"09:39:00 StartTimeBuffer 43", "09:40:00 TimeRemaining 43 60", "09:40:00 Start 43",
                "09:41:00 End 43", "09:41:00 EndTimeBuffer 43", "09:55:00 TimeRemaining 42 300",
                "09:56:00 TimeRemaining 42 240"});
}

TEST_CASE("the clock was years ahead and is set right: the day goes its way") {
    ToldRoom room("2031-01-01T00:00");
    (void)room.passTo("2031-01-01T00:05");
    room.setClock("09:20");
    (void)room.tell(TimeEvent(ClockStepped{base::minutes(-1)}));
    room.push({ABooking{}});
    CHECK(room.passTo("09:31") == Words{"09:25:00 StartTimeBuffer 42", "09:30:00 Start 42"});
}

TEST_CASE("a restart tells nothing again, but that the list is to be read") {
    ToldRoom room("09:40");
    auto held = *test::listOf({ABooking{}});
    held.revision = 3;
    CHECK(room.tell(BookingEvent(AgendaLoaded{
                        {{Source::Premises, std::make_shared<const SourceList>(held)}}}))
              .empty());
    CHECK(room.passTo("09:50") == Words{"09:40:02 SyncRequired", "09:50:00 TimeRemaining 42 600"});
}

TEST_CASE("very many changes are told as one") {
    ToldRoom room;
    std::vector<Booking> bookings;
    for (int i = 0; i < 101; ++i)
        bookings.push_back(ABooking{.id = std::to_string(i), .number = std::to_string(i) + "@x"});
    CHECK(room.push(bookings) == Words{"SyncRequired", "Updated"});
    bookings.pop_back();
    CHECK(room.push(bookings) == Words{"Deleted 100 Deleted", "Updated"});
}

TEST_CASE("titles and organizers are told as the room may show them") {
    struct Row {
        const char* what;
        Privacy privacy;
        const char* titles;
        const char* organizers;
        const char* title;
        const char* organizer;
    };
    for (const Row& row :
         {Row{"open", Privacy::Public, "Auto", "Auto", "Budget review", "Ada Field"},
          Row{"private", Privacy::Private, "Auto", "Auto", "Private meeting", ""},
          Row{"hidden title", Privacy::Public, "Hidden", "Auto", "Scheduled meeting", "Ada Field"},
          Row{"hidden organizer", Privacy::Public, "Auto", "Hidden", "Budget review", ""}}) {
        INFO(row.what);
        ToldRoom room;
        room.set("UserInterface Bookings Visibility Title", row.titles);
        room.set("UserInterface Bookings Visibility Organizer", row.organizers);
        room.push({ABooking{.privacy = row.privacy}});
        const auto announced = test::deeds<Announce>(room.effects);
        const auto& created =
            std::get<BookingCreated>(std::get<BookingNotice>(announced.at(0).notice));
        CHECK(created.title == row.title);
        CHECK(fullName(created.organizer) == row.organizer);
    }
}
