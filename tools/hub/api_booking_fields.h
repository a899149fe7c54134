// The fields of a booking in a request. Pure.
#pragma once

#include "hub/api_body.h"
#include "hub/model_bookings.h"

namespace greenroom::hub {

inline constexpr std::size_t kLongestTitle = 512; // bytes

// Those that are there take the place of what the facts hold.
void readBookingFields(ApiBody& body, BookingFacts& facts);

// `recurrence` and `zone`, which instances do not have; an empty rule makes it a single booking.
void readSeriesFields(ApiBody& body, Booking& booking);

} // namespace greenroom::hub
