#include <catch2/catch.hpp>

#include "core/health.h"
#include "core/reason.h"
#include "core/room_view.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;

namespace {

const HealthItem& item(const std::vector<HealthItem>& all, std::string_view name) {
    for (const HealthItem& one : all)
        if (one.name == name)
            return one;
    FAIL("no such item");
    return all.front();
}

} // namespace

TEST_CASE("each fact about clock, lists, calls and store shows as health") {
    struct Row {
        const char* name;
        std::vector<Event> facts;
        std::string_view item;
        HealthLevel level;
        std::string_view code;
    };
    const Event registered = FeedbackEvent(FeedbackRegisterAsked{3, {}, {}});
    const std::vector<Row> rows{
        {"clock before anybody said", {}, "clock", HealthLevel::Degraded, "CLOCK_UNSYNCED"},
        {"clock synced",
         {TimeEvent(ClockSyncChanged{true, "NTP"})},
         "clock",
         HealthLevel::Ok,
         "OK"},
        {"no list yet", {}, "calendar", HealthLevel::Unknown, "NO_LIST_YET"},
        {"an empty list is a list",
         {BookingEvent(BookingsReplaced{Source::Premises, test::listOf({}), {}})},
         "calendar",
         HealthLevel::Ok,
         "OK"},
        {"engine not up", {}, "call", HealthLevel::Failed, "ENGINE_DOWN"},
        {"engine up", {CallEvent(EngineUp{})}, "call", HealthLevel::Ok, "OK"},
        {"registration refused",
         {CallEvent(EngineUp{}), test::anAccount(),
          RegistrationEvent(
              RegistrationChanged{RegistrationState::Failed, {.sipStatus = 403, .reason = {}}})},
         "call",
         HealthLevel::Degraded,
         "REGISTRATION_FAILED"},
        {"store works", {}, "store", HealthLevel::Ok, "OK"},
        {"store fails",
         {HealthEvent(StoreReported{StoreState::Failing, "disk full"})},
         "store",
         HealthLevel::Failed,
         "STORE_FAILING"},
        {"no door reported", {}, "doors", HealthLevel::Ok, "OK"},
        {"a door that cannot open",
         {HealthEvent(DoorReported{"SSH", "the port is in use"})},
         "doors",
         HealthLevel::Degraded,
         "DOOR_CLOSED"},
        {"a door that opens later",
         {HealthEvent(DoorReported{"SSH", "the port is in use"}),
          HealthEvent(DoorReported{"SSH", ""})},
         "doors",
         HealthLevel::Ok,
         "OK"},
        {"a server that is told of changes", {registered}, "feedback", HealthLevel::Ok, "OK"},
        {"a server that cannot be told",
         {registered, FeedbackEvent(FeedbackReported{3, 1, "nobody there"})},
         "feedback",
         HealthLevel::Degraded,
         "FEEDBACK_STOPPED"},
        {"a server that is enabled again",
         {registered, FeedbackEvent(FeedbackReported{3, 1, "nobody there"}),
          FeedbackEvent(FeedbackEnableAsked{3, {}})},
         "feedback",
         HealthLevel::Ok,
         "OK"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        RoomState state;
        for (const Event& fact : row.facts)
            (void)reduce(state, fact, test::instantAt("09:00"));
        const auto all = healthOf(state, test::instantAt("09:00"));
        CHECK(all.size() == 8);
        CHECK(item(all, row.item).level == row.level);
        CHECK(item(all, row.item).code == row.code);
    }
}

TEST_CASE("the panel says nothing of what only an administrator can mend") {
    RoomState state;
    (void)reduce(state, HealthEvent(DoorReported{"SSH", "taken"}), test::instantAt("09:00"));
    const auto all = healthOf(state, test::instantAt("09:00"));
    CHECK(item(all, "doors").text == "Nobody can connect by SSH: taken");
    for (const MarkView& mark : panelView(state, {}, test::instantAt("09:00")).marks)
        CHECK(mark.code != reason::kDoorClosed);
}

TEST_CASE("since is when a state began, not when it was last confirmed") {
    RoomState state;
    const Event failing = HealthEvent(StoreReported{StoreState::Failing, "disk full"});
    (void)reduce(state, failing, test::instantAt("09:00"));
    (void)reduce(state, failing, test::instantAt("09:05"));
    CHECK(item(healthOf(state, test::instantAt("09:06")), "store").since == test::clockAt("09:00"));
}
