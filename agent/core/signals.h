// What the room lets be seen and heard beside its panel: the light at its door, the ring of a call,
// the chime when a Join has come.
#pragma once

#include "core/effect.h"
#include "core/event.h"
#include "core/state.h"

namespace greenroom::core {

struct Signals {
    ShowLight light;
    PlaySound ring;

    friend bool operator==(const Signals&, const Signals&) = default;
};

// Those of the state as the last step left it. `now` is roomTime() of the step that begins.
[[nodiscard]] Signals signalsBefore(const RoomState& state, base::Instant now);

// What differs from `before` is shown and played; the light again at start.
void signal(const RoomState& state, const Signals& before, const JoinDecision& join,
            const Event& event, base::Instant now, Effects& out);

} // namespace greenroom::core
