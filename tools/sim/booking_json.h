// Bookings as replay files write them: only the fields that decide something, and of those only
// what differs from the default.
#pragma once

#include <QJsonObject>

#include "core/booking.h"
#include "sim/json_fields.h"

namespace greenroom::sim {

[[nodiscard]] QJsonObject bookingJson(const core::Booking& booking);
[[nodiscard]] core::Booking bookingFrom(JsonFields& fields);

} // namespace greenroom::sim
