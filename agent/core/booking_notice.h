// What happens to bookings, for those who listen (xAPI guide, bookings, events).
#pragma once

#include <variant>

namespace greenroom::core {

// What is listed is another list than before.
struct BookingsUpdated {};

using BookingNotice = std::variant<BookingsUpdated>;

} // namespace greenroom::core
