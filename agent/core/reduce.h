// reduce: fold one fact into the state, and say what is to be done about it.
//
// Pure: the same state, event and instant always give the same answer. Each domain has its reducer;
// this is the one place that knows their order and that arms the wakeup.
#pragma once

#include "base/time.h"
#include "core/effect.h"
#include "core/event.h"
#include "core/state.h"

namespace greenroom::core {

// Changes `state` in place and returns the deeds, in the order they are to be done.
[[nodiscard]] Effects reduce(RoomState& state, const Event& event, base::Instant now);

} // namespace greenroom::core
