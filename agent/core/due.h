// When the passing of time changes something that Join does not depend on: custom panels, messages,
// the device, its manager.
#pragma once

#include <optional>

#include "base/time.h"

namespace greenroom::core {

struct RoomState;

// The earliest of their instants.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const RoomState& state);

} // namespace greenroom::core
