// Who has the room: a booking runs from its start until before its end, whatever its buffers are.
// What the room declined never runs.
#pragma once

#include "core/agenda.h"

namespace greenroom::core {

[[nodiscard]] bool runs(const Booking& booking, base::WallTime now);

// The running booking, of several the one that began first; null: none.
[[nodiscard]] const Booking* currentBooking(const Agenda& agenda, base::WallTime now);

// The one that will run next after `now`; null: none.
[[nodiscard]] const Booking* nextBooking(const Agenda& agenda, base::WallTime now);

} // namespace greenroom::core
