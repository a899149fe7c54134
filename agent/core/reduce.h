// reduce: fold one fact into the state, and say what is to be done about it.
//
// Pure: the same state, event and instant always give the same answer. Each domain has its reducer;
// this is the one place that knows their order and that arms the wakeup.
#pragma once

#include <optional>

#include "base/time.h"
#include "core/effect.h"
#include "core/event.h"
#include "core/state.h"

namespace greenroom::core {

struct Step {
    Effects effects;   // in the order they are to be done
    JoinDecision join; // decided from the new state
};

// The newest decision, and the instant the wakeup is armed for: until then it holds by itself.
struct Standing {
    const JoinDecision& join;
    base::WallTime until;
};

// Changes `state` in place. Every event with a RequestId is answered exactly once, now or later.
// `clock` is one reading of the clock; what the room takes it for is core/room_time.h.
//
// With a standing decision, facts about custom panels and messages decide nothing about Join: that
// one is handed back, and the wakeup is armed anew only for a message or slider that is due before.
[[nodiscard]] Step reduce(RoomState& state, const Event& event, base::Instant clock,
                          const std::optional<Standing>& standing = std::nullopt);

} // namespace greenroom::core
