#include <catch2/catch.hpp>

#include "core/reduce.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::deeds;
using test::instantAt;

namespace {

const RequestId kRequest{1};

// A room at 09:00 of a quiet day, and time that passes.
struct Room {
    RoomState state;
    base::Instant now = instantAt("09:00");

    Effects tell(DeviceEvent event) { return reduce(state, event, now).effects; }
    Effects pass(base::nanoseconds span) {
        now.wall += std::chrono::floor<base::milliseconds>(span);
        now.mono += span;
        return reduce(state, TimeEvent(WakeupDue{}), now).effects;
    }
    [[nodiscard]] std::size_t lost() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(*state.device.peripherals, &ConnectedPeripheral::lost));
    }
};

Peripheral peripheral(const std::string& id, const std::string& name = "") {
    Peripheral one;
    one.id = id;
    one.type = "ControlSystem";
    one.name = name;
    return one;
}

bool granted(const Effects& effects) {
    return test::answerTo(effects, kRequest.value()).value().has_value();
}

} // namespace

TEST_CASE("a message goes to all who listen") {
    Room room;
    const Effects effects = room.tell(MessageSendAsked{"lights on", kRequest});
    CHECK(granted(effects));
    const auto announced = deeds<Announce>(effects);
    REQUIRE(announced.size() == 1);
    CHECK(std::get<MessageSent>(std::get<DeviceNotice>(announced.front().notice)).text ==
          "lights on");
}

TEST_CASE("do not disturb always ends by itself, to the instant", "[rule:51]") {
    Room room;
    room.tell(DoNotDisturbAsked{base::minutes(10), kRequest});
    room.pass(base::minutes(10) - base::milliseconds(1));
    CHECK(room.state.device.undisturbedUntil.has_value());
    room.pass(base::milliseconds(1));
    CHECK_FALSE(room.state.device.undisturbedUntil.has_value());
}

TEST_CASE("a wakeup is armed for what ends") {
    Room room;
    const auto armed = deeds<ArmWakeup>(room.tell(DoNotDisturbAsked{base::minutes(2), kRequest}));
    REQUIRE_FALSE(armed.empty());
    CHECK(armed.back().due <= room.now.wall + base::minutes(2));
    room.pass(base::minutes(1) + base::seconds(59));
    const auto later = deeds<ArmWakeup>(room.pass(base::milliseconds(500)));
    REQUIRE_FALSE(later.empty());
    CHECK(later.back().due == room.now.wall + base::milliseconds(500));
}

TEST_CASE("peripherals come, beat, are lost, come back and are forgotten") {
    Room room;
    CHECK(granted(room.tell(PeripheralConnected{peripheral("a"), kRequest})));
    CHECK(granted(room.tell(PeripheralConnected{peripheral("b"), kRequest})));
    CHECK(granted(room.tell(PeripheralConnected{peripheral("a", "again"), kRequest})));
    REQUIRE(room.state.device.peripherals->size() == 2);
    CHECK(room.state.device.peripherals->front().peripheral.name == "again");

    CHECK(granted(room.tell(PeripheralBeat{"a", base::seconds(60), kRequest})));
    CHECK_FALSE(granted(room.tell(PeripheralBeat{"c", base::seconds(60), kRequest})));
    room.pass(std::chrono::hours(1));
    CHECK(room.lost() == 1); // b never promised to beat
    CHECK(granted(room.tell(PeripheralBeat{"a", base::seconds(60), kRequest})));
    CHECK(room.lost() == 0);
    CHECK(granted(room.tell(PeripheralPurged{"a", kRequest})));
    CHECK_FALSE(granted(room.tell(PeripheralPurged{"a", kRequest})));
    CHECK(room.state.device.peripherals->front().number == 2); // keeps its place
}

TEST_CASE("peripherals are bounded") {
    Room room;
    for (std::size_t i = 0; i < Peripheral::kMost; ++i)
        REQUIRE(granted(room.tell(PeripheralConnected{peripheral(std::to_string(i)), kRequest})));
    CHECK_FALSE(granted(room.tell(PeripheralConnected{peripheral("one more"), kRequest})));
    CHECK(granted(room.tell(PeripheralConnected{peripheral("0"), kRequest})));
}

TEST_CASE("a Join that opens wakes the room, one that was open before does not", "[rule:49]") {
    Room room;
    const auto list = test::listOf({test::ABooking{}});
    static_cast<void>(
        reduce(room.state, BookingEvent(BookingsReplaced{Source::Premises, list, {}}), room.now));
    room.tell(StandbyAsked{Standby::On, kRequest});
    room.pass(base::minutes(25));
    CHECK(room.state.device.standby == Standby::Off);
    room.tell(StandbyAsked{Standby::On, kRequest});
    room.pass(base::minutes(1));
    CHECK(room.state.device.standby == Standby::On);
}

TEST_CASE("loudness stays within its bounds") {
    Room room;
    room.tell(VolumeAsked{120, kRequest});
    CHECK(room.state.device.volume == 100);
    room.tell(VolumeAsked{-1, kRequest});
    CHECK(room.state.device.volume == 0);
}
