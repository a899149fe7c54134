// A device that is switched on for the first time, and whoever stands before it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/room_time.h"
#include "core/room_view.h"
#include "hub_room.h"

namespace greenroom::test {

class FreshRoom : public HubRoom {
public:
    explicit FreshRoom(bool fresh = true, core::Settings settings = {}) {
        state = {};
        tell(core::TimeEvent(core::ClockSyncChanged{true, "NTP"}));
        tell(core::CallEvent(core::EngineUp{}));
        tell(core::TimeEvent(core::ZonesKnown{std::make_shared<const std::vector<std::string>>(
            std::vector<std::string>{"America/Argentina/Salta", "America/New_York", "Etc/UTC",
                                     "Europe/Berlin", "Europe/Paris"})}));
        tell(core::SettingEvent(core::SettingsLoaded{
            std::make_shared<const core::Settings>(std::move(settings)), fresh}));
    }

    [[nodiscard]] core::PanelView view() const {
        const base::Instant at = core::roomTime(state.time, now);
        return core::panelView(state, core::decideJoin(core::joinInputs(state, at), at.wall), now);
    }
    // "Zone", or "" when nothing is asked.
    [[nodiscard]] std::string asks() const {
        constexpr std::array kSteps{"Language", "Zone", "Network", "Registration"};
        const auto setup = view().setup;
        return setup ? kSteps[static_cast<std::size_t>(setup->step)] : "";
    }
    [[nodiscard]] std::string problem() const {
        const auto setup = view().setup;
        return setup ? setup->problem : "nothing is asked";
    }
    [[nodiscard]] std::string progress() const {
        const auto setup = view().setup;
        return setup ? setup->progress : "nothing is asked";
    }
    [[nodiscard]] const core::Settings& settings() const { return *state.settings.settings; }

    void press(core::FirstStartEvent what) { tell(core::Event(std::move(what))); }
    void next(int times = 1) {
        for (int i = 0; i < times; ++i)
            press(core::SetupMoved{});
    }
    void back() { press(core::SetupMoved{true}); }
    void choose(core::SetupWay way) { press(core::SetupWayChosen{way}); }
    void enter(const char* text) {
        tell(core::MessageEvent(core::TextAnswerGiven{
            {state.messages.textInput->number, std::nullopt}, base::Secret(text), {}}));
    }
    void set(const char* path, const char* value) {
        tell(core::SettingEvent(core::SettingChangeAsked{path, value, {}, {}}));
    }
    // The activation that is under way.
    void activated(const base::Result<core::HubIdentity>& result, const char* presented = "") {
        tell(core::HubEvent(
            core::ActivationEnded{state.hub.activating->number, result, true, presented}));
    }
    // The post that is under way.
    void managerAnswers() {
        tell(core::ProvisioningEvent(
            core::ManagerAnswered{*state.provisioning.underWay, {}, false, {}}));
    }
    void managerFails() {
        tell(core::ProvisioningEvent(core::ManagerFailed{
            *state.provisioning.underWay, core::ManagerFault::Unreachable, "no route"}));
    }
    // The same device after a restart: the store held these settings.
    [[nodiscard]] FreshRoom restarted() const {
        return FreshRoom(settings() == core::Settings{}, settings());
    }
};

} // namespace greenroom::test
