// Reading a decision, and making the calls and bookings that the rules of Join are about.
#pragma once

#include <map>
#include <string>

#include "core/join_window.h"
#include "support/builders.h"

namespace greenroom::test {

inline std::string shown(const core::JoinDecision& decision) {
    static const std::map<core::TileState, std::string> kNames{
        {core::TileState::Absent, "absent"},   {core::TileState::Upcoming, "upcoming"},
        {core::TileState::Soon, "soon"},       {core::TileState::Ready, "ready"},
        {core::TileState::Started, "started"}, {core::TileState::Joining, "joining"},
        {core::TileState::InCall, "in-call"},  {core::TileState::Failed, "failed"}};
    std::string out;
    for (const core::JoinTile& tile : decision.tiles)
        out += (out.empty() ? "" : " ") + tile.booking.value() + ":" + kNames.at(tile.state);
    return out;
}

inline core::Call callFor(const std::string& booking) {
    core::Call call;
    call.booking = core::BookingId(booking);
    call.state = core::CallState::Connected;
    call.connectedAt = base::Instant{};
    return call;
}

inline core::Call setUpFor(const std::string& booking) {
    core::Call call;
    call.booking = core::BookingId(booking);
    return call;
}

inline core::Booking wholeDay(const char* id, const std::string& number = "day@x") {
    return ABooking{
        .id = id, .start = "2026-03-04T00:00", .end = "2026-03-05T00:00", .number = number};
}

} // namespace greenroom::test
