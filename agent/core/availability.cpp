#include "core/availability.h"

#include <algorithm>

#include "core/check_in.h"
#include "core/occupancy.h"
#include "core/room_time.h"

namespace greenroom::core {

namespace {

using base::WallTime;

bool clockIsTrusted(const RoomState& state, base::Instant now) {
    return state.time.synced || agreedOffset(state.time, now.mono).has_value();
}

// The end of all that runs now or follows without a gap.
WallTime endOfRun(const Agenda& agenda, WallTime now) {
    WallTime end = now;
    for (const Booking& booking : agenda.from(now)) {
        if (!takesRoom(booking))
            continue;
        if (booking.start > end)
            break;
        end = std::max(end, booking.end);
    }
    return end;
}

// Somebody could still check in to it, and nobody has.
bool waitsForCheckIn(const RoomState& state, const Booking& booking, WallTime now) {
    const auto givenBack = releaseAt(state, booking);
    return givenBack && *givenBack > now;
}

bool hasCall(const RoomState& state) {
    return std::ranges::any_of(state.calls.calls, [](const Call& call) {
        return call.state != CallState::Offered && call.state != CallState::Ending;
    });
}

// The next one that begins today; null: none.
const Booking* nextToday(const RoomState& state, WallTime now) {
    const Booking* next = nextBooking(*state.bookings.agenda, now);
    return next != nullptr && next->start < state.time.zone.nextMidnight(now) ? next : nullptr;
}

} // namespace

LastHeard lastHeard(const RoomState& state, base::Instant now) {
    LastHeard heard;
    heard.anything = !state.bookings.agenda->bookings().empty();
    bool others = false;
    for (const auto& [source, known] : state.bookings.sources) {
        const WallTime last = known.lastContact(now);
        heard.anything = heard.anything || source == Source::Local || last != WallTime{};
        others = others || source != Source::Local;
        if (source == Source::Local || last <= heard.at.value_or(WallTime{}))
            continue;
        heard.at = last;
        heard.source = source;
    }
    heard.isOld = others && heard.at.value_or(WallTime{}) + kListOld <= now.wall;
    return heard;
}

Availability availabilityOf(const RoomState& state, base::Instant now) {
    const Agenda& agenda = *state.bookings.agenda;
    const LastHeard heard = lastHeard(state, now);
    const Booking* current = currentBooking(agenda, now.wall);
    const Booking* next = nextToday(state, now.wall);
    Availability room;
    room.heard = heard.at;
    room.listIsOld = heard.isOld;
    room.undisturbed = state.device.undisturbedUntil.has_value();
    if (current != nullptr)
        room.current = current->id;
    if (next != nullptr)
        room.next = next->id;
    if (current != nullptr)
        room.until = endOfRun(agenda, now.wall);
    else if (next != nullptr)
        room.until = next->start;
    if (hasCall(state))
        room.use = RoomUse::InCall;
    else if (!heard.anything)
        room.use = RoomUse::OutOfService;
    else if (!clockIsTrusted(state, now))
        room.use = RoomUse::Unsure;
    else if (current != nullptr)
        room.use = waitsForCheckIn(state, *current, now.wall) ? RoomUse::Unclaimed : RoomUse::Busy;
    else if (heard.isOld)
        room.use = RoomUse::Unsure;
    else
        room.use =
            next != nullptr && next->start - kSoon <= now.wall ? RoomUse::Soon : RoomUse::Free;
    // Nobody can say when a doubt ends.
    if (room.use == RoomUse::Unsure || room.use == RoomUse::OutOfService ||
        (room.use == RoomUse::InCall && current == nullptr))
        room.until.reset();
    return room;
}

std::optional<WallTime> nextAvailability(const RoomState& state, base::Instant now) {
    std::optional<WallTime> earliest;
    const auto at = [&](WallTime t) {
        if (t > now.wall)
            earliest = std::min(earliest.value_or(t), t);
    };
    const WallTime tomorrow = state.time.zone.nextMidnight(now.wall);
    at(tomorrow); // what begins then is today's
    for (const Booking& booking : state.bookings.agenda->from(now.wall)) {
        if (booking.start - kSoon > earliest.value_or(tomorrow))
            break;
        at(booking.start - kSoon);
        at(booking.start);
        at(booking.end);
    }
    if (const auto last = lastHeard(state, now).at)
        at(*last + kListOld);
    return earliest;
}

ShowLight lightFor(const Availability& availability, const Settings& settings) {
    const LightColour taken =
        settings.busyColour == "Purple" ? LightColour::Purple : LightColour::Red;
    if (settings.lightMode == "Off")
        return {};
    switch (availability.use) {
    case RoomUse::Free:
        return {LightColour::Green};
    case RoomUse::Soon:
    case RoomUse::Unclaimed:
        return {LightColour::Yellow};
    case RoomUse::Busy:
    case RoomUse::InCall:
        return {taken};
    case RoomUse::Unsure:
        return {LightColour::White, true};
    case RoomUse::OutOfService:
        break;
    }
    return {};
}

} // namespace greenroom::core
