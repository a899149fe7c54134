// What a push does next: pure. Counts go in, a decision comes out; rows and devices are others'.
//
// At first `percent` of the devices get the plan. When every one of those has settled well, all
// others get it. A failure (refused or reverted) pauses a push that is to pause, before its next
// step and within one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hub/model_provisioning.h"

namespace greenroom::hub {

struct RolloutStep {
    std::size_t release = 0; // how many held ones may go now
    PushState state = PushState::Running;
    std::string pausedBecause; // a sentence, with PushState::Paused

    friend bool operator==(const RolloutStep&, const RolloutStep&) = default;
};

// Of a push in any state; only a running one moves. Failures that somebody has seen, and resumed
// the push after, do not pause it again.
[[nodiscard]] RolloutStep nextStep(const Push& push, const PushCounts& counts);

// Whether everything that `older` would set is set by `newer` too, so that `older` need not be
// sent.
[[nodiscard]] bool covers(const PlanBody& newer, const PlanBody& older);

// What a device says of a plan.
enum class PlanOutcome : std::uint8_t { Refused, Checked, Applied, Confirmed, Reverted };

[[nodiscard]] std::uint32_t totalOf(const PushCounts& counts);

// The state after that; the same one when the device says what cannot be, or says it again.
[[nodiscard]] PushDeviceState afterOutcome(PushDeviceState now, PlanOutcome outcome);
// The states that it changes, and the one that they all change to.
[[nodiscard]] std::vector<PushDeviceState> changedBy(PlanOutcome outcome);
[[nodiscard]] PushDeviceState stateOf(PlanOutcome outcome);

} // namespace greenroom::hub
