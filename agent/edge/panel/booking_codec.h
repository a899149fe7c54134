// The part of the panel's messages that is about bookings beside their tiles; panel_codec.h is the
// whole.
#pragma once

#include <optional>

#include "core/event.h"
#include "core/room_view.h"

namespace greenroom::panel::v1 {
class BookingCard;
class Moment;
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::edge::panel {

void setMoment(greenroom::panel::v1::Moment& out, const core::Moment& moment);
void setCard(greenroom::panel::v1::BookingCard& out, const core::BookingCard& card);

// The days after today, the booking that is looked at closely, what can be booked on the spot, how
// the last press went, the room that is about to be given back, what can be relied on.
void setBookings(greenroom::panel::v1::PanelView& out, const core::PanelView& view);

// Leaves out the last of the days after today; false: there is none left.
bool shrinkBookings(greenroom::panel::v1::PanelView& view);

// Nothing for another verb, and for values out of their bounds: ids of 1 to 128 bytes (to look at
// none: empty), 1 to 1440 minutes (of a booking also 0: until the next one).
[[nodiscard]] std::optional<core::Event>
bookingEvent(const greenroom::panel::v1::PanelIntent& intent);

} // namespace greenroom::edge::panel
