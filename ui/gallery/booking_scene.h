// The part of a scene that is about bookings and what they can be trusted for.
#pragma once

#include "link/panel_view.h"

#include <QJsonObject>

namespace greenroom::ui::gallery {

[[nodiscard]] link::Booking booking(const QJsonValue& card);

// Later bookings, the opened one, options, outcome, release, check-in and trust, into `out`.
void readBookings(const QJsonObject& view, link::PanelView& out);

} // namespace greenroom::ui::gallery
