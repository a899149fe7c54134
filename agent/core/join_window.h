// Join: what to show, for which bookings, and when the answer will change. A function of plain
// data.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/agenda.h"
#include "core/call.h"

namespace greenroom::core {

struct JoinPolicy {
    base::seconds leadTime{300}; // for bookings without a StartTimeBuffer of their own
};

// Half open: joinable at `opens`, no longer at `closes`.
struct JoinWindow {
    base::WallTime opens;
    base::WallTime closes;

    [[nodiscard]] bool contains(base::WallTime t) const { return opens <= t && t < closes; }
    friend bool operator==(const JoinWindow&, const JoinWindow&) = default;
};

// Opens at start - StartTimeBuffer when the booking carries one of 1 s or more, else at start -
// lead time; closes at end + EndTimeBuffer.
[[nodiscard]] JoinWindow joinWindow(const Booking& booking, const JoinPolicy& policy);

enum class TileState : std::uint8_t {
    Absent,   // running or next, but nothing to dial: `reason` says why
    Upcoming, // before the window
    Soon,     // the last 60 s before the window
    Ready,    // window open, not started
    Started,  // started, until the window closes
};

struct JoinTile {
    BookingId booking;
    TileState state = TileState::Absent;
    std::string_view reason; // code of core/reason.h
    JoinWindow window;

    friend bool operator==(const JoinTile&, const JoinTile&) = default;
};

struct JoinDecision {
    // All joinable bookings by start. When there is none: the running booking without an address,
    // if any, and the next one to come. Empty: nothing ahead. A booking that is in call has no
    // tile.
    std::vector<JoinTile> tiles;
    // The first instant after `now` at which tiles will differ, if nothing else happens.
    std::optional<base::WallTime> nextChange;

    friend bool operator==(const JoinDecision&, const JoinDecision&) = default;
};

[[nodiscard]] JoinDecision decideJoin(const Agenda& agenda, std::span<const Call> calls,
                                      const JoinPolicy& policy, base::WallTime now);

// Whether this one may be joined right now; the reason code is kJoinable exactly when it may.
[[nodiscard]] std::string_view joinVerdict(const Booking& booking, std::span<const Call> calls,
                                           const JoinPolicy& policy, base::WallTime now);

} // namespace greenroom::core
