// Views for tests: everything has a value, a case changes what it is about.
#pragma once

#include "link/panel_view.h"
#include "link/tile_meaning.h"

namespace greenroom::ui::testing {

inline constexpr std::int64_t kNoonMs = 1'795'435'200'000; // Monday 23 November 2026, 12:00 UTC
inline constexpr std::int64_t kMinuteMs = 60'000;
inline constexpr std::int32_t kHourS = 3'600;

// Minutes from noon in the room's zone, which is UTC+1.
inline link::Moment at(std::int64_t minutes) {
    return {.utcMs = kNoonMs - kHourS * 1'000 + minutes * kMinuteMs, .utcOffsetS = kHourS};
}

inline link::Booking aBooking(const QString& id, std::int64_t start = 60, std::int64_t end = 120) {
    link::Booking booking;
    booking.id = id;
    booking.title = QStringLiteral("Planning");
    booking.organizer = QStringLiteral("Maria Santos");
    booking.start = at(start);
    booking.end = at(end);
    booking.joinable = true;
    return booking;
}

inline link::Tile aTile(link::TileState state, std::uint32_t minutes, std::uint32_t seconds = 0) {
    link::Tile tile;
    tile.booking = aBooking(QStringLiteral("b1"));
    link::giveMeaning(tile, state, std::nullopt);
    tile.opens = at(55);
    tile.minutes = minutes;
    tile.seconds = seconds;
    return tile;
}

inline link::PanelView aView() {
    link::PanelView view;
    view.seq = 1;
    view.now = at(0);
    view.roomName = QStringLiteral("Linden");
    view.roomAddress = QStringLiteral("linden@example.com");
    return view;
}

inline link::Call aCall(link::CallState state = link::CallState::Connected) {
    link::Call call;
    call.id = 5;
    call.state = state;
    call.title = QStringLiteral("Planning");
    call.address = QStringLiteral("planning@example.com");
    call.bookingId = QStringLiteral("b1");
    return call;
}

} // namespace greenroom::ui::testing
