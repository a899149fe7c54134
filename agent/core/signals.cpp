#include "core/signals.h"

#include <algorithm>

#include "core/availability.h"

namespace greenroom::core {

namespace {

int volumeOf(const RoomState& state) {
    return static_cast<int>(state.settings.settings->ringVolume);
}

// As the panel shows it, and into no other call.
bool rings(const RoomState& state) {
    const auto here = [](const Call& call) {
        return call.state == CallState::Offered && call.answer != AnswerState::Ignored;
    };
    const auto another = [](const Call& call) { return call.state != CallState::Offered; };
    return !state.device.undisturbedUntil && volumeOf(state) > 0 &&
           std::ranges::any_of(state.calls.calls, here) &&
           std::ranges::none_of(state.calls.calls, another);
}

Signals signalsOf(const RoomState& state, base::Instant now) {
    const PlaySound ring =
        rings(state) ? PlaySound{Sound::Ring, volumeOf(state)} : PlaySound{Sound::Nothing, 0};
    return {lightFor(availabilityOf(state, now), *state.settings.settings), ring};
}

// Its window has just opened, and it can be joined.
bool joinCame(const JoinDecision& join, const Effects& out) {
    return std::ranges::any_of(out, [&](const Effect& effect) {
        const auto* announced = std::get_if<Announce>(&effect);
        const auto* booking =
            announced == nullptr ? nullptr : std::get_if<BookingNotice>(&announced->notice);
        const auto* opened = booking == nullptr ? nullptr : std::get_if<BookingOpened>(booking);
        return opened != nullptr && std::ranges::any_of(join.tiles, [&](const JoinTile& tile) {
                   return tile.booking == opened->booking.id && tile.action == TileAction::Join;
               });
    });
}

bool mayChime(const RoomState& state) {
    const Settings& settings = *state.settings.settings;
    return settings.soundEffects == "On" && settings.panelProfile != "Outside" &&
           volumeOf(state) > 0 && state.calls.calls.empty() && !state.device.undisturbedUntil;
}

} // namespace

Signals signalsBefore(const RoomState& state, base::Instant now) {
    const base::WallTime last = state.bookings.told.upTo.value_or(now.wall);
    return signalsOf(state, {last, now.mono - (now.wall - last)});
}

void signal(const RoomState& state, const Signals& before, const JoinDecision& join,
            const Event& event, base::Instant now, Effects& out) {
    const Signals wanted = signalsOf(state, now);
    if (wanted.light != before.light || std::holds_alternative<KeptEvent>(event))
        out.push_back(wanted.light);
    if (wanted.ring != before.ring)
        out.push_back(wanted.ring);
    if (mayChime(state) && joinCame(join, out))
        out.push_back(PlaySound{Sound::Chime, volumeOf(state)});
}

} // namespace greenroom::core
