// The checks can fail: faults that are planted between the room and its watch are seen for what
// they are, and shrunk to what they need.
#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>

#include "core/reason.h"
#include "core/room_time.h"
#include "sim/life.h"
#include "sim/shrink.h"

using namespace greenroom;
using core::JoinDecision;
using sim::Fault;

namespace {

using Shown = std::function<JoinDecision(const core::Snapshot&, base::Instant)>;

// The panel of a core that decides at another instant, or by another lead time.
Shown decidedOtherwise(base::milliseconds later, base::seconds moreLead) {
    return [=](const core::Snapshot& snapshot, base::Instant clock) {
        const base::Instant now = core::roomTime(snapshot.state.time, clock);
        core::JoinInputs inputs = core::joinInputs(snapshot.state, now);
        inputs.policy.leadTime += moreLead;
        return core::decideJoin(inputs, now.wall + later);
    };
}

Shown changed(void (*change)(JoinDecision&)) {
    return [change](const core::Snapshot& snapshot, base::Instant) {
        JoinDecision join = snapshot.join;
        change(join);
        return join;
    };
}

std::size_t bookingsOf(const sim::Life& life) {
    std::size_t count = 0;
    for (const sim::Action& action : life.actions)
        if (const auto* push = std::get_if<sim::Push>(&action.deed))
            count += push->bookings.size();
    return count;
}

} // namespace

TEST_CASE("planted faults are seen for what they are, and shrunk") {
    struct Row {
        const char* what;
        Shown shown;
        Fault fault;
    };
    const std::vector<Row> rows{
        {"a decision one millisecond late", decidedOtherwise(base::milliseconds(-1), {}),
         Fault::Missed},
        {"a decision one millisecond early", decidedOtherwise(base::milliseconds(1), {}),
         Fault::Early},
        {"a window that opens a second early", decidedOtherwise({}, base::seconds(1)),
         Fault::Early},
        {"no tile at all", changed([](JoinDecision& join) { join.tiles.clear(); }), Fault::Missed},
        {"another action", changed([](JoinDecision& join) {
             for (core::JoinTile& tile : join.tiles)
                 tile.action = core::TileAction::OpenCall;
         }),
         Fault::Wrong},
        {"another order",
         changed([](JoinDecision& join) { std::reverse(join.tiles.begin(), join.tiles.end()); }),
         Fault::Wrong},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const sim::Trial trial = [&](const sim::Life& life) {
            return sim::Room(life, {.check = true, .shown = row.shown}).live();
        };
        // The first life in which this fault shows.
        std::optional<sim::Life> found;
        for (std::uint64_t seed = 1; seed <= 40 && !found; ++seed) {
            sim::Life life = sim::makeLife(seed, 1);
            const auto trouble = trial(life);
            if (trouble && trouble->finding.fault == row.fault)
                found = std::move(life);
        }
        REQUIRE(found);
        const sim::Life small = sim::shrink(*found, trial, 1500);
        const auto trouble = trial(small);
        REQUIRE(trouble);
        CHECK(trouble->finding.fault == row.fault);
        CHECK(small.actions.size() <= 5);
        CHECK(bookingsOf(small) <= 4);
        CHECK_FALSE(sim::Room(small, {}).live()); // it is the planted fault that is seen
    }
}

TEST_CASE("a private title anywhere on the panel is seen") {
    core::PanelView view;
    CHECK_FALSE(sim::checkPrivacy(view));
    const std::string title = "Pay talk " + std::string(sim::kPrivateMark);
    SECTION("list") {
        view.bookings.emplace_back().title = title;
    }
    SECTION("tile") {
        view.tiles.emplace_back().card.title = title;
    }
    SECTION("call") {
        view.calls.emplace_back().title = title;
    }
    SECTION("error screen") {
        view.failure.emplace().title = title;
    }
    SECTION("mark") {
        view.marks.emplace_back().text = title;
    }
    const auto finding = sim::checkPrivacy(view);
    REQUIRE(finding);
    CHECK(finding->fault == Fault::Broken);
}

TEST_CASE("a life that goes well is left as it is") {
    const sim::Life life = sim::makeLife(3, 1);
    const sim::Life same =
        sim::shrink(life, [](const sim::Life&) { return std::optional<sim::Trouble>(); });
    CHECK(same.actions.size() == life.actions.size());
}
