// One booking, looked at closely on the panel: where it comes from, what is dialled, why it has or
// has not a Join, and what can be done about it, all as it may be shown there.
#pragma once

#include "core/room_view.h"

namespace greenroom::core {

// None: it is not on the agenda. Of a private booking, and of any on a panel at the door, no
// address is shown.
[[nodiscard]] std::optional<BookingDetails> detailsOf(const RoomState& state,
                                                      const JoinInputs& inputs, base::Instant clock,
                                                      const BookingId& id);

} // namespace greenroom::core
