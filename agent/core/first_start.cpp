#include "core/first_start.h"

#include <algorithm>

#include "core/panel_words.h"
#include "core/reason.h"
#include "core/state.h"

namespace greenroom::core {

namespace {

bool isOpen(const JoinTile& tile) {
    return tile.state == TileState::Ready || tile.state == TileState::Started;
}

// The zone that the room is to have; the machine's where nobody has chosen.
std::string_view zoneOf(const RoomState& state) {
    const std::string& chosen = state.settings.settings->timeZone;
    return chosen.empty() ? state.time.zone.id : chosen;
}

void addZones(const RoomState& state, SetupView& view) {
    const ZoneName present = splitZone(zoneOf(state));
    view.region = state.firstStart.region.empty() ? present.region : state.firstStart.region;
    if (view.region == present.region)
        view.city = present.city;
    for (const std::string& name : *state.time.zones) {
        const ZoneName zone = splitZone(name);
        if ((view.regions.empty() || view.regions.back() != zone.region) &&
            view.regions.size() < SetupView::kMostNames)
            view.regions.emplace_back(zone.region);
        if (zone.region == view.region && view.cities.size() < SetupView::kMostNames)
            view.cities.emplace_back(zone.city);
    }
}

void addRegistration(const RoomState& state, std::span<const HealthItem> health, SetupView& view) {
    if (state.firstStart.asksHub)
        view.progress = setup::kAsksHub;
    if (!state.firstStart.asksManager)
        return;
    // It is asked again and again, whatever came of it.
    view.progress = setup::kAsksManager;
    const auto manager = std::ranges::find(health, "manager", &HealthItem::name);
    if (view.problem.empty() && state.provisioning.trouble && manager != health.end())
        view.problem = reasonOf(manager->code).text;
}

} // namespace

ZoneName splitZone(std::string_view name) {
    const auto slash = name.find('/');
    if (slash == name.npos)
        return {};
    return {name.substr(0, slash), name.substr(slash + 1)};
}

bool isOfferedZone(const RoomState& state, std::string_view name) {
    return std::ranges::binary_search(*state.time.zones, name);
}

std::optional<SetupView> setupView(const RoomState& state, const JoinDecision& join,
                                   std::span<const HealthItem> health) {
    const FirstStartState& own = state.firstStart;
    if (!own.step || !state.calls.calls.empty() || state.calls.failure ||
        std::ranges::any_of(join.tiles, isOpen))
        return std::nullopt;
    SetupView view;
    view.step = *own.step;
    if (view.step == SetupStep::Zone)
        addZones(state, view);
    const NetworkSeen& network = state.device.network;
    view.networkUp = !network.ipv4Address.empty() || !network.ipv6Address.empty();
    view.problem = own.problem;
    if (view.step == SetupStep::Registration)
        addRegistration(state, health, view);
    return view;
}

} // namespace greenroom::core
