// Presses about bookings on the panel: asked for, and how they went.
#include <catch2/catch.hpp>

#include "panel_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::PanelRoom;
using test::Words;

namespace {

const BookingId k42("42");

BookPressed aBook(int length) {
    return {base::minutes(length)};
}

// A room with one meeting of the manager's at 09:30 and check-in on.
PanelRoom roomAt(const char* time, const ABooking& booking = {}) {
    PanelRoom room;
    room.set("Bookings CheckIn Enabled", "True");
    room.push({booking});
    (void)room.passTo(time);
    room.kept();
    return room;
}

} // namespace

TEST_CASE("a booking is done once it is durable, and not before", "[rule:35]") {
    PanelRoom room;
    CHECK(room.press(aBook(30)) == Words{"Requested "});
    CHECK(room.outcome() == "Book Requested");
    CHECK(room.options().empty()); // nobody is to book the same time meanwhile
    CHECK(room.listed().empty());
    room.stored();
    CHECK(room.outcome() == "Book Done");
    const auto said = room.view().outcome;
    CHECK(said->booking == BookingId("local-1"));
    CHECK(said->title == "Ad hoc meeting");
    REQUIRE(said->until);
    CHECK(said->until->utc == clockAt("09:30"));
    CHECK_FALSE(room.answeredOutside());

    (void)room.passTo("09:00:07.999");
    CHECK(room.outcome() == "Book Done");
    (void)room.passTo("09:00:08");
    CHECK(room.outcome().empty());
}

TEST_CASE("what is not durable in ten seconds has failed, and is taken back", "[rule:35]") {
    PanelRoom room;
    room.press(aBook(30));
    const auto late = room.state.bookings.localChanges.back().list->revision;
    (void)room.passTo("09:00:09.999");
    CHECK(room.outcome() == "Book Requested");
    CHECK(room.passTo("09:00:10") == Words{"09:00:10 Failed  Timeout"});
    CHECK(room.outcome() == "Book Failed: It could not be saved. Try again.");
    // The disk that wakes up late changes nothing any more.
    room.tell(BookingEvent(AgendaStored{Source::Local, late, {}}));
    CHECK(room.listed().empty());
    CHECK(room.outcome() == "Book Failed: It could not be saved. Try again.");

    SECTION("a failure stays until it is read") {
        (void)room.passTo("09:30");
        CHECK_FALSE(room.outcome().empty());
        room.press(OutcomeDismissed{});
        CHECK(room.outcome().empty());
    }
    SECTION("or until it is pressed again") {
        room.press(aBook(30));
        CHECK(room.outcome() == "Book Requested");
        room.stored();
        CHECK(room.outcome() == "Book Done");
    }
}

TEST_CASE("a disk that fails is said so at once") {
    PanelRoom room;
    room.press(aBook(30));
    room.stored(base::Error{base::ErrorCode::Io, "disk full"});
    CHECK(room.outcome() == "Book Failed: It could not be saved. Try again.");
}

TEST_CASE("what waits is not waved away, and pressed twice is once") {
    PanelRoom room;
    room.press(aBook(30));
    room.press(OutcomeDismissed{});
    room.press(aBook(60));
    CHECK(room.outcome() == "Book Requested");
    room.stored();
    CHECK(room.outcome() == "Book Done");
    CHECK(room.at("local-1").end == clockAt("09:30"));
}

TEST_CASE("until the next booking, or the end of the day") {
    PanelRoom room;
    SECTION("until the next one") {
        room.push({ABooking{.start = "11:00", .end = "12:00"}});
        (void)room.passTo("09:10:25");
        room.press(BookPressed{});
        room.stored();
        CHECK(room.at("local-1").start == clockAt("09:10"));
        CHECK(room.at("local-1").end == clockAt("11:00"));
    }
    SECTION("until midnight") {
        room.press(BookPressed{});
        room.stored();
        CHECK(room.at("local-1").end == clockAt("2026-03-05T00:00"));
    }
    SECTION("no longer than the settings allow") {
        room.adjust([](Settings& settings) { settings.maxBookingHours = 2; });
        room.press(BookPressed{});
        room.stored();
        CHECK(room.at("local-1").end == clockAt("11:00"));
    }
}

TEST_CASE("acts that are not possible are refused in words") {
    struct Row {
        const char* what;
        const char* at;
        std::function<void(Settings&)> settings;
        PanelEvent press;
        const char* outcome;
    };
    const auto asIs = [](Settings&) {};
    const std::vector<Row> rows{
        {"no booking in this room", "09:00", [](Settings& s) { s.adhocBooking = "False"; },
         aBook(15), "Book Failed: This room cannot be booked here."},
        {"longer than until the next", "09:20", asIs, aBook(15),
         "Book Failed: The room is not free for that long."},
        {"less than ten minutes are left", "09:21", asIs, BookPressed{},
         "Book Failed: The room is not free for that long."},
        {"taken", "09:35", asIs, aBook(15), "Book Failed: The room is not free for that long."},
        {"nothing to extend", "09:35", asIs, ExtendBookingPressed{BookingId("9")},
         "Extend Failed: This booking is no longer on the list."},
        {"its source lets nobody extend it", "09:35", asIs, ExtendBookingPressed{k42},
         "Extend Failed: It cannot be made longer."},
        {"nothing to end", "09:35", asIs, EndBookingPressed{BookingId("9")},
         "End Failed: This booking is no longer on the list."},
        {"not begun, and not ours", "09:20", asIs, EndBookingPressed{k42},
         "End Failed: This booking cannot be ended here."},
        {"too early to check in", "09:24:59", asIs, CheckInPressed{k42},
         "CheckIn Failed: It is too early to check in."},
        {"no check-in here", "09:31", [](Settings& s) { s.checkIn = "False"; }, CheckInPressed{k42},
         "CheckIn Failed: Nobody has to check in to this booking."},
        {"another's, and only the room's own are declined", "09:20", asIs, DeclinePressed{k42},
         "Decline Failed: This booking cannot be declined here."},
        {"nothing is declined", "09:20",
         [](Settings& s) {
             s.declinableBookings = "All";
             s.allowDecline = "None";
         },
         DeclinePressed{k42}, "Decline Failed: This booking cannot be declined here."},
        {"nothing is declined at the door", "09:20",
         [](Settings& s) {
             s.declinableBookings = "All";
             s.allowDecline = "InsideOnly";
             s.panelProfile = "Outside";
         },
         DeclinePressed{k42}, "Decline Failed: This booking cannot be declined here."},
        {"declined when it runs", "09:31", [](Settings& s) { s.declinableBookings = "All"; },
         DeclinePressed{k42}, "Decline Failed: This booking cannot be declined here."},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        PanelRoom room = roomAt(row.at);
        room.adjust(row.settings);
        room.press(row.press);
        CHECK(room.outcome() == row.outcome);
        CHECK(room.listed() == std::vector<std::string>{"42"});
        CHECK_FALSE(room.answeredOutside());
    }
}

TEST_CASE("an over booking is told as over") {
    PanelRoom room = roomAt("09:31", ABooking{.endBuffer = 600});
    room.press(CheckInPressed{k42});
    room.kept();
    (void)room.passTo("10:01");
    struct Row {
        PanelEvent press;
        const char* outcome;
    };
    const std::vector<Row> rows{
        {ExtendBookingPressed{k42}, "Extend Failed: This booking is over."},
        {EndBookingPressed{k42}, "End Failed: This booking is over."},
        {CheckInPressed{k42}, "CheckIn Failed: This booking is over."},
    };
    for (const Row& row : rows) {
        room.press(row.press);
        CHECK(room.outcome() == row.outcome);
    }
}

TEST_CASE("the room's own booking is extended and ended") {
    PanelRoom room;
    room.press(aBook(30));
    room.stored();
    (void)room.passTo("09:20");
    const BookingId id("local-1");
    const bool total = GENERATE(false, true);
    room.adjust([&](Settings& s) { s.extendDuration = total ? "Total" : "Additional"; });
    room.press(ExtendBookingPressed{id});
    CHECK(room.outcome() == "Extend Requested");
    room.stored();
    CHECK(room.outcome() == "Extend Done");
    CHECK(room.view().outcome->until->utc == clockAt("09:45"));

    (void)room.passTo("09:25:10.400");
    room.press(EndBookingPressed{id});
    CHECK(room.outcome() == "End Requested");
    CHECK(room.stored() ==
          Words{"Moved local-1", "Updated", "End local-1", "EndTimeBuffer local-1"});
    CHECK(room.outcome() == "End Done");
    CHECK(room.at("local-1").end == clockAt("09:25:10"));
    CHECK(room.view().bookings.empty());
    CHECK_FALSE(room.options().empty()); // the rest of the time can be had at once
    room.press(aBook(30));
    room.stored();
    CHECK(room.outcome() == "Book Done");
    CHECK(room.at("local-4").start == clockAt("09:25:10"));
}

TEST_CASE("the room's own booking that has not begun is deleted by End, or declined") {
    const bool end = GENERATE(true, false);
    PanelRoom room;
    room.set("Bookings AdhocBooking BookAhead Enabled", "True");
    BookAsked later = test::AdhocRoom::book(7);
    later.start = clockAt("11:00");
    room.ask(later);
    room.stored();
    const BookingId id("local-1");
    if (end)
        room.press(EndBookingPressed{id});
    else
        room.press(DeclinePressed{id});
    room.stored();
    CHECK(room.outcome() == (end ? "End Done" : "Decline Done"));
    CHECK(room.listed().empty());
}

TEST_CASE("End frees the room of another's meeting at once, with or without check-in") {
    const bool checkIn = GENERATE(false, true);
    PanelRoom room = roomAt("09:35");
    room.set("Bookings CheckIn Enabled", checkIn ? "True" : "False");
    room.kept();
    REQUIRE(room.view().tiles.size() == 1);
    CHECK(room.press(EndBookingPressed{k42}) == Words{"Deleted 42 ManualCheckOut", "Updated"});
    CHECK(room.outcome() == "End Requested");
    CHECK(room.view().tiles.empty()); // no waiting for the disk
    CHECK_FALSE(room.options().empty());
    room.kept();
    CHECK(room.outcome() == "End Done");
    CHECK(room.push({ABooking{}}).empty()); // its source says it again
    CHECK(room.listed().empty());
}

TEST_CASE("another's meeting is declined where the settings let it") {
    PanelRoom room = roomAt("09:20");
    room.set("Bookings DeclinableBookingType", "All");
    room.kept();
    room.press(DeclinePressed{k42});
    room.kept();
    CHECK(room.outcome() == "Decline Done");
    CHECK(room.listed().empty());
}

TEST_CASE("checking in is done once it is kept") {
    PanelRoom room = roomAt("09:31");
    CHECK(room.view().canCheckIn == k42);
    CHECK(room.press(CheckInPressed{k42}) == Words{"CheckedIn 42 1"});
    CHECK(room.outcome() == "CheckIn Requested");
    CHECK(room.view().canCheckIn == BookingId());
    SECTION("kept") {
        room.kept();
        CHECK(room.outcome() == "CheckIn Done");
        room.press(CheckInPressed{k42}); // again: it is so already
        CHECK(room.outcome() == "CheckIn Done");
    }
    SECTION("nobody answers in time") {
        (void)room.passTo("09:31:10");
        CHECK(room.outcome() ==
              "CheckIn Failed: It took too long. Look at the list before you try again.");
        room.kept(); // the last word counts
        CHECK(room.outcome() == "CheckIn Done");
    }
}

TEST_CASE("requests of the panel never are those of clients") {
    PanelRoom room;
    room.press(aBook(15));
    REQUIRE(room.state.panel.outcome);
    CHECK(room.state.panel.outcome->request == RequestId(kPanelRequests | 1));
    room.ask(CheckInAsked{{}, RequestId(1)}); // a client's
    CHECK(room.answers.size() == 1);
    CHECK(room.outcome() == "Book Requested");
}
