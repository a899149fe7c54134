#include <algorithm>
#include <functional>
#include <utility>

#include "core/reducers.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::size_t kMostText = 300;

// So that rooms that were switched on together do not go on asking together: the same for the same
// device and post, up to a tenth of the wait and five seconds.
base::milliseconds spread(const RoomState& state, base::seconds wait) {
    constexpr base::milliseconds kMost{5000};
    const auto most = std::min<base::milliseconds>(kMost, base::milliseconds(wait) / 10);
    if (most <= base::milliseconds(0))
        return base::milliseconds(0);
    const std::string seed =
        state.device.network.macAddress + ":" + std::to_string(state.provisioning.lastPost);
    return base::milliseconds(
        static_cast<std::int64_t>(std::hash<std::string>{}(seed) % most.count()));
}

base::seconds beatOf(std::optional<std::int64_t> said) {
    using State = ProvisioningState;
    if (!said)
        return State::kUsualBeat;
    return base::seconds(
        std::clamp<std::int64_t>(*said, State::kFastestBeat.count(), State::kSlowestBeat.count()));
}

base::seconds retryAfter(const ProvisioningState& state) {
    const std::uint32_t doublings = std::min<std::uint32_t>(state.failures, 16) - 1;
    return std::min(state.beat, ProvisioningState::kFirstRetry * (std::int64_t{1} << doublings));
}

void remember(RoomState& state, ManagerMemory memory, Effects& out) {
    if (memory == *state.provisioning.memory)
        return;
    state.provisioning.memory = std::make_shared<const ManagerMemory>(std::move(memory));
    out.push_back(SaveKept{ticketFor(state.settings, {}), state.provisioning.memory});
}

// The manager is another, and nothing is known of it yet.
void turnTo(ProvisioningState& state, std::optional<ManagerAddress> manager, base::MonoTime when) {
    state.manager = std::move(manager);
    state.owed = state.booted ? ManagerPost::Register : ManagerPost::Boot;
    state.underWay.reset();
    state.nextPost.reset();
    state.beat = ProvisioningState::kUsualBeat;
    state.failures = 0;
    state.trouble.reset();
    state.problem.clear();
    state.answeredAt = {};
    state.tellsBookings = false;
    if (state.manager)
        state.nextPost = when;
}

std::optional<ManagerAddress> wantedManager(const RoomState& state) {
    return managerOf(*state.settings.settings, state.device.network.managerOffered);
}

// Says so where what is set is no address.
std::optional<ManagerAddress> goodManager(RoomState& state) {
    auto wanted = wantedManager(state);
    const bool bad = wanted && !isManagerHost(wanted->host);
    state.provisioning.badAddress = bad ? wanted->host : std::string();
    return bad ? std::nullopt : wanted;
}

class ProvisioningReducer {
public:
    ProvisioningReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), own_(state.provisioning), now_(now), out_(out) {}

    void operator()(const ManagerAnswered& event) {
        if (own_.underWay != event.post)
            return;
        own_.underWay.reset();
        own_.booted = true;
        own_.owed = ManagerPost::Beat;
        own_.failures = 0;
        own_.trouble.reset();
        own_.problem = cutUtf8(event.problem, kMostText);
        own_.answeredAt = now_.wall;
        own_.tellsBookings = own_.tellsBookings || event.toldBookings;
        own_.beat = beatOf(event.heartbeat);
        own_.nextPost = own_.postedAt + own_.beat + spread(state_, own_.beat);
        ManagerMemory memory = *own_.memory;
        memory.former.clear();
        remember(state_, std::move(memory), out_);
        reduceBooking(state_, SourceContacted{Source::Premises}, now_, out_);
    }

    void operator()(const ManagerFailed& event) {
        if (own_.underWay != event.post)
            return;
        own_.underWay.reset();
        ++own_.failures;
        const base::WallTime since = own_.trouble ? own_.trouble->since : now_.wall;
        own_.trouble = ManagerTrouble{event.fault, cutUtf8(event.why, kMostText), since};
        if (own_.tellsBookings)
            reduceBooking(state_, SourceFailed{Source::Premises, event.why}, now_, out_);
        if (!own_.memory->former.empty() && own_.failures >= ProvisioningState::kMoveTries) {
            goBack();
            return;
        }
        const base::seconds wait = retryAfter(own_);
        own_.nextPost = now_.mono + wait + spread(state_, wait);
    }

    void operator()(const ManagerMoveAsked& event) {
        const Settings& before = *state_.settings.settings;
        Settings after = before;
        for (const auto& [path, value] : event.settings) {
            auto changed = withSetting(after, path, value);
            if (!changed) {
                answer(out_, event.request, tl::unexpected(changed.error()));
                return;
            }
            after = *std::move(changed);
            const std::string row(findSetting(path)->path);
            if (lockedAgainst(*state_.settings.ledger, row, moved().by) != nullptr) {
                answer(out_, event.request,
                       base::fail(base::ErrorCode::Conflict, row + " is locked by the hub"));
                return;
            }
        }
        own_.booted = true; // it came in an answer
        if (after == before) {
            answer(out_, event.request, Done{});
            return;
        }
        const auto target = managerOf(after, state_.device.network.managerOffered);
        if (const std::string why = whyNotTo(target); !why.empty()) {
            answer(out_, event.request, base::fail(base::ErrorCode::Conflict, why));
            return;
        }
        remember(state_, memoryOf(before, event), out_);
        changeSettings(state_, std::move(after), moved(), event.request, out_);
        turnTo(own_, target, now_.mono);
    }

    void operator()(const SoftwareOrdered& event) {
        UpgradeState& upgrade = own_.upgrade;
        if (keyOf(event.order) == keyOf(upgrade.order) ||
            upgrade.progress.status == UpgradeStatus::InProgress)
            return;
        upgrade.order = event.order;
        upgrade.progress = {UpgradePhase::DownloadPending, UpgradeStatus::InProgress, ""};
        upgrade.changedAt = now_.wall;
        tellUpgrade();
        out_.push_back(InstallSoftware{event.order});
    }

    void operator()(const UpgradeReported& event) {
        UpgradeState& upgrade = own_.upgrade;
        if (event.key != keyOf(upgrade.order) || event.progress == upgrade.progress)
            return;
        upgrade.progress = event.progress;
        upgrade.changedAt = now_.wall;
        tellUpgrade();
    }

private:
    void tellUpgrade() {
        if (!own_.upgrade.order.feedbackUrl.empty())
            out_.push_back(ManagerDeed(TellUpgrade{own_.upgrade}));
    }

    [[nodiscard]] std::string whyNotTo(const std::optional<ManagerAddress>& target) const {
        if (!target)
            return "no manager would be left; that can be set at the device alone";
        if (!isManagerHost(target->host))
            return "\"" + cutUtf8(target->host, 80) + "\" is no name or address";
        const auto& undone = own_.memory->undone;
        if (undone && undone->url == target->url() &&
            now_.wall < undone->at + ProvisioningState::kUndoneHolds)
            return "a move to " + undone->url + " was taken back: " + undone->why;
        return {};
    }

    // A second move before the first was answered goes back to where the first one began.
    [[nodiscard]] ManagerMemory memoryOf(const Settings& before,
                                         const ManagerMoveAsked& event) const {
        ManagerMemory memory = *own_.memory;
        for (const auto& [path, value] : event.settings) {
            const SettingRow* row = findSetting(path);
            memory.former.try_emplace(std::string(row->path), settingStored(before, *row));
        }
        return memory;
    }

    void goBack() {
        ManagerMemory memory = *own_.memory;
        memory.undone = UndoneMove{own_.manager->url(), own_.trouble->why, now_.wall};
        Settings settings = *state_.settings.settings;
        for (const auto& [path, value] : memory.former)
            if (auto changed = withSetting(settings, path, value.reveal()))
                settings = *std::move(changed);
        memory.former.clear();
        changeSettings(state_, std::move(settings), moved(), {}, out_);
        remember(state_, std::move(memory), out_);
        turnTo(own_, goodManager(state_), now_.mono);
    }

    [[nodiscard]] SettingChange moved() const {
        return {.at = now_.wall,
                .by = {Owner::Tms, own_.manager ? own_.manager->host : std::string()}};
    }

    RoomState& state_;
    ProvisioningState& own_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reduceProvisioning(RoomState& state, const ProvisioningEvent& event, base::Instant now,
                        Effects& out) {
    std::visit(ProvisioningReducer(state, now, out), event);
}

void beginWithManager(RoomState& state, base::Instant now) {
    turnTo(state.provisioning, goodManager(state), now.mono);
}

void followManager(RoomState& state, base::Instant now, Effects& out) {
    const std::optional<ManagerAddress> target = goodManager(state);
    ProvisioningState& own = state.provisioning;
    const base::MonoTime soon = now.mono + ProvisioningState::kSettle;
    if (target != own.manager) {
        // An administrator decided, or the network: there is nothing to go back to.
        remember(state, {}, out);
        turnTo(own, target, soon);
    } else if (own.trouble) {
        own.failures = 0;
        if (!own.underWay)
            own.nextPost = soon;
    }
}

void passProvisioningTime(RoomState& state, base::Instant now, Effects& out) {
    ProvisioningState& own = state.provisioning;
    if (!own.nextPost || now.mono < *own.nextPost)
        return;
    own.nextPost.reset();
    own.underWay = ++own.lastPost;
    own.postedAt = now.mono;
    out.push_back(ManagerDeed(PostToManager{own.lastPost, own.owed, *own.manager}));
}

} // namespace greenroom::core
