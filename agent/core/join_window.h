// Join: what to show, for which bookings, what a touch does, and when the answer will change. A
// function of plain data; whoever presses is judged by the same rules again.
//
// Of one booking, the first of these that holds decides (the verdict):
//   1. the room has a call of it, until that is closed      IN_CALL, or JOINING until answered
//   2. its window has closed                                               ENDED
//   3. the room declined it                                                DECLINED
//   4. the room has not accepted it, and the policy wants that             NOT_ACCEPTED
//   5. it takes whole days, and the policy hides those                     ALL_DAY_HIDDEN
//   6. none of its addresses can be dialled                                codes of
//   core/dial_plan.h
//   7. its window has not opened                       TOO_EARLY, or EARLY_JOIN: may be pressed
//   8. it takes whole days, and a timed one is open, or there is a call of another booking that
//      is still on the agenda
//                                                      ALL_DAY_YIELDS: may be pressed
//   9. it is open                                                          JOINABLE
//
// The window opens at start - StartTimeBuffer when the booking carries one of 1 s or more, else at
// start - lead time, and closes at end + EndTimeBuffer; half open.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/agenda.h"
#include "core/call.h"
#include "core/dial_plan.h"
#include "core/zone.h"

namespace greenroom::core {

// What becomes of a booking that the room has not accepted.
enum class Unaccepted : std::uint8_t {
    Join,     // treated like an accepted one
    ListOnly, // shown, without Join
    Hidden,   // not shown
};

struct JoinPolicy {
    base::seconds leadTime{300};              // for bookings without a StartTimeBuffer of their own
    bool earlyJoin = false;                   // today's bookings may be pressed before they open
    Unaccepted unaccepted = Unaccepted::Join; // Response Tentative and NotResponded
    std::string_view dialDomain = kAnyDomain; // for numbers; empty: they cannot be called
    bool showAllDay = true;
    bool showNonJoinable = true;

    friend bool operator==(const JoinPolicy&, const JoinPolicy&) = default;
};

// Everything Join is decided by. Refers to parts of a RoomState: valid as long as that is.
struct JoinInputs {
    const Agenda& agenda;
    std::span<const Call> calls;
    const Zone& zone;
    JoinPolicy policy;
    BookingId failed;       // whose call failed, while the error is shown; empty: none
    bool callsDown = false; // the call service is not ready
    // From when on the list of a source counts as old; none: never.
    std::array<std::optional<base::WallTime>, kAllSources.size()> oldFrom{};
};

// Half open: joinable at `opens`, no longer at `closes`.
struct JoinWindow {
    base::WallTime opens;
    base::WallTime closes;

    [[nodiscard]] bool contains(base::WallTime t) const { return opens <= t && t < closes; }
    friend bool operator==(const JoinWindow&, const JoinWindow&) = default;
};

[[nodiscard]] JoinWindow joinWindow(const Booking& booking, const JoinPolicy& policy);

// Said so by the source, or from the first instant of a day to the first instant of a later one.
[[nodiscard]] bool takesWholeDays(const Booking& booking, const Zone& zone);

// Whether the panel speaks of this booking at all. Declined ones never are.
[[nodiscard]] bool isShown(const Booking& booking, const JoinPolicy& policy, const Zone& zone);

enum class TileState : std::uint8_t {
    Absent,   // running or next, but no Join: `reason` says why
    Upcoming, // before the window
    Soon,     // the last 60 s before the window
    Ready,    // window open, not started
    Started,  // started, until the window closes
    Joining,  // its call is being set up
    InCall,   // its call is connected
    Failed,   // its last call failed and the window is still open
};

// What a touch on the tile does.
enum class TileAction : std::uint8_t {
    ShowReason,
    ShowWhen, // too early: says when it opens
    EarlyJoin,
    Join,
    LeaveAndJoin, // ends the present call first
    Cancel,
    OpenCall,
    Retry,
};

// What is said beside an open Join without taking it away.
struct Cautions {
    bool callsDown = false;
    bool listOld = false;

    friend bool operator==(const Cautions&, const Cautions&) = default;
};

struct JoinTile {
    BookingId booking;
    TileState state = TileState::Absent;
    TileAction action = TileAction::ShowReason;
    Cautions cautions{};     // of an open tile (JOINABLE) alone
    std::string_view reason; // the verdict's code (core/reason.h)
    JoinWindow window;

    friend bool operator==(const JoinTile&, const JoinTile&) = default;
};

struct JoinDecision {
    // First those whose call the room is in, by start, then those that are open (JOINABLE), by
    // start; two stand side by side, three and more are a list. When there are none: the booking
    // without Join, its window open, that starts first (a timed one before a whole-day one), if any
    // is shown, and the next one to come. Empty: nothing ahead.
    std::vector<JoinTile> tiles;
    // The first instant after `now` at which tiles may differ, if nothing else happens.
    std::optional<base::WallTime> nextChange;

    friend bool operator==(const JoinDecision&, const JoinDecision&) = default;
};

[[nodiscard]] JoinDecision decideJoin(const JoinInputs& inputs, base::WallTime now);

// The verdict's reason code; exactly one holds at any instant.
[[nodiscard]] std::string_view joinVerdict(const JoinInputs& inputs, const Booking& booking,
                                           base::WallTime now);

// Whether a press on a booking with this verdict dials.
[[nodiscard]] bool mayJoin(std::string_view verdict);

} // namespace greenroom::core
