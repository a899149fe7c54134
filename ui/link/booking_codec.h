// The part of proto/panel.proto that is about bookings and what they can be trusted for;
// link/panel_codec.h is the whole, and says how what arrives is taken.
#pragma once

#include "link/panel_intent.h"
#include "link/panel_view.h"

namespace greenroom::panel::v1 {
class BookingCard;
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::ui::link {

[[nodiscard]] Booking bookingFromWire(const greenroom::panel::v1::BookingCard& card);
void boundBooking(Booking& booking);

// Later bookings, the opened one, options, outcome, release, check-in and trust, into `out`.
void bookingsFromWire(const greenroom::panel::v1::PanelView& view, PanelView& out);

// Drops surplus and entries without a usable id, makes texts safe.
void boundBookings(PanelView& view);

// False for a verb of another kind.
bool setBookingVerb(greenroom::panel::v1::PanelIntent& out, const PanelIntent& intent);

[[nodiscard]] TrustKind trustKind(const QString& code);

} // namespace greenroom::ui::link
