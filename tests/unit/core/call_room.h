// A room with bookings, driven by events of any domain at instants of one day.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/room_view.h"
#include "support/builders.h"
#include "support/effects.h"

namespace greenroom::test {

class CallRoom {
public:
    explicit CallRoom(std::vector<core::Booking> bookings = {ABooking{}}, bool engine = true) {
        at("09:26");
        set([](core::Settings& settings) { settings.preflight = "Off"; });
        tell(core::BookingEvent(
            core::BookingsReplaced{core::Source::Premises, listOf(std::move(bookings)), {}}));
        if (engine)
            tell(core::CallEvent(core::EngineUp{}));
    }

    void at(const std::string& timeOfDay) { now_ = instantAt(timeOfDay); }

    // As they are loaded at start.
    template <typename Change>
    core::Effects set(Change&& change) {
        core::Settings settings = *state.settings.settings;
        change(settings);
        return tell(core::SettingEvent(
            core::SettingsLoaded{std::make_shared<const core::Settings>(std::move(settings))}));
    }

    core::Effects tell(core::Event event) {
        core::Step step = core::reduce(state, event, now_);
        join_ = step.join;
        return step.effects;
    }
    core::Effects call(core::CallEvent event) { return tell(std::move(event)); }
    core::Effects wait(const std::string& until) {
        at(until);
        return tell(core::TimeEvent(core::WakeupDue{}));
    }

    // The first call of the room, answered.
    void inCall(const std::string& booking = "42") {
        call(core::JoinPressed{core::BookingId(booking), {}});
        call(core::CallSignalled{core::CallId(1), core::CallSignal::Established, {}});
    }
    core::Effects arrives(std::uint32_t id, const std::string& from = "sip:ada@example.net",
                          const std::string& name = "Ada Field") {
        return call(core::CallArrived{core::CallId(id), from, name, true});
    }

    [[nodiscard]] core::PanelView view() const { return core::panelView(state, join_, now_); }
    [[nodiscard]] base::WallTime nextChange() const {
        return core::nextViewChange(state, join_, now_);
    }
    [[nodiscard]] base::Instant now() const { return now_; }

    core::RoomState state;

private:
    base::Instant now_;
    core::JoinDecision join_;
};

} // namespace greenroom::test
