// Status of bookings (xAPI guide, bookings, status; UNCONFIRMED.md for what it leaves open).
#include <array>

#include "base/iso8601.h"
#include "core/occupancy.h"
#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

const core::Booking* current(const Context& context) {
    return core::currentBooking(*context.room.state.bookings.agenda, context.wall());
}

const core::Booking* next(const Context& context) {
    return core::nextBooking(*context.room.state.bookings.agenda, context.wall());
}

Value availability(const Context& context, Items) {
    if (current(context) != nullptr)
        return "BookedUntil";
    return next(context) != nullptr ? "FreeUntil" : "Free";
}

Value availabilityTime(const Context& context, Items) {
    if (const auto* booking = current(context))
        return base::formatUtc(booking->end);
    const auto* booking = next(context);
    return booking != nullptr ? base::formatUtc(booking->start) : std::string();
}

Value currentId(const Context& context, Items) {
    const auto* booking = current(context);
    return booking != nullptr ? booking->id.value() : std::string();
}

constexpr std::array kRows{
    StatusRow{"Bookings Availability Status", kWord, kAU, availability},
    StatusRow{"Bookings Availability TimeStamp", kText, kAU, availabilityTime},
    StatusRow{"Bookings Current Id", kText, kAU, currentId},
};

} // namespace

StatusPart bookingStatus() {
    return {kRows};
}

} // namespace greenroom::xapi
