#include "core/panel_look.h"

#include <algorithm>

#include "core/booking_rights.h"

namespace greenroom::core {

namespace {

using base::minutes;
using base::WallTime;

std::optional<WallTime> nextStart(const RoomState& state, const Availability& room) {
    const Booking* next =
        room.use == RoomUse::Soon ? state.bookings.agenda->find(room.next) : nullptr;
    return next == nullptr ? std::nullopt : std::optional(next->start);
}

AvailabilityView viewOf(const RoomState& state, base::Instant now) {
    const Zone& zone = state.time.zone;
    const Availability room = availabilityOf(state, now);
    const auto moment = [&](WallTime t) { return Moment{t, zone.offsetAt(t)}; };
    AvailabilityView view;
    view.use = room.use;
    view.listIsOld = room.listIsOld;
    view.undisturbed = room.undisturbed;
    view.current = room.current;
    view.next = room.next;
    if (const Booking* current = state.bookings.agenda->find(room.current)) {
        const BookingRights rights = rightsOf(state, *current, now);
        view.canExtend = rights.extend;
        view.canEnd = rights.end;
    }
    if (room.until) {
        view.until = moment(*room.until);
        view.untilInDays =
            static_cast<std::int32_t>((zone.dayAt(*room.until) - zone.dayAt(now.wall)).count());
    }
    if (const auto start = nextStart(state, room))
        view.startsInMinutes =
            static_cast<std::uint32_t>(std::chrono::ceil<minutes>(*start - now.wall).count());
    if (room.heard) // in minutes: each heartbeat is no news
        view.heard = moment(WallTime(std::chrono::floor<minutes>(room.heard->time_since_epoch())));
    return view;
}

bool isNight(const Zone& zone, WallTime now) {
    const auto time = (now + zone.offsetAt(now)).time_since_epoch() - zone.dayAt(now);
    return time >= kNightBegins || time < kNightEnds;
}

LookView lookOf(const RoomState& state, WallTime now) {
    const Settings& settings = *state.settings.settings;
    LookView look{.theme = settings.themeName,
                  .textSize = settings.textSize,
                  .language = settings.language,
                  .firstDayOfWeek = settings.firstDayOfWeek,
                  .customMessage = settings.customMessage,
                  .accent = settings.brandAccent,
                  .wallpaper = settings.wallpaper,
                  .reducedMotion = settings.reducedMotion == "On",
                  .reachMode = settings.reachMode == "On",
                  .outside = settings.panelProfile == "Outside"};
    if (look.outside && isNight(state.time.zone, now))
        look.brightness = static_cast<std::uint32_t>(settings.nightBrightness);
    return look;
}

} // namespace

void addLook(const RoomState& state, base::Instant now, PanelView& view) {
    const NetworkSeen& network = state.device.network;
    view.standby = state.device.standby;
    view.availability = viewOf(state, now);
    view.look = lookOf(state, now.wall);
    view.device = {.serialNumber = {},
                   .version = {},
                   .ipv4Address = network.ipv4Address,
                   .ipv6Address = network.ipv6Address,
                   .macAddress = network.macAddress};
}

std::optional<WallTime> nextLook(const RoomState& state, base::Instant now) {
    auto earliest = nextAvailability(state, now);
    if (const auto start = nextStart(state, availabilityOf(state, now))) {
        const auto left = std::chrono::ceil<minutes>(*start - now.wall);
        const WallTime next = *start - left + minutes(1);
        earliest = std::min(earliest.value_or(next), next);
    }
    return earliest;
}

} // namespace greenroom::core
