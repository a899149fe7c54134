#include "core/presence.h"

#include <catch2/catch.hpp>

#include "core/reduce.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::deeds;
using test::instantAt;

namespace {

// A room that is told facts and wakes up whenever it asked for it.
class Room {
public:
    explicit Room(const std::string& start = "09:00", std::vector<Booking> bookings = {})
        : now_(instantAt(start)) {
        tell(TimeEvent(ClockSyncChanged{true, "NTP"}));
        tell(CallEvent(EngineUp{}));
        tell(BookingEvent(
            BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)), {}}));
    }
    void set(const char* path, const char* value) {
        const Settings changed = withSetting(*state.settings.settings, path, value).value();
        tell(SettingEvent(SettingsLoaded{std::make_shared<const Settings>(changed)}));
    }
    Effects tell(const Event& event) {
        std::optional<Standing> standing;
        if (armed_)
            standing.emplace(Standing{join_, *armed_});
        Step step = reduce(state, event, now_, standing);
        join_ = step.join;
        for (const ArmWakeup& arm : deeds<ArmWakeup>(step.effects))
            armed_ = arm.due;
        return step.effects;
    }
    // "09:02 Halfwake, 09:10 Standby": what the screen became up to that instant, and when.
    std::string passTo(const std::string& time) {
        const base::WallTime until = clockAt(time);
        std::string out;
        while (now_.wall < until) {
            const base::WallTime next = std::min(armed_.value_or(until), until);
            now_.mono += next - now_.wall;
            now_.wall = next;
            const Standby before = state.device.standby;
            tell(TimeEvent(WakeupDue{}));
            if (state.device.standby != before)
                out += (out.empty() ? "" : ", ") + base::formatUtc(now_.wall).substr(11, 5) + " " +
                       screen();
        }
        return out;
    }
    [[nodiscard]] std::string screen() const {
        switch (state.device.standby) {
        case Standby::Off:
            return "Awake";
        case Standby::Halfwake:
            return "Halfwake";
        case Standby::On:
            break;
        }
        return "Standby";
    }

    RoomState state;

private:
    base::Instant now_;
    JoinDecision join_;
    std::optional<base::WallTime> armed_;
};

const Event kTouch = DeviceEvent(GlassTouched{});
const RequestId kRequest{1};

} // namespace

TEST_CASE("nobody there: half-wake after two minutes, standby after ten", "[rule:47]") {
    Room room;
    CHECK(room.passTo("09:30") == "09:02 Halfwake, 09:10 Standby");
    room.tell(kTouch);
    CHECK(room.screen() == "Awake");
    CHECK(room.passTo("09:31") == "");
    room.tell(kTouch);
    CHECK(room.passTo("10:00") == "09:33 Halfwake, 09:41 Standby");
}

TEST_CASE("settings say when the screen goes dark") {
    struct Row {
        const char* name;
        std::vector<std::pair<const char*, const char*>> settings;
        const char* start;
        const char* until;
        const char* seen;
    };
    const std::vector<Row> rows{
        {"other delays",
         {{"Standby HalfwakeDelay", "5"}, {"Standby Delay", "7"}},
         "09:00",
         "10:00",
         "09:05 Halfwake, 09:07 Standby"},
        {"no half-wake", {{"Standby Halfwake Mode", "Manual"}}, "09:00", "10:00", "09:10 Standby"},
        {"standby first", {{"Standby HalfwakeDelay", "20"}}, "09:00", "10:00", "09:10 Standby"},
        {"never", {{"Standby Control", "Off"}}, "09:00", "23:00", ""},
        {"at the door", {{"UserInterface Panel Profile", "Outside"}}, "09:00", "23:00", ""},
        {"before office hours", {}, "06:00", "06:59", "06:02 Standby"},
        {"after office hours", {}, "19:30", "20:00", "19:32 Standby"},
        {"office hours end while nobody is there",
         {},
         "18:55",
         "19:30",
         "18:57 Halfwake, 19:00 Standby"},
        {"on a day without office hours",
         {{"Standby OfficeHours Days", "Thursday"}},
         "09:00",
         "10:00",
         "09:02 Standby"},
        {"no office hours at all",
         {{"Standby OfficeHours Mode", "Off"}},
         "22:00",
         "23:00",
         "22:02 Halfwake, 22:10 Standby"},
        {"office hours over midnight",
         {{"Standby OfficeHours Start", "20:00"}, {"Standby OfficeHours End", "04:00"}},
         "22:00",
         "23:00",
         "22:02 Halfwake, 22:10 Standby"},
        {"a delay below two minutes counts after hours too",
         {{"Standby Delay", "1"}},
         "20:00",
         "20:30",
         "20:01 Standby"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Room room(row.start);
        for (const auto& [path, value] : row.settings)
            room.set(path, value);
        CHECK(room.passTo(row.until) == row.seen);
    }
}

TEST_CASE("office hours are of the day on which they begin") {
    Settings settings;
    settings.officeHoursStart = "20:00";
    settings.officeHoursEnd = "04:00";
    settings.officeDays = "Wednesday"; // 2026-03-04
    const Zone utc;
    CHECK_FALSE(isOfficeHour(settings, utc, clockAt("03:00")));
    CHECK_FALSE(isOfficeHour(settings, utc, clockAt("19:59:59")));
    CHECK(isOfficeHour(settings, utc, clockAt("20:00")));
    CHECK(isOfficeHour(settings, utc, clockAt("2026-03-05T03:59")));
    CHECK_FALSE(isOfficeHour(settings, utc, clockAt("2026-03-05T04:00")));
    const Zone east{.id = "East", .spans = {{base::WallTime{}, base::seconds(3600)}}};
    CHECK(isOfficeHour(settings, east, clockAt("19:00")));
}

TEST_CASE("the day's hours begin and end on the minute") {
    const Settings usual;
    const Zone utc;
    CHECK_FALSE(isOfficeHour(usual, utc, clockAt("06:59:59.999")));
    CHECK(isOfficeHour(usual, utc, clockAt("07:00")));
    CHECK(isOfficeHour(usual, utc, clockAt("18:59:59.999")));
    CHECK_FALSE(isOfficeHour(usual, utc, clockAt("19:00")));
}

TEST_CASE("what wakes a dark screen", "[rule:48]") {
    struct Row {
        const char* name;
        Event event;
        bool wakes;
    };
    const std::vector<Row> rows{
        {"a touch", kTouch, true},
        {"motion", DeviceEvent(MotionSeen{}), true},
        {"somebody, by a sensor", DeviceEvent(OccupancySeen{true, base::seconds(60), kRequest}),
         true},
        {"nobody, by a sensor", DeviceEvent(OccupancySeen{false, base::seconds(60), kRequest}),
         false},
        {"a call", CallEvent(CallArrived{CallId(1), "sip:a@b.example", "Ada", true}), true},
        {"Standby Deactivate", DeviceEvent(StandbyAsked{Standby::Off, kRequest}), true},
        {"Standby ResetTimer", DeviceEvent(StandbyTimerReset{base::minutes(5), kRequest}), true},
        {"a question", MessageEvent(PromptAsked{}), true},
        {"the volume", DeviceEvent(VolumeAsked{30, kRequest}), false},
        {"a heartbeat of the list", BookingEvent(SourceContacted{Source::Premises}), false},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Room room;
        room.passTo("09:30");
        REQUIRE(room.screen() == "Standby");
        const Effects effects = room.tell(row.event);
        CHECK(room.screen() == (row.wakes ? "Awake" : "Standby"));
        const auto told = deeds<Announce>(effects);
        const bool reset = std::ranges::any_of(told, [](const Announce& one) {
            const auto* notice = std::get_if<DeviceNotice>(&one.notice);
            return notice != nullptr && std::holds_alternative<StandbyReset>(*notice);
        });
        CHECK(reset == row.wakes);
    }
}

TEST_CASE("motion wakes only where the setting wants it") {
    Room room;
    room.set("Standby WakeupOnMotionDetection", "Off");
    room.passTo("09:30");
    room.tell(DeviceEvent(MotionSeen{}));
    CHECK(room.screen() == "Standby");
}

TEST_CASE("a Join that opens wakes the room once, also at night", "[rule:49]") {
    const std::vector<Booking> night{
        ABooking{.id = "a", .start = "22:30", .end = "23:00"},
    };
    Room room("21:00", night);
    CHECK(room.passTo("22:24") == "21:02 Standby");
    CHECK(room.passTo("22:40") == "22:25 Awake");
    // Sent to sleep by hand: the same Join does not wake it again.
    room.tell(DeviceEvent(StandbyAsked{Standby::On, kRequest}));
    CHECK(room.passTo("22:55") == "");
    CHECK(room.screen() == "Standby");

    Room quiet("21:00", night);
    quiet.set("Standby WakeupAtMeetingStart", "Off");
    CHECK(quiet.passTo("22:40") == "21:02 Standby");
}

TEST_CASE("the screen stays awake while somebody is there or expected") {
    SECTION("a Join is open, until its window closes") {
        Room room("09:00", {ABooking{}});
        room.tell(kTouch);
        CHECK(room.passTo("10:30") ==
              "09:02 Halfwake, 09:10 Standby, 09:25 Awake, 10:02 Halfwake, 10:10 Standby");
    }
    SECTION("a whole day keeps nobody awake") {
        Room room("09:00", {ABooking{.id = "day",
                                     .start = "2026-03-04T00:00",
                                     .end = "2026-03-05T00:00",
                                     .number = "day@x"}});
        CHECK(room.passTo("10:00") == "09:02 Halfwake, 09:10 Standby");
    }
    SECTION("a call") {
        Room room;
        room.tell(CallEvent(CallArrived{CallId(1), "sip:a@b.example", "Ada", true}));
        room.tell(CallEvent(AnswerAsked{CallId(1), {}}));
        room.tell(CallEvent(CallSignalled{CallId(1), CallSignal::Established, {}}));
        CHECK(room.passTo("09:30") == "");
        room.tell(CallEvent(CallSignalled{CallId(1), CallSignal::Closed, {}}));
        CHECK(room.passTo("10:00") == "09:32 Halfwake, 09:40 Standby");
    }
    SECTION("a question, until it is answered") {
        Room room;
        room.tell(MessageEvent(PromptAsked{}));
        CHECK(room.passTo("09:30") == "");
        room.tell(MessageEvent(MessageClearAsked{MessageKind::Prompt, {}, kRequest}));
        CHECK(room.passTo("09:33") == "09:32 Halfwake");
    }
    SECTION("a sensor, for as long as it is to be believed") {
        Room room;
        room.tell(DeviceEvent(OccupancySeen{true, base::seconds(1800), kRequest}));
        CHECK(room.passTo("09:29") == "");
        CHECK(room.state.device.occupied == true);
        CHECK(room.passTo("10:00") == "09:32 Halfwake, 09:40 Standby");
        CHECK_FALSE(room.state.device.occupied.has_value());
    }
}

TEST_CASE("Standby ResetTimer keeps the room awake for its minutes") {
    Room room;
    room.tell(DeviceEvent(StandbyTimerReset{base::minutes(25), kRequest}));
    CHECK(room.passTo("09:50") == "09:25 Standby");
    // Less than the usual time takes nothing away.
    room.tell(DeviceEvent(StandbyTimerReset{base::minutes(1), kRequest}));
    CHECK(room.passTo("10:30") == "09:52 Halfwake, 10:00 Standby");
}

TEST_CASE("half-wake by command becomes standby when its time comes") {
    Room room;
    room.tell(DeviceEvent(StandbyAsked{Standby::Halfwake, kRequest}));
    CHECK(room.screen() == "Halfwake");
    CHECK(room.passTo("09:30") == "09:10 Standby");
}

TEST_CASE("a machine that has run for long begins awake") {
    RoomState state;
    base::Instant now = instantAt("09:00");
    now.mono += std::chrono::hours(1000);
    (void)reduce(state, TimeEvent(WakeupDue{}), now);
    CHECK(state.device.standby == Standby::Off);
}
