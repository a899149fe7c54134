// Bookings as cloud.v1.Booking, the form that devices get and the storage keeps.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "hub/model_bookings.h"

namespace greenroom::hub {

// The same facts give the same bytes.
[[nodiscard]] std::string encodeBooking(std::string_view id, const BookingFacts& facts);
// Corrupt: no such message. Words of a later release are passed over.
[[nodiscard]] base::Result<BookingFacts> decodeBooking(std::string_view encoded);

} // namespace greenroom::hub
