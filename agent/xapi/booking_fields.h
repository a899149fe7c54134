// One booking, from the fields that any of the list documents carry.
#pragma once

#include <cstddef>
#include <variant>

#include "core/booking.h"
#include "xapi/xml_reader.h"

namespace greenroom::xapi {

// Reads an element with the fields of Bookings List, of /bookingsputxml or of Bookings Put, in any
// order and letter case; unknown ones are ignored. `place` counts from 1 and names an entry without
// an Id. What only travels through falls back to its default when it cannot be read; identity and
// times never do: the entry is set aside.
[[nodiscard]] std::variant<core::Booking, core::SetAside> readBooking(const Element& entry,
                                                                      std::size_t place);

// "Ada Field" as first and last name, split at the first blank.
[[nodiscard]] core::Organizer organizerNamed(std::string_view name);

// xAPI's literal in any letter case; SIP when there is none, None for a word nobody knows.
[[nodiscard]] core::Protocol protocolOf(std::string_view text);

} // namespace greenroom::xapi
