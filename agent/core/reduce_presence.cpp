#include <algorithm>
#include <string_view>

#include "core/presence.h"
#include "core/reducers.h"
#include "core/setting_forms.h"

namespace greenroom::core {

namespace {

using base::minutes;
using base::MonoTime;

constexpr base::seconds kNoted{1}; // the grain in which a presence that lasts is noted

void stir(DeviceState& device, base::Instant now, Effects& out) {
    device.activeAt = now.mono;
    if (device.standby == Standby::Off)
        return;
    device.standby = Standby::Off;
    out.push_back(Announce{DeviceNotice(StandbyReset{})});
}

// A Join is open, and not just for somebody some time of the day.
bool expectsPeople(const RoomState& state, const JoinTile& tile) {
    const Booking* booking = state.bookings.agenda->find(tile.booking);
    return (tile.state == TileState::Ready || tile.state == TileState::Started) &&
           booking != nullptr && !takesWholeDays(*booking, state.time.zone);
}

// Somebody is there, or is about to come.
bool isHeldAwake(const RoomState& state, const JoinDecision& join) {
    const MessageState& messages = state.messages;
    return !state.calls.calls.empty() || messages.prompt || messages.textInput || messages.rating ||
           state.media.checking || state.service.stage || state.device.occupied.value_or(false) ||
           std::ranges::any_of(join.tiles,
                               [&](const JoinTile& tile) { return expectsPeople(state, tile); });
}

bool darkensByItself(const Settings& settings) {
    return settings.standbyControl != "Off" && settings.panelProfile != "Outside";
}

MonoTime after(const DeviceState& device, minutes delay) {
    return std::max(device.activeAt + delay, device.awakeUntil.value_or(MonoTime{}));
}

MonoTime standbyAt(const RoomState& state, base::Instant now) {
    const Settings& settings = *state.settings.settings;
    const minutes delay(settings.standbyDelayMinutes);
    return after(state.device, isOfficeHour(settings, state.time.zone, now.wall)
                                   ? delay
                                   : std::min(delay, kAfterHours));
}

// None: never by itself.
std::optional<MonoTime> halfwakeAt(const RoomState& state) {
    const Settings& settings = *state.settings.settings;
    if (settings.halfwakeMode != "Auto")
        return std::nullopt;
    return after(state.device, minutes(settings.halfwakeDelayMinutes));
}

Standby byIdleness(const RoomState& state, base::Instant now) {
    if (!darkensByItself(*state.settings.settings))
        return Standby::Off;
    if (standbyAt(state, now) <= now.mono)
        return Standby::On;
    const auto halfwake = halfwakeAt(state);
    return halfwake && *halfwake <= now.mono ? Standby::Halfwake : Standby::Off;
}

// "HH:MM", as core/setting_forms.h keeps it.
minutes ofDay(std::string_view time) {
    const auto digit = [&](std::size_t at) { return time[at] - '0'; };
    return std::chrono::hours(digit(0) * 10 + digit(1)) + minutes(digit(3) * 10 + digit(4));
}

} // namespace

bool isOfficeHour(const Settings& settings, const Zone& zone, base::WallTime now) {
    if (settings.officeHours == "Off")
        return true;
    const std::chrono::days today = zone.dayAt(now);
    const auto time =
        std::chrono::floor<minutes>((now + zone.offsetAt(now)).time_since_epoch() - today);
    const auto isOfficeDay = [&](std::chrono::days day) {
        constexpr int kThursday = 3; // 1970-01-01
        const auto name = kDaysOfWeek.at(static_cast<std::size_t>((day.count() + kThursday) % 7));
        return settings.officeDays.find(name) != std::string::npos;
    };
    const minutes start = ofDay(settings.officeHoursStart);
    const minutes end = ofDay(settings.officeHoursEnd);
    if (start < end)
        return isOfficeDay(today) && start <= time && time < end;
    return (isOfficeDay(today) && start <= time) ||
           (isOfficeDay(today - std::chrono::days(1)) && time < end);
}

void followPresence(RoomState& state, const DeviceEvent& event, base::Instant now, Effects& out) {
    const auto* sensor = std::get_if<OccupancySeen>(&event);
    const bool moved = std::holds_alternative<MotionSeen>(event) || (sensor && sensor->present);
    if (std::holds_alternative<GlassTouched>(event) ||
        (moved && state.settings.settings->wakeOnMotion == "On"))
        stir(state.device, now, out);
}

void followPresence(RoomState& state, const MessageEvent& event, base::Instant now, Effects& out) {
    if (std::holds_alternative<AlertAsked>(event) || std::holds_alternative<PromptAsked>(event) ||
        std::holds_alternative<TextInputAsked>(event) || std::holds_alternative<RatingAsked>(event))
        stir(state.device, now, out);
}

// What wakes here also holds the screen awake: when that was is noted with it.
void wake(RoomState& state, const JoinDecision& join, Effects& out) {
    DeviceState& device = state.device;
    if (device.standby == Standby::Off)
        return;
    const bool called = std::ranges::any_of(state.calls.calls, [&](const Call& call) {
        return call.startedAt > device.standbySince.mono;
    });
    const bool opened =
        state.settings.settings->wakeAtMeetingStart == "Auto" &&
        std::ranges::any_of(join.tiles, [&](const JoinTile& tile) {
            return expectsPeople(state, tile) && tile.window.opens > device.standbySince.wall;
        });
    if (!called && !opened)
        return;
    device.standby = Standby::Off;
    out.push_back(Announce{DeviceNotice(StandbyReset{})});
}

void notePresence(RoomState& state, const JoinDecision& join, base::Instant now) {
    if (isHeldAwake(state, join) && now.mono - state.device.activeAt >= kNoted)
        state.device.activeAt = now.mono;
}

void passPresenceTime(RoomState& state, const JoinDecision& join, base::Instant now,
                      Effects& /*out*/) {
    DeviceState& device = state.device;
    if (device.activeAt == MonoTime{}) // the room begins awake
        device.activeAt = now.mono;
    notePresence(state, join, now);
    if (device.awakeUntil && *device.awakeUntil <= now.mono)
        device.awakeUntil.reset();
    const Standby wanted = byIdleness(state, now);
    if (wanted <= device.standby)
        return;
    device.standby = wanted;
    device.standbySince = now;
}

std::optional<MonoTime> nextDarker(const RoomState& state, base::Instant now) {
    std::optional<MonoTime> earliest;
    const auto at = [&](MonoTime t) {
        if (t > now.mono)
            earliest = std::min(earliest.value_or(t), t);
    };
    if (!darkensByItself(*state.settings.settings) || state.device.standby == Standby::On)
        return std::nullopt;
    at(standbyAt(state, now));
    if (const auto halfwake = halfwakeAt(state); halfwake && state.device.standby == Standby::Off)
        at(*halfwake);
    return earliest;
}

} // namespace greenroom::core
