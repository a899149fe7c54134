#include <catch2/catch.hpp>

#include "core/room_view.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::instantAt;

namespace {

struct Seen {
    PanelView view;
    base::WallTime next;
};

Seen show(const RoomState& state, base::Instant now) {
    const JoinDecision join = decideJoin(joinInputs(state, now), now.wall);
    return {panelView(state, join, now), nextViewChange(state, join, now)};
}

RoomState roomWith(std::vector<Booking> bookings, const char* pushedAt = "09:00") {
    RoomState state;
    state.time.synced = true;
    state.calls.engineUp = true;
    (void)reduce(
        state,
        BookingEvent(BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)), {}}),
        instantAt(pushedAt));
    return state;
}

} // namespace

TEST_CASE("the countdown is in whole minutes, then seconds, and never goes back") {
    const RoomState state = roomWith({ABooking{}});
    struct Row {
        const char* now;
        TileState tile;
        std::uint32_t minutes;
        std::uint32_t seconds;
    };
    const std::vector<Row> rows{
        {"09:00:00.001", TileState::Upcoming, 30, 0},
        {"09:24", TileState::Soon, 1, 0},
        {"09:24:00.001", TileState::Soon, 1, 0},
        {"09:24:01", TileState::Soon, 0, 59},
        {"09:24:59.999", TileState::Soon, 0, 1},
        {"09:25", TileState::Ready, 5, 0},
        {"09:26", TileState::Ready, 4, 0},
        {"09:29:00.001", TileState::Ready, 1, 0},
        {"09:29:30", TileState::Ready, 0, 30},
        {"09:30", TileState::Started, 0, 0},
        {"09:30:59.999", TileState::Started, 0, 59},
        {"09:31", TileState::Started, 1, 0},
        {"09:33:59", TileState::Started, 3, 0},
    };
    for (const Row& row : rows) {
        INFO(row.now);
        const PanelView view = show(state, instantAt(row.now)).view;
        REQUIRE(view.tiles.size() == 1);
        CHECK(view.tiles[0].state == row.tile);
        CHECK(view.tiles[0].minutes == row.minutes);
        CHECK(view.tiles[0].seconds == row.seconds);
    }
}

TEST_CASE("the view changes only at instants that were announced") {
    RoomState state =
        roomWith({ABooking{}, ABooking{.id = "b", .start = "09:45:30", .end = "10:10"},
                  ABooking{.id = "c", .start = "09:20:15", .end = "09:50"}});
    base::Instant now = instantAt("09:10");
    Seen before = show(state, now);
    int changes = 0;
    for (; now.wall < clockAt("10:12"); now = instantAt(now.wall + base::milliseconds(500))) {
        const Seen here = show(state, now);
        if (here.view != before.view) {
            INFO(base::formatUtc(now.wall));
            CHECK(before.next <= now.wall);
            ++changes;
        }
        before = here;
    }
    CHECK(changes > 60);
}

TEST_CASE("in a call the view is announced every second") {
    RoomState state = roomWith({ABooking{}});
    (void)reduce(state, CallEvent(JoinPressed{BookingId("42"), {}}), instantAt("09:26:00.300"));
    CHECK(show(state, instantAt("09:26:00.300")).next == clockAt("09:26:01.300"));
    (void)reduce(state, CallEvent(CallSignalled{CallId(1), CallSignal::Established, {}}),
                 instantAt("09:26:02.700"));
    const Seen shown = show(state, instantAt("09:26:09.800"));
    CHECK(shown.view.calls.at(0).durationSeconds == 7);
    CHECK(shown.view.now.utc == clockAt("09:26:09"));
    CHECK(shown.next == clockAt("09:26:10.700"));
}

TEST_CASE("today's list leaves out what is over and what is tomorrow") {
    RoomState state = roomWith({
        ABooking{.id = "over", .start = "07:00", .end = "08:00"},
        ABooking{.id = "runs", .start = "08:00", .end = "09:10", .number = ""},
        ABooking{.id = "next"},
        ABooking{.id = "late", .start = "23:30", .end = "23:45"},
    });
    const auto ids = [](const PanelView& view) {
        std::string out;
        for (const BookingCard& card : view.bookings)
            out += card.id.value() + " ";
        return out;
    };
    PanelView view = show(state, instantAt("09:00")).view;
    CHECK(ids(view) == "runs next late ");
    CHECK(view.bookings[0].running);
    CHECK_FALSE(view.bookings[0].joinable);
    CHECK(view.bookings[0].reasonCode == "NO_DIAL_DATA");
    CHECK(view.bookings[1].joinable);

    state.time.zone = {"Asia/Tokyo", {{base::WallTime{}, base::seconds(9 * 3600)}}};
    view = show(state, instantAt("09:00")).view;
    CHECK(ids(view) == "runs next "); // 23:30 UTC is tomorrow there
    CHECK(view.now.offset == base::seconds(9 * 3600));
}

TEST_CASE("a list longer than the panel's is counted, not lost") {
    std::vector<Booking> many;
    for (int i = 0; i < 40; ++i)
        many.push_back(ABooking{.id = std::to_string(i), .start = "12:00", .end = "13:00"});
    const PanelView view = show(roomWith(many), instantAt("09:00")).view;
    CHECK(view.bookings.size() == PanelView::kMaxCards);
    CHECK(view.bookingsLeftOut == 8);
}

TEST_CASE("a private booking shows neither title nor organiser", "[rule:41]") {
    const PanelView view =
        show(roomWith({ABooking{.privacy = Privacy::Private}}), instantAt("09:26")).view;
    CHECK(view.tiles.at(0).card.title == "Private meeting");
    CHECK(view.tiles.at(0).card.organizer.empty());
    CHECK(view.tiles.at(0).state == TileState::Ready);
}

TEST_CASE("marks are shown only when there is something to say") {
    RoomState state = roomWith({});
    CHECK(show(state, instantAt("09:01")).view.marks.empty());
    const PanelView old = show(state, instantAt("09:02")).view;
    REQUIRE(old.marks.size() == 1);
    CHECK(old.marks[0].text == "Bookings as of 09:00");
    state.calls.engineUp = false;
    state.time.synced = false;
    CHECK(show(state, instantAt("09:01")).view.marks.size() == 2);
}

TEST_CASE("titles and organizers follow the settings, and mailboxes that lose titles") {
    struct Row {
        const char* name;
        const char* path; // a setting; empty: none
        ABooking booking;
        const char* title;
        const char* organizer;
    };
    const std::vector<Row> rows{
        {"as it came", "", {}, "Budget review", "Ada Field"},
        {"no title", "", {.title = ""}, "Meeting", "Ada Field"},
        {"titles hidden",
         "UserInterface Bookings Visibility Title",
         {},
         "Scheduled meeting",
         "Ada Field"},
        {"organizers hidden",
         "UserInterface Bookings Visibility Organizer",
         {},
         "Budget review",
         ""},
        {"the title is the organizer's name", "", {.title = "Ada Field"}, "Booked", "Ada Field"},
        {"private goes before all",
         "UserInterface Bookings Visibility Title",
         {.title = "Ada Field", .privacy = Privacy::Private},
         "Private meeting",
         ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        RoomState state = roomWith({row.booking});
        if (*row.path != '\0')
            (void)reduce(state, SettingEvent(SettingChangeAsked{row.path, "Hidden", RequestId(1)}),
                         instantAt("09:01"));
        const PanelView view = show(state, instantAt("09:26")).view;
        CHECK(view.tiles.at(0).card.title == row.title);
        CHECK(view.tiles.at(0).card.organizer == row.organizer);
    }
}

TEST_CASE(
    "cards say how many days from today they begin and end, and whether they take whole days") {
    const RoomState state = roomWith({
        ABooking{.id = "night", .start = "2026-03-03T22:00", .end = "09:30"},
        ABooking{.id = "day", .start = "2026-03-04T00:00", .end = "2026-03-05T00:00"},
        ABooking{.id = "late", .start = "23:30", .end = "2026-03-05T00:30"},
    });
    const PanelView view = show(state, instantAt("09:00")).view;
    struct Row {
        const char* id;
        int starts;
        int ends;
        bool whole;
    };
    const std::vector<Row> rows{
        {"night", -1, 0, false}, {"day", 0, 0, true}, {"late", 0, 1, false}};
    REQUIRE(view.bookings.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO(rows[i].id);
        CHECK(view.bookings[i].id == BookingId(rows[i].id));
        CHECK(view.bookings[i].startsInDays == rows[i].starts);
        CHECK(view.bookings[i].endsInDays == rows[i].ends);
        CHECK(view.bookings[i].wholeDays == rows[i].whole);
    }
}

TEST_CASE("tomorrow's first booking is listed once its Join is open") {
    const RoomState state =
        roomWith({ABooking{.id = "m", .start = "2026-03-05T00:02", .end = "2026-03-05T01:00"},
                  ABooking{.id = "n", .start = "2026-03-05T00:04", .end = "2026-03-05T01:00"}});
    CHECK(show(state, instantAt("23:56:59")).view.bookings.empty());
    const PanelView open = show(state, instantAt("23:57")).view;
    REQUIRE(open.bookings.size() == 1);
    CHECK(open.bookings[0].id == BookingId("m"));
    CHECK(open.bookings[0].startsInDays == 1);
}

TEST_CASE("what the policy hides is not listed; what has no Join says why") {
    RoomState state = roomWith({ABooking{.id = "bare", .number = ""},
                                ABooking{.id = "no", .response = Response::Declined},
                                ABooking{.id = "maybe", .response = Response::Tentative}});
    const auto codes = [&] {
        std::string out;
        for (const BookingCard& card : show(state, instantAt("09:00")).view.bookings)
            out += card.id.value() + ":" + std::string(card.reasonCode) + " ";
        return out;
    };
    const auto set = [&](const char* path, const char* value) {
        (void)reduce(state, SettingEvent(SettingChangeAsked{path, value, RequestId(1)}),
                     instantAt("09:00"));
    };
    CHECK(codes() == "bare:NO_DIAL_DATA maybe: ");
    set("UserInterface Bookings Visibility TentativeMeetings", "ListOnly");
    CHECK(codes() == "bare:NO_DIAL_DATA maybe:NOT_ACCEPTED ");
    set("UserInterface Bookings Visibility TentativeMeetings", "Hidden");
    set("UserInterface Bookings Visibility NonJoinableMeetings", "Hidden");
    CHECK(codes().empty());
}

TEST_CASE("an old list says how old, on its tiles and once near the clock", "[rule:25]") {
    RoomState state = roomWith({ABooking{.start = "09:00"}});
    (void)reduce(
        state,
        SettingEvent(SettingChangeAsked{"Bookings ExpectedContactInterval", "600", RequestId(1)}),
        instantAt("09:01"));
    const PanelView view = show(state, instantAt("09:14:30")).view;
    REQUIRE(view.tiles.at(0).cautions.size() == 1);
    CHECK(view.tiles[0].cautions[0].text == "List 14 min old");
    REQUIRE(view.marks.size() == 1);
    CHECK(view.marks[0].code == "LIST_OLD");
    CHECK(view.marks[0].text == "Bookings as of 09:00");
}
