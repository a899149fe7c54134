// Events of bookings (xAPI guide, bookings, events).
#include <array>

#include "xapi/event_parts.h"

namespace greenroom::xapi {

namespace {

const std::array kRows{
    EventRow{"Bookings Updated", kAU, {}},
};

struct Teller {
    Happening operator()(const core::BookingsUpdated&) const { return {"Bookings Updated", {}}; }
};

} // namespace

std::span<const EventRow> bookingEvents() {
    return kRows;
}

Happening happeningOf(const core::BookingNotice& notice) {
    return std::visit(Teller{}, notice);
}

} // namespace greenroom::xapi
