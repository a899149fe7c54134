// What the panel shows of bookings beside today's tiles.
#include <catch2/catch.hpp>

#include "core/booking_card.h"
#include "panel_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::PanelRoom;

namespace {

using Minutes = std::vector<std::uint32_t>;

std::vector<std::string> ids(const std::vector<BookingCard>& cards) {
    std::vector<std::string> all;
    for (const BookingCard& card : cards)
        all.push_back(card.id.value());
    return all;
}

std::string rowOf(const PanelView& view, std::string_view code) {
    for (const TrustRow& row : view.trust)
        if (row.code == code)
            return (row.good ? "+ " : "- ") + row.text;
    return "";
}

std::string traceOf(const BookingDetails& details, std::string_view name) {
    for (const core::TraceRow& row : details.trace)
        if (row.name == name)
            return row.result;
    return "";
}

PanelRoom checkInRoom(std::vector<Booking> bookings = {ABooking{}}) {
    PanelRoom room;
    room.set("Bookings CheckIn Enabled", "True");
    room.push(std::move(bookings));
    return room;
}

} // namespace

TEST_CASE("the next seven days follow today's bookings") {
    PanelRoom room;
    room.push({
        ABooking{.id = "today"},
        ABooking{.id = "tomorrow", .start = "2026-03-05T08:00", .end = "2026-03-05T09:00"},
        ABooking{.id = "seventh", .start = "2026-03-11T23:00", .end = "2026-03-11T23:30"},
        ABooking{.id = "eighth", .start = "2026-03-12T00:00", .end = "2026-03-12T01:00"},
        ABooking{.id = "no",
                 .start = "2026-03-06T08:00",
                 .end = "2026-03-06T09:00",
                 .response = Response::Declined},
    });
    const PanelView view = room.view();
    CHECK(ids(view.bookings) == std::vector<std::string>{"today"});
    CHECK(ids(view.later) == std::vector<std::string>{"tomorrow", "seventh"});
    CHECK(view.later[0].startsInDays == 1);
    CHECK(view.later[1].startsInDays == 7);
}

TEST_CASE("later bookings are bounded, and none is shown twice") {
    PanelRoom room;
    std::vector<Booking> many;
    for (int i = 0; i < 40; ++i)
        many.push_back(ABooking{
            .id = "b" + std::to_string(i), .start = "2026-03-05T08:00", .end = "2026-03-05T09:00"});
    room.push(std::move(many));
    CHECK(room.view().later.size() == PanelView::kMaxCards);

    room.push({ABooking{.id = "midnight", .start = "2026-03-05T00:02", .end = "2026-03-05T01:00"}});
    (void)room.passTo("23:58");
    CHECK(ids(room.view().bookings) == std::vector<std::string>{"midnight"});
    CHECK(room.view().later.empty());
}

TEST_CASE("one across midnight and one of whole days are shown once, with their day", "[rule:29]") {
    PanelRoom room;
    room.push({
        ABooking{.id = "night", .start = "23:00", .end = "2026-03-05T01:00"},
        ABooking{.id = "days", .start = "2026-03-06T00:00", .end = "2026-03-08T00:00"},
    });
    const PanelView view = room.view();
    REQUIRE(ids(view.bookings) == std::vector<std::string>{"night"});
    CHECK(view.bookings[0].startsInDays == 0);
    CHECK(view.bookings[0].endsInDays == 1);
    REQUIRE(ids(view.later) == std::vector<std::string>{"days"});
    CHECK(view.later[0].wholeDays);
    CHECK(view.later[0].startsInDays == 2);
    CHECK(view.later[0].endsInDays == 3); // midnight belongs to the day before
}

TEST_CASE("what can be booked on the spot") {
    struct Row {
        const char* what;
        const char* at;
        const char* slot;
        std::vector<Booking> bookings;
        Minutes options;
    };
    const auto next = [](const char* start) {
        return std::vector<Booking>{ABooking{.start = start, .end = "12:00"}};
    };
    const std::vector<Row> rows{
        {"a free day", "09:00", "15", {}, {15, 30, 60, 0}},
        {"the room's step is the shortest", "09:00", "30", {}, {30, 60, 0}},
        {"an hour fits to the minute", "09:30:59", "15", next("10:30"), {15, 30, 60, 0}},
        {"and no longer", "09:31", "15", next("10:30"), {15, 30, 0}},
        {"less than the step: until next alone", "09:20", "30", next("09:49"), {0}},
        {"ten minutes", "09:20", "15", next("09:30"), {0}},
        {"nine", "09:21", "15", next("09:30"), {}},
        {"taken", "09:30", "15", next("09:30"), {}},
        {"the end of the day", "23:35", "15", {}, {15, 0}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        PanelRoom room;
        room.adjust([&](Settings& s) { s.adhocSlotMinutes = row.slot; });
        room.push(row.bookings);
        (void)room.passTo(row.at);
        CHECK(room.options() == row.options);
    }
    PanelRoom closed;
    closed.set("Bookings AdhocBooking Enabled", "False");
    CHECK(closed.options().empty());
}

TEST_CASE("an option says until when, as it will be booked") {
    PanelRoom room;
    room.push({ABooking{.start = "10:10", .end = "12:00"}});
    (void)room.passTo("09:30:41");
    const std::vector<BookOption> options = room.view().bookOptions;
    REQUIRE(options.size() == 3);
    CHECK(options[0].until.utc == clockAt("09:45"));
    CHECK(options[1].until.utc == clockAt("10:00"));
    CHECK(options[2].until.utc == clockAt("10:10"));
    room.press(BookPressed{base::minutes(30)});
    room.stored();
    CHECK(room.view().outcome->until->utc == clockAt("10:00"));
}

TEST_CASE("the room is warned for twenty seconds before it is given back", "[rule:37]") {
    struct Row {
        const char* at;
        std::uint32_t seconds; // 0: no warning
    };
    const std::vector<Row> rows{
        {"09:39:39.999", 0}, {"09:39:40", 20}, {"09:39:40.001", 20},
        {"09:39:41", 19},    {"09:39:59", 1},  {"09:39:59.999", 1},
    };
    PanelRoom room = checkInRoom();
    for (const Row& row : rows) {
        INFO(row.at);
        (void)room.passTo(row.at);
        const auto release = room.view().release;
        REQUIRE(release.has_value() == (row.seconds != 0));
        if (release) {
            CHECK(release->booking == BookingId("42"));
            CHECK(release->inSeconds == row.seconds);
        }
    }
    (void)room.passTo("09:40");
    CHECK_FALSE(room.view().release);
    CHECK(room.listed().empty());
}

TEST_CASE("one tap in the last second keeps the room", "[rule:37]") {
    PanelRoom room = checkInRoom();
    (void)room.passTo("09:39:59.900");
    REQUIRE(room.view().release);
    room.press(CheckInPressed{BookingId("42")});
    CHECK_FALSE(room.view().release);
    (void)room.passTo("09:50");
    CHECK(room.listed() == std::vector<std::string>{"42"});
}

TEST_CASE("nobody is warned of what is not given back") {
    struct Row {
        const char* what;
        std::function<void(PanelRoom&)> with;
    };
    const std::vector<Row> rows{
        {"check-in is off", [](PanelRoom& r) { r.set("Bookings CheckIn Enabled", "False"); }},
        {"an exempt title",
         [](PanelRoom& r) {
             r.adjust([](Settings& s) { s.checkInExemptTitles = "board, REVIEW"; });
         }},
        {"an exempt organizer",
         [](PanelRoom& r) {
             r.adjust([](Settings& s) { s.checkInExemptOrganizers = "x@example.net,ada field"; });
         }},
        {"somebody joined",
         [](PanelRoom& r) {
             (void)r.passTo("09:31");
             (void)r.tell(CallEvent(JoinPressed{}));
         }},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        PanelRoom room = checkInRoom();
        row.with(room);
        (void)room.passTo("09:39:50");
        CHECK_FALSE(room.view().release);
        CHECK(room.view().canCheckIn == BookingId());
        (void)room.passTo("09:41");
        CHECK(room.listed() == std::vector<std::string>{"42"});
    }
}

TEST_CASE("the view changes only at instants that were announced, also about bookings") {
    PanelRoom room = checkInRoom(
        {ABooking{}, ABooking{.id = "b", .start = "10:05:30", .end = "10:40", .startBuffer = 0}});
    room.adjust([](Settings& s) { s.adhocSlotMinutes = "15"; });
    (void)room.passTo("09:20");
    PanelView before = room.view();
    base::WallTime announced = room.nextChange();
    int changes = 0;
    for (base::WallTime t = room.now().wall; t < clockAt("10:20"); t += base::milliseconds(500)) {
        room.jumpTo(t);
        if (t == clockAt("09:21"))
            room.press(DetailsOpened{BookingId("b")});
        else if (announced <= t)
            (void)room.tell(TimeEvent(WakeupDue{}));
        const PanelView here = room.view();
        if (here != before && t != clockAt("09:21")) {
            INFO(base::formatUtc(t));
            CHECK(announced <= t);
            ++changes;
        }
        before = here;
        announced = room.nextChange();
    }
    CHECK(changes > 60);
}

TEST_CASE("a booking is looked at closely, in plain words", "[rule:44]") {
    PanelRoom room;
    Booking booking = ABooking{.number = "123@meet.example,,4711#"};
    booking.calls.push_back({.number = "other@example.net"});
    booking.calls.push_back({.number = "https://meet.example/j/1?pwd=secret"});
    room.push({booking});
    CHECK_FALSE(room.view().opened);
    room.press(DetailsOpened{BookingId("42")});
    const auto details = room.view().opened;
    REQUIRE(details);
    CHECK(details->card.title == "Budget review");
    CHECK(details->source == "Manager");
    CHECK(details->address == "123@meet.example"); // the passcode is nobody's to read
    CHECK(details->runnersUp == std::vector<std::string>{"other@example.net"});
    CHECK(details->verdictCode == "TOO_EARLY");
    CHECK(details->verdict == "Join is not open yet");
    CHECK(traceOf(*details, "Join is open") == "From 09:25 to 10:00");
    CHECK(traceOf(*details, "Where it comes from") == "Manager, last heard of at 09:00");
    CHECK(traceOf(*details, "Now") == "Join is not open yet");
    CHECK(traceOf(*details, "The room's answer") == "The room accepted it");

    SECTION("until it is closed") {
        room.press(DetailsOpened{});
    }
    SECTION("or gone") {
        room.push({});
    }
    SECTION("or nobody is there") {
        (void)room.tell(DeviceEvent(StandbyAsked{Standby::On, {}}));
    }
    CHECK_FALSE(room.view().opened);
    room.press(DetailsOpened{BookingId("9")});
    CHECK_FALSE(room.view().opened);
}

TEST_CASE("why there is no Join is said there", "[rule:33]") {
    PanelRoom room;
    room.push({ABooking{.number = ""}});
    room.press(DetailsOpened{BookingId("42")});
    const auto details = room.view().opened;
    REQUIRE(details);
    CHECK(details->verdictCode == "NO_DIAL_DATA");
    CHECK(details->verdict == "No address to call");
    CHECK_FALSE(details->fix.empty());
    CHECK(details->address.empty());
    CHECK(traceOf(*details, "Address to call") == "None");
}

TEST_CASE("private bookings and panels at the door show neither title, organizer nor address",
          "[rule:41]") {
    const bool outside = GENERATE(true, false);
    PanelRoom room;
    room.adjust([&](Settings& s) {
        s.panelProfile = outside ? "Outside" : "Inside";
        s.timeFormat = "12H";
    });
    Booking booking = ABooking{.privacy = outside ? Privacy::Public : Privacy::Private};
    booking.calls.push_back({.number = "other@example.net"});
    Booking later = booking;
    later.id = BookingId("later");
    later.start += std::chrono::hours(24);
    later.end += std::chrono::hours(24);
    room.push({booking, later});
    (void)room.passTo("09:31");
    room.press(DetailsOpened{BookingId("42")});
    const PanelView view = room.view();
    REQUIRE(view.opened);
    const std::string title = outside ? "Scheduled meeting" : "Private meeting";
    for (const BookingCard& card :
         {view.opened->card, view.bookings.at(0), view.later.at(0), view.tiles.at(0).card}) {
        CHECK(card.title == title);
        CHECK(card.organizer.empty());
    }
    CHECK(view.opened->address.empty());
    CHECK(view.opened->runnersUp.empty());
    CHECK(traceOf(*view.opened, "Join is open") == "From 9:25 AM to 10:00 AM");
    for (const core::TraceRow& row : view.opened->trace) {
        INFO(row.name);
        CHECK(row.result.find("example.net") == std::string::npos);
        CHECK(row.result.find("Budget") == std::string::npos);
        CHECK(row.result.find("Ada") == std::string::npos);
    }
}

TEST_CASE("at the door what is private is called so, and all else is scheduled") {
    Settings settings;
    settings.panelProfile = "Outside";
    CHECK(titleOnPanel(ABooking{}, settings) == "Scheduled meeting");
    CHECK(titleOnPanel(ABooking{.privacy = Privacy::Private}, settings) == "Private meeting");
}

TEST_CASE("what may be done follows the rules of those who do it") {
    struct Row {
        const char* what;
        const char* at;
        std::function<void(PanelRoom&)> with;
        bool checkIn, checkedIn, extend, end, decline;
    };
    const auto asIs = [](PanelRoom&) {};
    const std::vector<Row> rows{
        {"before its window", "09:10", asIs, false, false, false, false, false},
        {"its window is open", "09:26", asIs, true, false, false, false, false},
        {"it runs", "09:31", asIs, true, false, false, true, false},
        {"checked in", "09:31",
         [](PanelRoom& r) {
             (void)r.passTo("09:31");
             r.press(CheckInPressed{BookingId("42")});
         },
         false, true, false, true, false},
        {"its source lets it last longer", "09:31",
         [](PanelRoom& r) {
             Booking booking = ABooking{};
             booking.maximumExtension = base::minutes(15);
             r.push({booking});
         },
         true, false, true, true, false},
        {"the next one is in the way", "09:31",
         [](PanelRoom& r) {
             Booking booking = ABooking{};
             booking.maximumExtension = base::minutes(15);
             r.push({booking, ABooking{.id = "b", .start = "10:10", .end = "11:00"}});
         },
         true, false, false, true, false},
        {"all may be declined", "09:20",
         [](PanelRoom& r) { r.set("Bookings DeclinableBookingType", "All"); }, false, false, false,
         false, true},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        PanelRoom room = checkInRoom();
        row.with(room);
        (void)room.passTo(row.at);
        room.press(DetailsOpened{BookingId("42")});
        const auto details = room.view().opened;
        REQUIRE(details);
        CHECK(details->canCheckIn == row.checkIn);
        CHECK(details->checkedIn == row.checkedIn);
        CHECK(details->canExtend == row.extend);
        CHECK(details->canEnd == row.end);
        CHECK(details->canDecline == row.decline);
        // The door says the same of the one that runs, and nothing of others.
        const AvailabilityView door = room.view().availability;
        const bool runs = door.current == BookingId("42");
        CHECK(door.canExtend == (runs && row.extend));
        CHECK(door.canEnd == (runs && row.end));
        CHECK(runs == details->card.running);
    }
}

TEST_CASE("what can be relied on is said in words") {
    PanelRoom room;
    CHECK(rowOf(room.view(), "CALENDAR") == "- No bookings received yet");
    CHECK(rowOf(room.view(), "CALLS") == "+ Ready to call");
    CHECK(rowOf(room.view(), "CLOCK") == "+ The clock is right");
    room.push({}, Source::Cloud);
    (void)room.passTo("09:01:59");
    CHECK(rowOf(room.view(), "CALENDAR") == "+ Bookings are up to date (Hub)");
    (void)room.passTo("09:02");
    CHECK(rowOf(room.view(), "CALENDAR") == "+ Bookings as of 09:00 (Hub)");
    (void)room.passTo("09:10");
    CHECK(rowOf(room.view(), "CALENDAR") == "- Bookings as of 09:00 (Hub)");
    (void)room.tell(BookingEvent(SourceFailed{Source::Cloud, "timeout at https://x"}));
    CHECK(rowOf(room.view(), "CALENDAR") ==
          "- Bookings cannot be fetched. Bookings as of 09:00 (Hub)");
    (void)room.tell(CallEvent(EngineDown{"ended"}));
    CHECK(rowOf(room.view(), "CALLS") == "- The call service is not running");
    (void)room.tell(TimeEvent(ClockSyncChanged{false, ""}));
    CHECK(rowOf(room.view(), "CLOCK") == "- The clock may be wrong");
}

TEST_CASE("a list that is new is not to be relied on while its source fails") {
    PanelRoom room;
    room.push({}, Source::Cloud);
    (void)room.tell(BookingEvent(SourceFailed{Source::Cloud, "timeout at https://x"}));
    (void)room.passTo("09:01");
    CHECK(rowOf(room.view(), "CALENDAR") ==
          "- Bookings cannot be fetched. Bookings as of 09:00 (Hub)");
}
