#include "hub/push_engine.h"

#include <algorithm>
#include <set>

namespace greenroom::hub {

namespace {

using base::ErrorCode;

constexpr std::uint32_t kAll = 100; // percent

base::Status moveOn(Storage& storage, const PushId& id) {
    const base::Result<Push> push = storage.pushes().find(id);
    if (!push)
        return tl::unexpected(push.error());
    const base::Result<PushCounts> counts = storage.pushes().counts(id);
    if (!counts)
        return tl::unexpected(counts.error());
    const RolloutStep step = nextStep(*push, *counts);
    if (step.state != push->state) {
        if (base::Status kept = storage.pushes().setState(id, step.state, step.pausedBecause);
            !kept)
            return kept;
    }
    return step.release > 0 ? storage.pushes().release(id, step.release) : base::Status{};
}

base::Result<Push> open(Storage& storage, const PushId& id) {
    base::Result<Push> push = storage.pushes().find(id);
    if (push && (push->state == PushState::Done || push->state == PushState::Cancelled))
        return base::fail(ErrorCode::Conflict, "this push is over");
    return push;
}

// Devices that said the same of one push.
struct Said {
    PushId push;
    PlanOutcome outcome;
    std::string text;
    std::vector<KeyResult> keys;
    std::vector<DeviceId> devices;
};

bool same(const Said& said, const PlanVerdict& verdict) {
    return said.outcome == verdict.outcome && said.push == verdict.push &&
           said.text == verdict.text && said.keys == verdict.keys;
}

bool isLast(PlanOutcome outcome) {
    return outcome == PlanOutcome::Confirmed || outcome == PlanOutcome::Reverted;
}

// What a device says last of a plan comes last here too; few different things are said at once.
std::vector<Said> together(const std::vector<std::pair<DeviceId, PlanVerdict>>& verdicts) {
    std::vector<Said> out;
    for (const auto& [device, verdict] : verdicts) {
        auto at = std::ranges::find_if(
            out, [&said = verdict](const Said& one) { return same(one, said); });
        if (at == out.end())
            at = out.insert(at, {verdict.push, verdict.outcome, verdict.text, verdict.keys, {}});
        at->devices.push_back(device);
    }
    std::ranges::stable_sort(out, {}, [](const Said& said) { return isLast(said.outcome); });
    return out;
}

} // namespace

base::Result<std::size_t> orderPush(Storage& storage, const PushOrder& order) {
    const bool known =
        !order.bodies.empty() && std::ranges::all_of(order.devices, [&](const auto& device) {
            return device.second < order.bodies.size();
        });
    if (!known)
        return base::fail(ErrorCode::InvalidInput, "a device's plan is missing");
    const PushDeviceState begin =
        order.push.percent < kAll ? PushDeviceState::Held : PushDeviceState::Waiting;
    if (base::Status added = storage.pushes().add(order, begin); !added)
        return tl::unexpected(added.error());
    const base::Result<PushCounts> counts = storage.pushes().counts(order.push.id);
    if (!counts)
        return tl::unexpected(counts.error());
    if (totalOf(*counts) == 0)
        return base::fail(ErrorCode::Conflict, "there is no device to push to");
    const base::Result<std::vector<PushId>> replaced =
        storage.pushes().replaceOlder(order.push.id, order.push.createdAt);
    if (!replaced)
        return tl::unexpected(replaced.error());
    for (const PushId& older : *replaced) {
        if (base::Status moved = moveOn(storage, older); !moved)
            return tl::unexpected(moved.error());
    }
    if (base::Status moved = moveOn(storage, order.push.id); !moved)
        return tl::unexpected(moved.error());
    return totalOf(*counts);
}

base::Status pausePush(Storage& storage, const PushId& id) {
    const base::Result<Push> push = open(storage, id);
    if (!push)
        return tl::unexpected(push.error());
    if (base::Status paused = storage.pushes().setState(id, PushState::Paused, "It was paused.");
        !paused)
        return paused;
    return storage.journal().append(ChangeKind::Verdicts, {id.value()});
}

base::Status resumePush(Storage& storage, const PushId& id) {
    const base::Result<Push> push = open(storage, id);
    if (!push)
        return tl::unexpected(push.error());
    base::Status resumed = storage.pushes().setState(id, PushState::Running, "");
    if (resumed)
        resumed = moveOn(storage, id);
    if (resumed) // those that waited when it was paused
        resumed = storage.journal().append(ChangeKind::Plans, {id.value()});
    return resumed ? storage.journal().append(ChangeKind::Verdicts, {id.value()}) : resumed;
}

base::Status cancelPush(Storage& storage, const PushId& id, base::WallTime now) {
    const base::Result<Push> push = open(storage, id);
    if (!push)
        return tl::unexpected(push.error());
    base::Status cancelled = storage.pushes().setState(id, PushState::Cancelled, "");
    return cancelled ? storage.pushes().settleUnsent(id, PushDeviceState::Cancelled, now)
                     : cancelled;
}

base::Status recordVerdicts(Storage& storage,
                            const std::vector<std::pair<DeviceId, PlanVerdict>>& verdicts,
                            base::WallTime now) {
    std::set<PushId> moved;
    for (const Said& said : together(verdicts)) {
        DeviceVerdict row;
        row.state = stateOf(said.outcome);
        row.text = said.text;
        row.keys = said.keys;
        (isLast(said.outcome) ? row.settledAt : row.verdictAt) = now;
        const base::Result<std::size_t> changed =
            storage.pushes().record(said.push, said.devices, changedBy(said.outcome), row);
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed > 0)
            moved.insert(said.push);
    }
    std::vector<std::string> subjects;
    for (const PushId& push : moved) {
        subjects.push_back(push.value());
        if (base::Status next = moveOn(storage, push); !next)
            return next;
    }
    return storage.journal().append(ChangeKind::Verdicts, subjects);
}

} // namespace greenroom::hub
