#include <algorithm>
#include <array>
#include <utility>

#include "core/plan_trial.h"
#include "core/reducers.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

// What has to do with how the hub is reached.
constexpr std::array<std::string_view, 4> kReach{"Hub Mode", "Hub UseHttpProxy",
                                                 "NetworkServices HTTP Proxy Url",
                                                 "NetworkServices OutboundHTTP AllowLocalTargets"};

bool movesHub(std::string_view path) {
    return std::ranges::find(kReach, path) != kReach.end();
}

// With the plan's own wishes about who may change what.
SettingLedger owned(SettingLedger ledger, const Plan& plan, const Actor& by) {
    for (const PlannedSetting& planned : plan.settings) {
        const std::string path(findSetting(planned.path)->path);
        if (planned.release) {
            ledger.owners.erase(path);
            continue;
        }
        OwnedSetting& mine = ledger.owners[path];
        mine = {by, planned.locked, std::nullopt};
        if (planned.persistent)
            mine.persistent = planned.value;
    }
    return ledger;
}

class PlanReducer {
public:
    PlanReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), own_(state.plans), now_(now), out_(out) {}

    void operator()(const PlanPushed& event) {
        const auto& given = own_.memory->verdicts;
        const auto known = std::ranges::find_if(
            given, [&](const auto& one) { return one.verdict.id == event.plan.id; });
        const auto& pending = own_.memory->pending;
        if (known != given.end()) {
            tell(known->verdict);
            return;
        }
        if (pending && pending->id == event.plan.id) {
            // Begun before a restart, and nobody knows how far it came: it is begun anew.
            if (!own_.whenStored)
                undo();
            else
                return;
        }
        if (!busy())
            take(event.plan);
        else if (own_.waiting.size() < PlanState::kMostWaiting)
            own_.waiting.push_back(event.plan);
        else
            tell({event.plan.id, PlanOutcome::Refused, "too many plans wait to be confirmed", {}});
    }

    void operator()(const VerdictRecorded& event) {
        PlanMemory memory = *own_.memory;
        for (PlanMemory::Given& one : memory.verdicts)
            if (one.verdict.id == event.id && one.verdict.outcome == event.outcome)
                one.recorded = true;
        remember(std::move(memory));
        const auto& pending = own_.memory->pending;
        if (pending && pending->id == event.id && event.outcome == PlanOutcome::Applied &&
            !pending->movesHub && own_.unstored.empty())
            confirm();
    }

    void stored(const ConfigurationStored& event) {
        if (own_.unstored.erase(event.ticket) == 0)
            return;
        if (event.error) {
            own_.unstored.clear();
            own_.whenStored.reset();
            takeBack(PlanOutcome::Refused,
                     "it could not be kept safely, and all is as before: " + event.error->message);
            return;
        }
        if (!own_.unstored.empty() || !own_.whenStored)
            return;
        give(*std::exchange(own_.whenStored, std::nullopt));
        // The proof may have come first.
        if (const auto& serving = state_.hub.serving)
            reached(*serving);
    }

    void reached(const HubLink& link) {
        const auto& pending = own_.memory->pending;
        if (pending && pending->movesHub && own_.unstored.empty() && link.number > own_.provenAbove)
            confirm();
    }

    void tellUnrecorded() {
        for (const PlanMemory::Given& one : own_.memory->verdicts)
            if (!one.recorded)
                tell(one.verdict);
    }

    void passTime() {
        if (!own_.deadline || now_.mono < *own_.deadline)
            return;
        takeBack(PlanOutcome::Reverted,
                 "the hub was not reached within " +
                     std::to_string(state_.settings.settings->hubConfirmSeconds) +
                     " s of applying it, and all is as before");
    }

    void begin() {
        std::optional<Settings> wanted;
        for (const auto& [path, setting] : state_.settings.ledger->owners)
            if (setting.persistent)
                if (auto changed = withSetting(wanted.value_or(*state_.settings.settings), path,
                                               setting.persistent->reveal()))
                    wanted = *std::move(changed);
        if (wanted && *wanted != *state_.settings.settings)
            changeSettings(state_, *std::move(wanted),
                           {.at = now_.wall, .by = {Owner::Cloud, "kept at every start"}}, {},
                           out_);
        if (own_.memory->pending)
            startClock();
    }

private:
    [[nodiscard]] bool busy() const { return own_.memory->pending || own_.whenStored; }

    void take(const Plan& plan) {
        PlanTrial trial = tryOut(plan, *state_.settings.settings);
        PlanVerdict verdict{plan.id, PlanOutcome::Applied, "", std::move(trial.keys)};
        if (!plan.unreadable.empty() || trial.refused > 0) {
            verdict.outcome = PlanOutcome::Refused;
            verdict.text = !plan.unreadable.empty()
                               ? cutUtf8(plan.unreadable, 300)
                               : std::to_string(trial.refused) + " of " +
                                     std::to_string(verdict.keys.size()) +
                                     " settings are refused; nothing was changed";
        } else if (plan.dryRun) {
            verdict.outcome = PlanOutcome::Checked;
        }
        if (plan.dryRun)
            tell(verdict);
        else if (verdict.outcome == PlanOutcome::Refused)
            give(std::move(verdict));
        else
            apply(plan, std::move(trial.after), std::move(verdict));
    }

    // The way back is on its way to the disk before anything else is.
    void apply(const Plan& plan, Settings after, PlanVerdict verdict) {
        const Actor by{Owner::Cloud, cutUtf8(plan.origin, 128)};
        PendingPlan pending = wayBack(plan, by, after);
        own_.provenAbove = state_.hub.lastNumber;
        PlanMemory memory = *own_.memory;
        memory.pending = pending;
        own_.unstored = {remember(std::move(memory))};
        if (!pending.addedAuthorities.empty())
            own_.unstored.insert(addAuthorities(plan));
        const SettingChange how{
            .at = now_.wall, .by = by, .plan = plan.id, .state = ChangeState::Attempted};
        own_.unstored.merge(changeSettings(state_, std::move(after), how, {}, out_));
        own_.unstored.insert(keepLedger(owned(*state_.settings.ledger, plan, by)));
        if (plan.software)
            reduceProvisioning(state_, SoftwareOrdered{*plan.software}, now_, out_);
        own_.whenStored = std::move(verdict);
        startClock();
        followAll();
        if (pending.movesHub) {
            state_.hub.wantsAnother = state_.hub.serving.has_value();
            state_.hub.nextTry = now_.mono;
        }
    }

    [[nodiscard]] PendingPlan wayBack(const Plan& plan, const Actor& by,
                                      const Settings& after) const {
        const Settings& before = *state_.settings.settings;
        const SettingLedger& ledger = *state_.settings.ledger;
        PendingPlan pending{plan.id, by, {}, {}, {}, false};
        for (const PlannedSetting& planned : plan.settings) {
            const SettingRow& row = *findSetting(planned.path);
            const std::string path(row.path);
            const auto owner = ledger.owners.find(path);
            pending.formerOwners[path] =
                owner == ledger.owners.end() ? std::nullopt : std::optional(owner->second);
            if (settingStored(before, row) == settingStored(after, row))
                continue;
            pending.former[path] = settingStored(before, row);
            pending.movesHub = pending.movesHub || movesHub(path);
        }
        for (const Authority& authority : plan.authorities)
            if (!state_.authorities.all->contains(authority.fingerprint))
                pending.addedAuthorities.insert(authority.fingerprint);
        return pending;
    }

    std::uint64_t addAuthorities(const Plan& plan) {
        Authorities all = *state_.authorities.all;
        for (const Authority& authority : plan.authorities)
            all.try_emplace(authority.fingerprint, authority);
        return keepAuthorities(std::move(all));
    }

    void confirm() {
        const PendingPlan pending = *own_.memory->pending;
        own_.deadline.reset();
        settle(pending.id, ChangeState::Confirmed);
        PlanMemory memory = *own_.memory;
        memory.pending.reset();
        remember(std::move(memory));
        give({pending.id, PlanOutcome::Confirmed, "", {}});
        takeNext();
    }

    void takeBack(PlanOutcome outcome, std::string why) {
        const std::string id = own_.memory->pending->id;
        undo();
        give({id, outcome, std::move(why), {}});
        abandonProof();
        followAll();
        takeNext();
    }

    // Everything as it was before the pending plan.
    void undo() {
        const PendingPlan pending = *own_.memory->pending;
        own_.deadline.reset();
        Settings settings = *state_.settings.settings;
        for (const auto& [path, value] : pending.former)
            if (auto changed = withSetting(settings, path, value.reveal()))
                settings = *std::move(changed);
        changeSettings(
            state_, std::move(settings),
            {.at = now_.wall, .by = pending.by, .plan = pending.id, .state = ChangeState::Reverted},
            {}, out_);
        giveBack(pending);
        settle(pending.id, ChangeState::Reverted);
        PlanMemory memory = *own_.memory;
        memory.pending.reset();
        remember(std::move(memory));
    }

    void giveBack(const PendingPlan& pending) {
        SettingLedger ledger = *state_.settings.ledger;
        for (const auto& [path, owner] : pending.formerOwners) {
            if (owner)
                ledger.owners[path] = *owner;
            else
                ledger.owners.erase(path);
        }
        keepLedger(std::move(ledger));
        if (pending.addedAuthorities.empty())
            return;
        Authorities all = *state_.authorities.all;
        std::erase_if(
            all, [&](const auto& entry) { return pending.addedAuthorities.contains(entry.first); });
        keepAuthorities(std::move(all));
    }

    // A link that is being opened goes the way that was taken back.
    void abandonProof() {
        HubState& hub = state_.hub;
        if (hub.opening)
            out_.push_back(HubDeed(CloseLink{hub.opening->number}));
        hub.opening.reset();
        hub.wantsAnother = false;
        hub.failures = 0;
        hub.nextTry = now_.mono;
    }

    void settle(const std::string& plan, ChangeState state) {
        SettingLedger ledger = *state_.settings.ledger;
        for (SettingChange& change : ledger.history)
            if (change.plan == plan)
                change.state = state;
        keepLedger(std::move(ledger));
    }

    void takeNext() {
        while (!busy() && !own_.waiting.empty()) {
            const Plan next = std::move(own_.waiting.front());
            own_.waiting.pop_front();
            take(next);
        }
    }

    void followAll() {
        followManager(state_, now_, out_);
        followSourceOrder(state_, now_);
    }

    void startClock() {
        own_.deadline = now_.mono + base::seconds(state_.settings.settings->hubConfirmSeconds);
    }

    // Told now, and again after each registration until the hub has recorded it.
    void give(PlanVerdict verdict) {
        PlanMemory memory = *own_.memory;
        std::erase_if(memory.verdicts,
                      [&](const auto& one) { return one.verdict.id == verdict.id; });
        memory.verdicts.push_back({verdict, false});
        if (memory.verdicts.size() > PlanMemory::kMostVerdicts)
            memory.verdicts.erase(memory.verdicts.begin());
        remember(std::move(memory));
        tell(std::move(verdict));
    }

    void tell(PlanVerdict verdict) { out_.push_back(HubDeed(TellVerdict{std::move(verdict)})); }

    template <typename Value>
    std::uint64_t keep(const std::shared_ptr<const Value>& value) {
        const std::uint64_t ticket = ticketFor(state_.settings, {});
        out_.push_back(SaveKept{ticket, value});
        return ticket;
    }
    std::uint64_t remember(PlanMemory memory) {
        own_.memory = std::make_shared<const PlanMemory>(std::move(memory));
        return keep(own_.memory);
    }
    std::uint64_t keepLedger(SettingLedger ledger) {
        state_.settings.ledger = std::make_shared<const SettingLedger>(std::move(ledger));
        return keep(state_.settings.ledger);
    }
    std::uint64_t keepAuthorities(Authorities all) {
        state_.authorities.all = std::make_shared<const Authorities>(std::move(all));
        return keep(state_.authorities.all);
    }

    RoomState& state_;
    PlanState& own_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reducePlan(RoomState& state, const PlanEvent& event, base::Instant now, Effects& out) {
    std::visit(PlanReducer(state, now, out), event);
}

void beginWithPlans(RoomState& state, base::Instant now, Effects& out) {
    PlanReducer(state, now, out).begin();
}

void hubReached(RoomState& state, const HubLink& link, base::Instant now, Effects& out) {
    PlanReducer reducer(state, now, out);
    reducer.tellUnrecorded();
    reducer.reached(link);
}

void planStored(RoomState& state, const ConfigurationStored& event, base::Instant now,
                Effects& out) {
    PlanReducer(state, now, out).stored(event);
}

void passPlanTime(RoomState& state, base::Instant now, Effects& out) {
    PlanReducer(state, now, out).passTime();
}

bool needsProof(const RoomState& state) {
    const auto& pending = state.plans.memory->pending;
    return pending && pending->movesHub && state.hub.serving &&
           state.hub.serving->number <= state.plans.provenAbove;
}

void releaseFromHub(RoomState& state, Effects& out) {
    SettingLedger ledger = *state.settings.ledger;
    for (auto& [path, owned] : ledger.owners) {
        owned.locked = owned.locked && owned.by.owner != Owner::Cloud;
        owned.persistent.reset(); // nobody but the hub sets these
    }
    if (ledger != *state.settings.ledger) {
        state.settings.ledger = std::make_shared<const SettingLedger>(std::move(ledger));
        out.push_back(SaveKept{ticketFor(state.settings, {}), state.settings.ledger});
    }
    // Its verdicts are nobody's business any more; a plan that waits for it stays in force.
    state.plans = {};
    state.plans.memory = std::make_shared<const PlanMemory>();
    out.push_back(SaveKept{ticketFor(state.settings, {}), state.plans.memory});
}

} // namespace greenroom::core
