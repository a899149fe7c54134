// A room that belongs to a hub, and what it asked for.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/reduce.h"
#include "support/builders.h"
#include "support/effects.h"

namespace greenroom::test {

struct HubRoom {
    core::RoomState state;
    base::Instant now = instantAt("09:00");
    core::Effects last;
    std::vector<core::OpenLink> opened;
    std::vector<core::PlanVerdict> verdicts; // told to the hub

    // At start, with an identity of 90 days; the first link is being opened.
    HubRoom() {
        tell(core::SettingEvent(
            core::SettingsLoaded{std::make_shared<const core::Settings>(core::Settings())}));
        tell(core::HubEvent(core::HubIdentityKnown{identity()}));
    }

    [[nodiscard]] core::HubIdentity identity() const {
        return {"device-1", "https://hub.example.net", "wss://hub.example.net:8443/link",
                instantAt("08:00").wall, instantAt("08:00").wall + std::chrono::hours(24 * 90)};
    }

    void tell(const core::Event& event) {
        last = core::reduce(state, event, now).effects;
        for (const core::HubDeed& deed : deeds<core::HubDeed>(last)) {
            if (const auto* link = std::get_if<core::OpenLink>(&deed))
                opened.push_back(*link);
            if (const auto* told = std::get_if<core::TellVerdict>(&deed))
                verdicts.push_back(told->verdict);
        }
    }
    void pass(base::nanoseconds span) {
        now.wall += std::chrono::floor<base::milliseconds>(span);
        now.mono += span;
        tell(core::TimeEvent(core::WakeupDue{}));
    }
    // What the last step gave to the disk.
    [[nodiscard]] std::vector<std::uint64_t> tickets() const {
        std::vector<std::uint64_t> all;
        for (const auto& save : deeds<core::SaveKept>(last))
            all.push_back(save.ticket);
        for (const auto& save : deeds<core::SaveSettings>(last))
            all.push_back(save.ticket);
        return all;
    }
    void stored(std::uint64_t ticket) {
        tell(core::SettingEvent(core::ConfigurationStored{ticket, {}}));
    }
    // All of it is there now.
    void store() {
        for (const std::uint64_t ticket : tickets())
            stored(ticket);
    }
    void registers() {
        tell(core::HubEvent(core::LinkRegistered{opened.back().link, "Blue room", base::seconds(30),
                                                 base::seconds(900)}));
    }
    void ends(int code, bool certificate = false) {
        const std::uint64_t link =
            state.hub.opening ? state.hub.opening->number : state.hub.serving->number;
        tell(core::HubEvent(core::LinkEnded{link, code, certificate, "it ended"}));
    }
    [[nodiscard]] base::nanoseconds untilTry() const { return *state.hub.nextTry - now.mono; }

    template <typename Deed>
    [[nodiscard]] std::vector<Deed> hubDeeds() const {
        std::vector<Deed> found;
        for (const core::HubDeed& deed : deeds<core::HubDeed>(last))
            if (const auto* one = std::get_if<Deed>(&deed))
                found.push_back(*one);
        return found;
    }
};

} // namespace greenroom::test
