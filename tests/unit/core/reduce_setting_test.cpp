#include <catch2/catch.hpp>

#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::answerTo;
using test::deeds;
using test::instantAt;

namespace {

Step tell(RoomState& state, SettingEvent event) {
    return reduce(state, std::move(event), instantAt("09:00"));
}

User user(const std::string& name, std::set<Role> roles) {
    return {name, base::Secret("hash"), std::move(roles)};
}

} // namespace

TEST_CASE("a setting takes effect at once and is answered when durable") {
    RoomState state;
    const Step asked =
        tell(state, SettingChangeAsked{"bookings joinleadtime", "600", RequestId(1)});
    CHECK(state.settings.settings->joinLeadTimeSeconds == 600);
    CHECK(deeds<ApplySettings>(asked.effects).size() == 1);
    CHECK_FALSE(answerTo(asked.effects, 1));
    const auto saves = deeds<SaveSettings>(asked.effects);
    REQUIRE(saves.size() == 1);
    const Step stored = tell(state, ConfigurationStored{saves[0].ticket, {}});
    CHECK(answerTo(stored.effects, 1)->has_value());
    CHECK(state.settings.waiting.empty());
}

TEST_CASE("a bad setting is refused and changes nothing") {
    RoomState state;
    (void)reduce(state, TimeEvent(WakeupDue{}), test::instantAt("09:00")); // it begins
    const RoomState before = state;
    const Step asked = tell(state, SettingChangeAsked{"Bookings JoinLeadTime", "x", RequestId(1)});
    CHECK_FALSE(answerTo(asked.effects, 1)->has_value());
    CHECK(deeds<SaveSettings>(asked.effects).empty());
    CHECK(state == before);
}

TEST_CASE("the lead time moves the window of a booking without a buffer") {
    RoomState state;
    (void)reduce(state,
                 BookingEvent(BookingsReplaced{
                     Source::Premises, test::listOf({test::ABooking{.startBuffer = 0}}), {}}),
                 instantAt("09:00"));
    const Step asked =
        reduce(state, SettingEvent(SettingChangeAsked{"Bookings JoinLeadTime", "1800", {}}),
               instantAt("09:00"));
    REQUIRE(asked.join.tiles.size() == 1);
    CHECK(asked.join.tiles[0].state == TileState::Ready);
}

TEST_CASE("users come and go, but never the last Admin") {
    RoomState state;
    (void)tell(state, UserSetAsked{user("admin", {Role::Admin}), RequestId(1)});
    (void)tell(state, UserSetAsked{user("guest", {Role::User}), RequestId(2)});
    CHECK(state.settings.users->size() == 2);

    const Step last = tell(state, UserRemovalAsked{"admin", RequestId(3)});
    CHECK(answerTo(last.effects, 3)->error().code == base::ErrorCode::Conflict);
    const Step demoted = tell(state, UserSetAsked{user("admin", {Role::User}), RequestId(4)});
    CHECK(answerTo(demoted.effects, 4)->error().code == base::ErrorCode::Conflict);
    const Step nobody = tell(state, UserRemovalAsked{"nobody", RequestId(5)});
    CHECK(answerTo(nobody.effects, 5)->error().code == base::ErrorCode::NotFound);

    const Step removed = tell(state, UserRemovalAsked{"guest", RequestId(6)});
    CHECK(deeds<SaveUsers>(removed.effects).size() == 1);
    CHECK(state.settings.users->size() == 1);
}
