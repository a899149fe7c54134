#include <catch2/catch.hpp>

#include "hub/rollout.h"

using namespace greenroom::hub;

namespace {

struct Row {
    const char* name;
    std::uint32_t percent;
    bool pauseOnFailure;
    PushCounts counts;
    RolloutStep expected;
};

RolloutStep go(std::size_t count) {
    return {count, PushState::Running, {}};
}

PlanBody plan(std::initializer_list<const char*> paths) {
    PlanBody body;
    for (const char* path : paths)
        body.settings.push_back({path, greenroom::base::Secret("x"), false, false, false, false});
    return body;
}

} // namespace

TEST_CASE("what a push does next") {
    const Row row = GENERATE(values<Row>({
        {"all at once", 100, true, {.held = 10}, go(10)},
        {"a first step, rounded up", 25, true, {.held = 10}, go(3)},
        {"at least one device", 1, true, {.held = 10}, go(1)},
        {"the rest of a step that was begun", 50, true, {.held = 8, .sent = 2}, go(3)},
        {"a step that is not over", 20, true, {.held = 8, .applied = 1, .confirmed = 1}, go(0)},
        {"a device that is away holds the step",
         20,
         true,
         {.held = 8, .waiting = 1, .confirmed = 1},
         go(0)},
        {"the step went well", 20, true, {.held = 8, .confirmed = 2}, go(8)},
        {"a dry run that went well", 20, true, {.held = 8, .checked = 2}, go(8)},
        {"replaced ones do not hold it",
         20,
         true,
         {.held = 8, .confirmed = 1, .replaced = 1},
         go(8)},
        {"one refused",
         20,
         true,
         {.held = 8, .confirmed = 1, .refused = 1},
         {0, PushState::Paused, "1 device refused it or went back"}},
        {"two went back",
         100,
         true,
         {.sent = 4, .reverted = 2},
         {0, PushState::Paused, "2 devices refused it or went back"}},
        {"failures do not matter", 20, false, {.held = 8, .confirmed = 1, .refused = 1}, go(8)},
        {"nothing is left", 20, true, {.confirmed = 9, .refused = 1}, {0, PushState::Done, {}}},
        {"no devices at all", 20, true, {}, {0, PushState::Done, {}}},
    }));
    INFO(row.name);
    Push push;
    push.percent = row.percent;
    push.pauseOnFailure = row.pauseOnFailure;
    CHECK(nextStep(push, row.counts) == row.expected);
}

TEST_CASE("a push that was resumed pauses again for new failures alone") {
    Push push;
    push.percent = 10;
    push.failuresSeen = 1;
    CHECK(nextStep(push, {.held = 8, .sent = 1, .refused = 1}) == go(0));
    CHECK(nextStep(push, {.held = 8, .refused = 2}).state == PushState::Paused);
}

TEST_CASE("a push that does not run stays as it is") {
    for (const PushState state : {PushState::Paused, PushState::Cancelled, PushState::Done}) {
        Push push;
        push.state = state;
        CHECK(nextStep(push, {.held = 5}) == RolloutStep{0, state, {}});
    }
}

TEST_CASE("a newer plan covers an older one when it sets all that the older would") {
    CHECK(covers(plan({"a", "b"}), plan({"a"})));
    CHECK(covers(plan({"a"}), plan({"a"})));
    CHECK_FALSE(covers(plan({"a"}), plan({"a", "b"})));
    PlanBody trusting = plan({"a"});
    trusting.authoritiesPem = "PEM";
    CHECK_FALSE(covers(plan({"a"}), trusting));
    CHECK(covers(trusting, plan({"a"})));
    PlanBody updating = plan({});
    updating.software = SoftwareOrder{"2", "https://example.org/2", std::string(32, 'x')};
    CHECK_FALSE(covers(plan({"a"}), updating));
    CHECK(covers(updating, updating));
}

TEST_CASE("what a device says of a plan, and in which state that counts") {
    using enum PushDeviceState;
    using Outcome = PlanOutcome;
    struct Case {
        PushDeviceState now;
        Outcome outcome;
        PushDeviceState then;
    };
    const Case row = GENERATE(values<Case>({
        {Sent, Outcome::Applied, Applied},
        {Sent, Outcome::Refused, Refused},
        {Sent, Outcome::Checked, Checked},
        {Waiting, Outcome::Applied, Applied},
        {Applied, Outcome::Confirmed, Confirmed},
        {Applied, Outcome::Reverted, Reverted},
        {Sent, Outcome::Confirmed, Confirmed},
        {Confirmed, Outcome::Applied, Confirmed},
        {Confirmed, Outcome::Reverted, Confirmed},
        {Reverted, Outcome::Confirmed, Reverted},
        {Refused, Outcome::Applied, Refused},
        {Cancelled, Outcome::Applied, Cancelled},
        {Applied, Outcome::Applied, Applied},
        {Replaced, Outcome::Refused, Replaced},
    }));
    INFO(static_cast<int>(row.now) << " " << static_cast<int>(row.outcome));
    CHECK(afterOutcome(row.now, row.outcome) == row.then);
}
