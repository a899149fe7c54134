// The parts of the panel's view that are about the room and the panel as a whole: whether the room
// can be had, how much of the screen is to be seen, how it looks, who this device is.
#pragma once

#include <optional>

#include "core/room_view.h"

namespace greenroom::core {

// A panel at the door is dimmed from 21:00 to 07:00 by the room's clock.
inline constexpr base::minutes kNightBegins = std::chrono::hours(21);
inline constexpr base::minutes kNightEnds = std::chrono::hours(7);

// `now` is roomTime(). Serial number and version stay empty: the core does not know them.
void addLook(const RoomState& state, base::Instant now, PanelView& view);

// When addLook gives something else by the passing of time alone, beside the full minutes, at which
// every view is made anew.
[[nodiscard]] std::optional<base::WallTime> nextLook(const RoomState& state, base::Instant now);

} // namespace greenroom::core
