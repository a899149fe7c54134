#include "core/reduce.h"

#include <algorithm>

#include "core/due.h"
#include "core/presence.h"
#include "core/reducers.h"
#include "core/room_time.h"
#include "core/room_view.h"
#include "core/setup_dialog.h"
#include "core/signals.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

struct HealthReducer {
    HealthState& health;
    base::Instant now;

    void operator()(const StoreReported& report) const {
        if (health.store != report.state)
            health.storeSince = now.wall;
        health.store = report.state;
        health.storeDetail = report.detail;
    }
    void operator()(const DoorReported& report) const {
        if (report.problem.empty())
            health.closedDoors.erase(report.door);
        else
            health.closedDoors.try_emplace(report.door, ClosedDoor{{}, now.wall})
                .first->second.problem = report.problem;
    }
};

bool isOfManager(std::string_view path) {
    constexpr std::string_view kFirst = "Provisioning ";
    return path.size() > kFirst.size() && sameWord(path.substr(0, kFirst.size()), kFirst);
}

struct Dispatch {
    RoomState& state;
    base::Instant now;
    Effects& out;

    void operator()(const BookingEvent& e) const { reduceBooking(state, e, now, out); }
    void operator()(const CallEvent& e) const { reduceCall(state, e, now, out); }
    void operator()(const TimeEvent& e) const { reduceTime(state, e, now); }
    void operator()(const SettingEvent& e) const {
        reduceSetting(state, e, now, out);
        if (std::holds_alternative<SettingsLoaded>(e))
            beginWithManager(state, now);
        if (const auto* change = std::get_if<SettingChangeAsked>(&e);
            change && isOfManager(change->path))
            followManager(state, now, out);
        if (const auto* stored = std::get_if<ConfigurationStored>(&e))
            planStored(state, *stored, now, out);
    }
    void operator()(const HealthEvent& e) const { std::visit(HealthReducer{state.health, now}, e); }
    void operator()(const DeviceEvent& e) const {
        reduceDevice(state.device, e, now, out);
        if (std::holds_alternative<GlassTouched>(e))
            touchService(state.service, now.mono);
        followPresence(state, e, now, out);
        if (std::holds_alternative<NetworkSeen>(e))
            followManager(state, now, out);
    }
    void operator()(const FeedbackEvent& e) const { reduceFeedback(state, e, now, out); }
    void operator()(const KeptEvent& e) const { reduceKept(state, e, now, out); }
    void operator()(const DirectoryEvent& e) const { reduceDirectory(state, e, out); }
    void operator()(const ExtensionEvent& e) const { reduceExtension(state, e, now, out); }
    void operator()(const MessageEvent& e) const {
        if (!takeSetupAnswer(state, e, now, out))
            reduceMessage(state, e, now, out);
        followPresence(state, e, now, out);
    }
    void operator()(const ProvisioningEvent& e) const { reduceProvisioning(state, e, now, out); }
    void operator()(const HubEvent& e) const {
        reduceHub(state, e, now, out);
        if (const auto* ended = std::get_if<ActivationEnded>(&e))
            followSetup(state, *ended, now, out);
    }
    void operator()(const RegistrationEvent& e) const { reduceRegistration(state, e, now, out); }
    void operator()(const MediaEvent& e) const { reduceMedia(state, e, out); }
    void operator()(const PreflightEvent& e) const { reducePreflight(state, e, now, out); }
    void operator()(const RestartEvent& e) const { reduceRestart(state, e, now, out); }
    void operator()(const PanelEvent& e) const { reducePanel(state, e, now, out); }
    void operator()(const FirstStartEvent& e) const { reduceFirstStart(state, e, now, out); }
    void operator()(const ServiceEvent& e) const { reduceService(state, e, now, out); }
    void operator()(const PlanEvent& e) const { reducePlan(state, e, now, out); }
    void operator()(const AuthorityEvent& e) const {
        reduceAuthority(state, e, out);
        followManager(state, now, out);
    }
};

// Nothing that Join is decided by changes with it.
bool leavesJoin(const Event& event) {
    return std::holds_alternative<ExtensionEvent>(event) ||
           std::holds_alternative<MessageEvent>(event) ||
           std::holds_alternative<DeviceEvent>(event) ||
           std::holds_alternative<MediaEvent>(event) ||
           std::holds_alternative<FeedbackEvent>(event) ||
           std::holds_alternative<AuthorityEvent>(event);
}

// When something that Join does not depend on wants the wakeup.
std::optional<base::WallTime> wakeupFor(const RoomState& state, base::Instant clock) {
    auto due = nextDue(state);
    if (const auto darker = nextDarker(state, roomTime(state.time, clock)))
        due = std::min(due.value_or(*darker), *darker);
    if (!due)
        return std::nullopt;
    const auto ahead = std::chrono::ceil<base::milliseconds>(*due - clock.mono);
    return clock.wall + std::max(ahead, base::milliseconds(1));
}

} // namespace

Step reduce(RoomState& state, const Event& event, base::Instant clock,
            const std::optional<Standing>& standing) {
    Step step;
    const std::shared_ptr<const Settings> settings = state.settings.settings;
    const SetVolume loud = loudness(state);
    const Signals signals = signalsBefore(state, roomTime(state.time, clock));
    if (standing)
        notePresence(state, standing->join, roomTime(state.time, clock));
    std::visit(Dispatch{state, roomTime(state.time, clock), step.effects}, event);
    // The event may have said what the time is.
    const base::Instant now = roomTime(state.time, clock);
    passExtensionTime(state.extensions, now, step.effects);
    passMessageTime(state.messages, now, step.effects);
    passDeviceTime(state.device, now.mono);
    passProvisioningTime(state, now, step.effects);
    passPlanTime(state, now, step.effects);
    if (state.settings.settings != settings) {
        followHub(state, now, step.effects);
        followRegistration(state, *settings, now, step.effects);
    }
    if (const SetVolume wanted = loudness(state);
        wanted != loud || std::holds_alternative<KeptEvent>(event))
        step.effects.push_back(wanted);
    passRegistrationTime(state, now, step.effects);
    passHubTime(state, now, step.effects);
    passRestartTime(state, now, step.effects);
    if (standing && leavesJoin(event) && clock.wall < standing->until) {
        step.join = standing->join;
        passPresenceTime(state, step.join, now, step.effects);
        passFirstStart(state, now, step.effects);
        passService(state, step.join, now);
        passPanelTime(state, now, step.effects);
        signal(state, signals, step.join, event, now, step.effects);
        if (const auto due = wakeupFor(state, clock); due && *due < standing->until)
            step.effects.push_back(ArmWakeup{*due});
        return step;
    }
    passTime(state, now, step.effects);
    endAudioCheckForCalls(state, step.effects);
    passBookingTime(state, now, step.effects);
    passPreflightTime(state, now, step.effects);
    step.join = decideJoin(joinInputs(state, now), now.wall);
    wake(state, step.join, step.effects);
    passPresenceTime(state, step.join, now, step.effects);
    passFirstStart(state, now, step.effects);
    passService(state, step.join, now);
    passPanelTime(state, now, step.effects);
    signal(state, signals, step.join, event, now, step.effects);
    step.effects.push_back(ArmWakeup{nextViewChange(state, step.join, clock)});
    return step;
}

} // namespace greenroom::core
