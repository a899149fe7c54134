// The room's own bookings on their way to the disk. A change takes effect, and is answered, once
// the list with it is durable; until then the agenda shows what was, and the next change builds on
// the newest list. Changes that do not become durable fail together, in their order.
#pragma once

#include "core/asked_booking.h"

namespace greenroom::core {

// The newest list of the room's own, durable or not. Valid until the next change.
[[nodiscard]] const SourceList& newestLocal(const BookingState& bookings);

// Whether this is the record of what the agenda shows as `shown`, perhaps under another id.
[[nodiscard]] bool isRecordOf(const Agenda& agenda, const Booking& shown, const Booking& record);

// Under a new id. `change` says who asked, and what is told when it fails.
void addLocal(const Asking& asking, Booking booking, LocalChange change);
void replaceLocal(const Asking& asking, const Booking& shown, Booking changed, LocalChange change);
void removeLocal(const Asking& asking, const Booking& shown, LocalChange change);

} // namespace greenroom::core
