#include "hub/rollout.h"

#include <algorithm>

namespace greenroom::hub {

namespace {

// At least one, so that every push begins.
std::size_t firstStepOf(std::uint32_t total, std::uint32_t percent) {
    constexpr std::uint64_t kWhole = 100;
    const std::uint64_t share = (std::uint64_t{total} * percent + kWhole - 1) / kWhole;
    return std::clamp<std::uint64_t>(share, 1, total);
}

std::string failureSentence(std::uint32_t failures) {
    return std::to_string(failures) +
           (failures == 1 ? " device refused it or went back" : " devices refused it or went back");
}

bool sets(const PlanBody& plan, const std::string& path) {
    return std::ranges::any_of(plan.settings,
                               [&](const SettingValue& setting) { return setting.path == path; });
}

} // namespace

std::uint32_t totalOf(const PushCounts& counts) {
    return counts.held + counts.waiting + counts.sent + counts.applied + counts.confirmed +
           counts.checked + counts.refused + counts.reverted + counts.replaced + counts.cancelled;
}

RolloutStep nextStep(const Push& push, const PushCounts& counts) {
    if (push.state != PushState::Running)
        return {0, push.state, push.pausedBecause};
    const std::uint32_t failures = counts.refused + counts.reverted;
    const std::uint32_t open = counts.waiting + counts.sent + counts.applied;
    if (counts.held == 0 && open == 0)
        return {0, PushState::Done, {}};
    if (push.pauseOnFailure && failures > push.failuresSeen)
        return {0, PushState::Paused, failureSentence(failures)};
    const std::uint32_t total = totalOf(counts);
    const std::size_t released = total - counts.held;
    const std::size_t first = firstStepOf(total, push.percent);
    if (released < first)
        return {first - released, PushState::Running, {}};
    return {open == 0 ? counts.held : 0U, PushState::Running, {}};
}

bool covers(const PlanBody& newer, const PlanBody& older) {
    return std::ranges::all_of(
               older.settings,
               [&](const SettingValue& setting) { return sets(newer, setting.path); }) &&
           (older.authoritiesPem.empty() || !newer.authoritiesPem.empty()) &&
           (!older.software || newer.software);
}

PushDeviceState stateOf(PlanOutcome outcome) {
    switch (outcome) {
    case PlanOutcome::Refused:
        return PushDeviceState::Refused;
    case PlanOutcome::Checked:
        return PushDeviceState::Checked;
    case PlanOutcome::Applied:
        return PushDeviceState::Applied;
    case PlanOutcome::Confirmed:
        return PushDeviceState::Confirmed;
    case PlanOutcome::Reverted:
        return PushDeviceState::Reverted;
    }
    return PushDeviceState::Refused;
}

std::vector<PushDeviceState> changedBy(PlanOutcome outcome) {
    using enum PushDeviceState;
    // A device may answer what was sent by a node that died before it had written that down.
    std::vector<PushDeviceState> states{Held, Waiting, Sent};
    if (outcome == PlanOutcome::Confirmed || outcome == PlanOutcome::Reverted)
        states.push_back(Applied);
    return states;
}

PushDeviceState afterOutcome(PushDeviceState now, PlanOutcome outcome) {
    const std::vector<PushDeviceState> changed = changedBy(outcome);
    return std::ranges::find(changed, now) == changed.end() ? now : stateOf(outcome);
}

} // namespace greenroom::hub
