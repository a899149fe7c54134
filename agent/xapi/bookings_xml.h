// The list of bookings in its documents: XML as pushed to /bookingsputxml (xAPI guide, bookings,
// "POST /bookingsputxml"), JSON as in Bookings Put, and a booking as Bookings List shows it.
//
// A list is taken or refused as a whole document; inside it, one bad booking is set aside with its
// reason and the others are taken. What Bookings List shows is accepted here unchanged. A `watch`,
// if any, is told which entry is in hand, and may refuse one (core/trial.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "core/agenda.h"
#include "core/trial.h"
#include "xapi/node.h"
#include "xapi/xml_reader.h"

namespace greenroom::xapi {

// The XML list: <Bookings>, with any namespace, or a <BookingsListResult> as Bookings List gave it,
// also inside its <Command>. Empty, or with <Clear command="True"/>: an empty list. A document with
// other content and no booking is refused: it must not empty the agenda by mistake.
// InvalidInput with line and column, TooLarge over `most` bookings.
[[nodiscard]] base::Result<core::SourceList>
readBookingsXml(std::string_view bytes, std::size_t most, core::EntryWatch* watch = nullptr);

// The JSON list, {"Bookings":[...]}. Unknown keys are ignored; DialInfo as in Bookings List is
// understood beside the flat Number, Protocol and CallType.
[[nodiscard]] base::Result<core::SourceList>
readBookingsJson(std::string_view bytes, std::size_t most, core::EntryWatch* watch = nullptr);

// The body of Bookings Put: JSON, or the XML list when it begins with '<'.
[[nodiscard]] base::Result<core::SourceList>
readBookingsBody(std::string_view bytes, std::size_t most, core::EntryWatch* watch = nullptr);

// "Booking" with the fields of Bookings List in their order. Number, Protocol, CallRate and
// CallType of each call are always there: clients read them without looking.
[[nodiscard]] Node bookingNode(const core::Booking& booking);

} // namespace greenroom::xapi
