// A room at whose panel somebody presses, and what the panel shows then.
#pragma once

#include <functional>

#include "adhoc_room.h"
#include "core/panel_bookings.h"
#include "core/panel_requests.h"

namespace greenroom::test {

class PanelRoom : public AdhocRoom {
public:
    // Whoever presses has touched the glass, which wakes it.
    Words press(core::PanelEvent what) {
        (void)tell(core::DeviceEvent(core::GlassTouched{}));
        return tell(core::Event(std::move(what)));
    }

    [[nodiscard]] core::PanelView view() const {
        return core::panelView(state, core::decideJoin(core::joinInputs(state, now()), now().wall),
                               now());
    }
    [[nodiscard]] base::WallTime nextChange() const {
        return core::nextViewChange(
            state, core::decideJoin(core::joinInputs(state, now()), now().wall), now());
    }

    // "Book Requested", "End Failed: why", or "" when nothing is said.
    [[nodiscard]] std::string outcome() const {
        constexpr std::array kActs{"Book", "Extend", "End", "CheckIn", "Decline"};
        constexpr std::array kStages{"Requested", "Done", "Failed"};
        const auto said = view().outcome;
        if (!said)
            return "";
        return std::string(kActs[static_cast<std::size_t>(said->act)]) + " " +
               kStages[static_cast<std::size_t>(said->stage)] +
               (said->why.empty() ? "" : ": " + said->why);
    }
    // The minutes that can be booked, 0 for "until next".
    [[nodiscard]] std::vector<std::uint32_t> options() const {
        std::vector<std::uint32_t> minutes;
        for (const core::BookOption& option : view().bookOptions)
            minutes.push_back(option.minutes);
        return minutes;
    }
    // Settings that the room started with.
    void adjust(const std::function<void(core::Settings&)>& how) {
        auto settings = std::make_shared<core::Settings>(*state.settings.settings);
        how(*settings);
        (void)tell(core::SettingEvent(core::SettingsLoaded{std::move(settings)}));
    }
    // Only what reached somebody outside.
    [[nodiscard]] bool answeredOutside() const { return !answers.empty(); }
};

} // namespace greenroom::test
