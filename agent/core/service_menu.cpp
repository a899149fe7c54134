#include "core/service_menu.h"

#include <algorithm>

#include "core/hub_domain.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

using base::MonoTime;
using base::seconds;

bool isLocked(const ServiceState& own, MonoTime now) {
    return own.lockedUntil && *own.lockedUntil > now;
}

std::uint32_t secondsTo(MonoTime then, MonoTime now) {
    return static_cast<std::uint32_t>(std::chrono::ceil<seconds>(then - now).count());
}

std::string hubText(const HubState& hub) {
    std::string text(toText(standingOf(hub)));
    return hub.workspace.empty() ? text : text + " (" + hub.workspace + ")";
}

std::vector<ServiceFact> factsOf(const RoomState& state, const std::vector<TrustRow>& trust) {
    const NetworkSeen& network = state.device.network;
    std::vector<ServiceFact> facts{
        {"HUB", hubText(state.hub)},
        {"MANAGER", state.provisioning.manager ? state.provisioning.manager->host : ""},
        {"REGISTRATION", std::string(toText(state.registration.state))}};
    for (const TrustRow& row : trust)
        if (row.code != "CLOCK")
            facts.push_back({row.code, row.text});
    facts.push_back({"IPV4", network.ipv4Address});
    facts.push_back({"IPV6", network.ipv6Address});
    facts.push_back({"MAC", network.macAddress});
    std::erase_if(facts, [](const ServiceFact& fact) { return fact.value.empty(); });
    return facts;
}

std::vector<ServiceAct> actsOf(const RoomState& state) {
    std::vector<ServiceAct> acts{ServiceAct::CheckSources, ServiceAct::SetUpAgain};
    if (state.restart.allowed)
        acts.push_back(ServiceAct::Restart);
    return acts;
}

} // namespace

std::optional<MonoTime> nextDue(const ServiceState& own) {
    std::optional<MonoTime> earliest = own.lockedUntil;
    const auto at = [&](MonoTime t) { earliest = std::min(earliest.value_or(t), t); };
    if (own.stage)
        at(own.touchedAt + ServiceState::kUntouched);
    if (own.stage && own.underWay == ServiceAct::CheckSources)
        at(own.askedAt + ServiceState::kChecked);
    return earliest;
}

std::optional<ServiceView> serviceView(const RoomState& state, MonoTime now,
                                       const std::vector<TrustRow>& trust) {
    const ServiceState& own = state.service;
    if (!own.stage)
        return std::nullopt;
    ServiceView view;
    view.stage = *own.stage;
    view.wrong = own.wrong;
    view.triesLeft = ServiceState::kTries - std::min(own.wrongTries, ServiceState::kTries);
    if (view.stage == ServiceStage::Asks && isLocked(own, now))
        view.lockedSeconds = secondsTo(*own.lockedUntil, now);
    if (const MonoTime closes = own.touchedAt + ServiceState::kUntouched;
        closes - now <= ServiceState::kWarned)
        view.closesInSeconds = secondsTo(closes, now);
    if (view.stage == ServiceStage::Asks)
        return view;
    view.facts = factsOf(state, trust);
    if (view.stage == ServiceStage::Open)
        view.acts = actsOf(state);
    view.underWay = own.underWay;
    view.problem = own.problem;
    return view;
}

std::optional<MonoTime> nextServiceSecond(const ServiceState& own, MonoTime now) {
    if (!own.stage)
        return std::nullopt;
    // "17" stands until the seventeenth second before has begun to pass.
    const auto next = [now](MonoTime then) { return then - seconds(secondsTo(then, now) - 1); };
    const MonoTime closes = own.touchedAt + ServiceState::kUntouched;
    MonoTime earliest =
        closes - now > ServiceState::kWarned ? closes - ServiceState::kWarned : next(closes);
    if (*own.stage == ServiceStage::Asks && isLocked(own, now))
        earliest = std::min(earliest, next(*own.lockedUntil));
    return earliest;
}

} // namespace greenroom::core
