#include "core/availability.h"

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

std::string word(RoomUse use) {
    static const std::map<RoomUse, std::string> kWords{
        {RoomUse::Free, "free"},       {RoomUse::Soon, "soon"},   {RoomUse::Unclaimed, "unclaimed"},
        {RoomUse::Busy, "busy"},       {RoomUse::InCall, "call"}, {RoomUse::Unsure, "unsure"},
        {RoomUse::OutOfService, "out"}};
    return kWords.at(use);
}

// "free until 09:30", "busy", "busy until 10:00 (old)".
std::string shown(const Availability& room) {
    std::string out = word(room.use);
    if (room.until)
        out += " until " + base::formatUtc(*room.until).substr(11, 5);
    return out + (room.listIsOld ? " (old)" : "");
}

// A room whose manager is heard of at each instant it is looked at.
class Room {
public:
    explicit Room(std::vector<Booking> bookings = {}) {
        tell(TimeEvent(ClockSyncChanged{true, "NTP"}), "07:00");
        tell(CallEvent(EngineUp{}), "07:00");
        tell(
            BookingEvent(BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)), {}}),
            "07:00");
    }
    void tell(const Event& event, const std::string& time) {
        (void)reduce(state, event, instantAt(time));
    }
    void heardAt(const std::string& time) {
        tell(BookingEvent(SourceContacted{Source::Premises}), time);
    }
    void set(const char* path, const char* value) {
        const Settings changed = withSetting(*state.settings.settings, path, value).value();
        tell(SettingEvent(SettingsLoaded{std::make_shared<const Settings>(changed)}), "07:00");
    }
    [[nodiscard]] std::string at(const std::string& time) const {
        return shown(availabilityOf(state, instantAt(time)));
    }

    RoomState state;
};

ABooking booking(const char* id, const char* start, const char* end) {
    return {.id = id, .start = start, .end = end};
}

} // namespace

TEST_CASE("a room is free, soon, busy and free again as its bookings are") {
    struct Row {
        const char* name;
        std::vector<Booking> bookings;
        const char* now;
        const char* shown;
    };
    const Booking one = booking("a", "09:30", "10:00");
    Booking declined = one;
    declined.response = Response::Declined;
    const std::vector<Row> rows{
        {"an empty day", {}, "09:00", "free"},
        {"something later", {one}, "09:00", "free until 09:30"},
        {"just over ten minutes before", {one}, "09:19:59.999", "free until 09:30"},
        {"ten minutes before", {one}, "09:20", "soon until 09:30"},
        {"at its start", {one}, "09:30", "busy until 10:00"},
        {"its last instant", {one}, "09:59:59.999", "busy until 10:00"},
        {"at its end", {one}, "10:00", "free"},
        {"back to back", {one, booking("b", "10:00", "11:00")}, "09:40", "busy until 11:00"},
        {"one over the other", {one, booking("b", "09:45", "10:30")}, "09:40", "busy until 10:30"},
        {"a gap between", {one, booking("b", "10:01", "11:00")}, "09:40", "busy until 10:00"},
        {"a gap that is no time to book",
         {one, booking("b", "10:01", "11:00")},
         "10:00",
         "soon until 10:01"},
        {"what the room declined", {declined}, "09:40", "free"},
        {"something tomorrow",
         {booking("a", "2026-03-05T09:30", "2026-03-05T10:00")},
         "09:00",
         "free"},
        {"over midnight", {booking("a", "23:30", "2026-03-05T01:00")}, "23:40", "busy until 01:00"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Room room(row.bookings);
        room.heardAt(row.now);
        CHECK(room.at(row.now) == row.shown);
    }
}

TEST_CASE("free is never said of old data or by a clock that is not trusted",
          "[rule:25][rule:26]") {
    const std::vector<Booking> day{booking("a", "09:30", "10:00")};
    Room room(day);
    room.heardAt("09:00");
    CHECK(room.at("09:09:59.999") == "free until 09:30");
    CHECK(room.at("09:10") == "unsure (old)");
    CHECK(room.at("09:25") == "unsure (old)");
    CHECK(room.at("09:40") == "busy until 10:00 (old)");
    room.heardAt("09:10");
    CHECK(room.at("09:10") == "free until 09:30");
    CHECK(nextAvailability(room.state, instantAt("09:10")) == clockAt("09:20"));

    room.tell(TimeEvent(ClockSyncChanged{false, ""}), "09:10");
    CHECK(room.at("09:10") == "unsure");
    CHECK(room.at("09:40") == "unsure (old)");
}

TEST_CASE("a room that was never told anything is out of service; its own list is enough") {
    RoomState state;
    state.time.synced = true;
    CHECK(shown(availabilityOf(state, instantAt("09:00"))) == "out");
    (void)reduce(state, BookingEvent(BookingsReplaced{Source::Local, test::listOf({}), {}}),
                 instantAt("07:00"));
    CHECK(shown(availabilityOf(state, instantAt("09:00"))) == "free");
}

TEST_CASE("who has to check in and has not is waited for") {
    Room room({booking("a", "09:30", "10:00"), booking("b", "10:00", "11:00")});
    room.set("Bookings CheckIn Enabled", "True");
    room.heardAt("09:29");
    CHECK(room.at("09:29") == "soon until 09:30");
    CHECK(room.at("09:31") == "unclaimed until 11:00");
    room.tell(BookingEvent(BookingAsked(CheckInAsked{{BookingId("a"), {}}, RequestId(1)})),
              "09:31");
    CHECK(room.at("09:31") == "busy until 11:00");
}

TEST_CASE("a call is the room's use, whatever is booked") {
    Room room({booking("a", "09:30", "10:00")});
    room.heardAt("09:26");
    room.tell(CallEvent(CallArrived{CallId(1), "sip:a@b.example", "Ada", true}), "09:26");
    CHECK(room.at("09:26") == "soon until 09:30"); // it only rings
    room.tell(CallEvent(AnswerAsked{CallId(1), {}}), "09:26");
    CHECK(room.at("09:26") == "call");
    CHECK(room.at("09:31") == "call until 10:00");
}

TEST_CASE("availability changes only at instants that were announced") {
    Room room({booking("a", "09:30", "10:00"), booking("b", "10:00:20", "10:40:30"),
               booking("c", "10:45", "11:00"),
               booking("d", "2026-03-05T00:05", "2026-03-05T01:00")});
    const auto look = [&](base::WallTime t) { return availabilityOf(room.state, instantAt(t)); };
    int changes = 0;
    for (const char* from : {"09:00", "23:30"}) {
        room.heardAt(from);
        base::WallTime now = clockAt(from);
        Availability before = look(now);
        auto next = nextAvailability(room.state, instantAt(now));
        for (int half = 0; half < 2 * 60 * 60 * 2; ++half) {
            now += base::milliseconds(500);
            const Availability here = look(now);
            if (here != before) {
                INFO(base::formatUtc(now));
                REQUIRE(next);
                CHECK(*next <= now);
                ++changes;
            }
            before = here;
            next = nextAvailability(room.state, instantAt(now));
            if (next)
                REQUIRE(*next > now);
        }
    }
    CHECK(changes > 8);
}

TEST_CASE("the light says what the door says, and is never green in doubt", "[rule:25]") {
    struct Row {
        RoomUse use;
        const char* mode;
        const char* busy;
        ShowLight light;
    };
    const std::vector<Row> rows{
        {RoomUse::Free, "Auto", "Red", {LightColour::Green}},
        {RoomUse::Soon, "Auto", "Red", {LightColour::Yellow}},
        {RoomUse::Unclaimed, "Auto", "Red", {LightColour::Yellow}},
        {RoomUse::Busy, "Auto", "Red", {LightColour::Red}},
        {RoomUse::Busy, "Auto", "Purple", {LightColour::Purple}},
        {RoomUse::InCall, "Auto", "Red", {LightColour::Red}},
        {RoomUse::Unsure, "Auto", "Red", {LightColour::White, true}},
        {RoomUse::OutOfService, "Auto", "Red", {}},
        {RoomUse::Free, "Off", "Red", {}},
        {RoomUse::Unsure, "Off", "Red", {}},
    };
    for (const Row& row : rows) {
        INFO(word(row.use) << " " << row.mode << " " << row.busy);
        Settings settings;
        settings.lightMode = row.mode;
        settings.busyColour = row.busy;
        Availability room;
        room.use = row.use;
        CHECK(lightFor(room, settings) == row.light);
    }
}

TEST_CASE("the panel is shown availability and looks") {
    Room room({booking("a", "09:30", "10:00")});
    room.set("UserInterface Panel Profile", "Outside");
    room.heardAt("09:22:30");
    const auto view = [&](const char* time) {
        const base::Instant now = instantAt(time);
        return panelView(room.state, decideJoin(joinInputs(room.state, now), now.wall), now);
    };
    PanelView here = view("09:22:30");
    CHECK(here.availability.use == RoomUse::Soon);
    CHECK(here.availability.startsInMinutes == 8);
    CHECK(here.availability.until->utc == clockAt("09:30"));
    CHECK(here.availability.heard->utc == clockAt("09:22"));
    CHECK(here.availability.next == BookingId("a"));
    CHECK(here.look.outside);
    CHECK(here.look.brightness == 100);
    CHECK(view("09:23").availability.startsInMinutes == 7);
}

TEST_CASE("at night a panel at the door is dimmed, never off", "[rule:50]") {
    Room room;
    const auto brightness = [&](const char* time) {
        const base::Instant now = instantAt(time);
        return panelView(room.state, {}, now).look.brightness;
    };
    CHECK(brightness("23:00") == 100); // in the room
    room.set("UserInterface Panel Profile", "Outside");
    CHECK(brightness("20:59:59") == 100);
    CHECK(brightness("21:00") == 10);
    CHECK(brightness("06:59:59") == 10);
    CHECK(brightness("07:00") == 100);
    room.set("UserInterface Panel NightBrightness", "1");
    CHECK(brightness("02:00") == 1);
}
