#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;
using Peripherals = std::vector<ConnectedPeripheral>;

auto place(Peripherals& all, const std::string& id) {
    return std::ranges::find(all, id, [](const ConnectedPeripheral& one) -> const std::string& {
        return one.peripheral.id;
    });
}

class DeviceReducer {
public:
    DeviceReducer(DeviceState& state, base::Instant now, Effects& out)
        : state_(state), now_(now), out_(out) {}

    void operator()(const MessageSendAsked& event) {
        out_.push_back(Announce{DeviceNotice(MessageSent{event.text})});
        answer(out_, event.request, Done{});
    }
    void operator()(const VolumeAsked& event) {
        // Whoever sets how loud it is wants to hear it.
        state_.volume = std::clamp(event.level, 0, 100);
        state_.volumeMuted = false;
        answer(out_, event.request, Done{});
    }
    void operator()(const VolumeMuteAsked& event) {
        state_.volumeMuted = event.muted;
        answer(out_, event.request, Done{});
    }
    void operator()(const StandbyAsked& event) {
        state_.standby = event.state;
        state_.standbySince = now_;
        state_.activeAt = now_.mono;
        state_.awakeUntil.reset();
        if (event.state == Standby::Off)
            out_.push_back(Announce{DeviceNotice(StandbyReset{})});
        answer(out_, event.request, Done{});
    }
    void operator()(const StandbyTimerReset& event) {
        state_.standby = Standby::Off;
        state_.activeAt = now_.mono;
        state_.awakeUntil = now_.mono + event.delay;
        out_.push_back(Announce{DeviceNotice(StandbyReset{})});
        answer(out_, event.request, Done{});
    }
    void operator()(const DoNotDisturbAsked& event) {
        state_.undisturbedUntil.reset();
        if (event.length)
            state_.undisturbedUntil = now_.mono + *event.length;
        answer(out_, event.request, Done{});
    }
    void operator()(const NetworkSeen& event) { state_.network = event; }
    // What else follows from these: core/presence.h.
    void operator()(const GlassTouched& /*event*/) { state_.activeAt = now_.mono; }
    void operator()(const MotionSeen& /*event*/) { state_.activeAt = now_.mono; }
    void operator()(const OccupancySeen& event) {
        state_.occupied = event.present;
        state_.occupiedUntil = now_.mono + event.holds;
        answer(out_, event.request, Done{});
    }

    void operator()(const PeripheralConnected& event) {
        Peripherals all = *state_.peripherals;
        auto at = place(all, event.peripheral.id);
        if (at == all.end() && all.size() == Peripheral::kMost) {
            answer(out_, event.request,
                   fail(ErrorCode::Unavailable, "there are too many peripherals already"));
            return;
        }
        if (at == all.end()) {
            const std::uint32_t number = all.empty() ? 1 : all.back().number + 1;
            at = all.insert(all.end(), ConnectedPeripheral{{}, number, {}, false});
        }
        at->peripheral = event.peripheral;
        at->lostAt.reset();
        at->lost = false;
        replace(std::move(all), event.request);
    }
    void operator()(const PeripheralBeat& event) {
        Peripherals all = *state_.peripherals;
        const auto at = place(all, event.id);
        if (at == all.end()) {
            answer(out_, event.request, nothingThere());
            return;
        }
        at->lostAt = now_.mono + event.timeout;
        at->lost = false;
        replace(std::move(all), event.request);
    }
    void operator()(const PeripheralPurged& event) {
        Peripherals all = *state_.peripherals;
        const auto at = place(all, event.id);
        if (at == all.end()) {
            answer(out_, event.request, nothingThere());
            return;
        }
        all.erase(at);
        replace(std::move(all), event.request);
    }

private:
    static Outcome nothingThere() {
        return fail(ErrorCode::NotFound, "there is no peripheral with this ID");
    }
    void replace(Peripherals all, RequestId request) {
        state_.peripherals = std::make_shared<const Peripherals>(std::move(all));
        answer(out_, request, Done{});
    }

    DeviceState& state_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reduceDevice(DeviceState& state, const DeviceEvent& event, base::Instant now, Effects& out) {
    std::visit(DeviceReducer(state, now, out), event);
}

void passDeviceTime(DeviceState& state, base::MonoTime now) {
    if (state.undisturbedUntil && *state.undisturbedUntil <= now)
        state.undisturbedUntil.reset();
    if (state.occupied && state.occupiedUntil <= now)
        state.occupied.reset();
    const auto due = [&](const ConnectedPeripheral& one) {
        return !one.lost && one.lostAt && *one.lostAt <= now;
    };
    if (std::ranges::none_of(*state.peripherals, due))
        return;
    Peripherals all = *state.peripherals;
    for (ConnectedPeripheral& one : all)
        if (due(one))
            one.lost = true;
    state.peripherals = std::make_shared<const Peripherals>(std::move(all));
}

std::optional<base::MonoTime> nextDue(const DeviceState& state) {
    std::optional<base::MonoTime> earliest = state.undisturbedUntil;
    if (state.occupied)
        earliest = std::min(earliest.value_or(base::MonoTime::max()), state.occupiedUntil);
    for (const ConnectedPeripheral& one : *state.peripherals)
        if (!one.lost && one.lostAt)
            earliest = std::min(earliest.value_or(base::MonoTime::max()), *one.lostAt);
    return earliest;
}

} // namespace greenroom::core
