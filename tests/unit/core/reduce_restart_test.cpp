#include <catch2/catch.hpp>

#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::answerTo;
using test::deeds;
using test::instantAt;

namespace {

struct Room {
    RoomState state;

    Effects tell(const char* clock, const Event& event) {
        return reduce(state, event, instantAt(clock)).effects;
    }
    // How often the machine is restarted by then.
    std::size_t restarts(const char* clock) {
        return deeds<RestartMachine>(tell(clock, TimeEvent(WakeupDue{}))).size();
    }
};

Room allowed() {
    Room room;
    (void)room.tell("08:00", RestartEvent(RestartAllowed{true}));
    return room;
}

} // namespace

TEST_CASE("a machine that the agent may not restart is not, in words") {
    Room room;
    const Effects effects = room.tell("09:00", RestartEvent(RestartAsked{{}, RequestId(1)}));
    CHECK(answerTo(effects, 1)->error().code == base::ErrorCode::Unavailable);
    CHECK(deeds<RestartMachine>(effects).empty());
}

TEST_CASE("a restart at once is done at once") {
    Room room = allowed();
    const Effects effects =
        room.tell("09:00", RestartEvent(RestartAsked{RestartWhen::Now, RequestId(1)}));
    CHECK(answerTo(effects, 1)->has_value());
    CHECK(deeds<RestartMachine>(effects).size() == 1);
}

TEST_CASE("a restart that may wait comes when no booking is near and no call runs") {
    Room room = allowed();
    // From 09:30 to 10:00.
    (void)room.tell("08:00", BookingEvent(BookingsReplaced{
                                 Source::Premises, test::listOf({test::ABooking{}}), {}}));
    SECTION("at once where nothing is near") {
        CHECK(deeds<RestartMachine>(
                  room.tell("09:00", RestartEvent(RestartAsked{RestartWhen::Idle, {}})))
                  .size() == 1);
        CHECK(room.restarts("09:05") == 0);
    }
    SECTION("after the booking") {
        CHECK(deeds<RestartMachine>(
                  room.tell("09:16", RestartEvent(RestartAsked{RestartWhen::Idle, {}})))
                  .empty());
        CHECK(room.restarts("09:45") == 0);
        CHECK(room.restarts("10:01") == 1);
        CHECK(room.restarts("10:02") == 0);
    }
    SECTION("not into a call") {
        Call call;
        call.id = CallId(1);
        call.state = CallState::Connected;
        room.state.calls.calls = {call};
        (void)room.tell("08:30", RestartEvent(RestartAsked{RestartWhen::Idle, {}}));
        CHECK(room.restarts("08:31") == 0);
    }
}
