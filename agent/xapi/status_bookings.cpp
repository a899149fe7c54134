// Status of bookings (xAPI guide, bookings, status; UNCONFIRMED.md for what it leaves open).
#include <array>

#include "base/iso8601.h"
#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

// The running booking: StartTime <= now < EndTime, the one that began first.
const core::Booking* currentBooking(const Context& context) {
    for (const core::Booking& booking : context.room.state.bookings.agenda->from(context.now.wall))
        if (booking.start <= context.now.wall && context.now.wall < booking.end)
            return &booking;
    return nullptr;
}

const core::Booking* nextBooking(const Context& context) {
    for (const core::Booking& booking : context.room.state.bookings.agenda->from(context.now.wall))
        if (booking.start > context.now.wall)
            return &booking;
    return nullptr;
}

Value availability(const Context& context, Items) {
    if (currentBooking(context) != nullptr)
        return "BookedUntil";
    return nextBooking(context) != nullptr ? "FreeUntil" : "Free";
}

Value availabilityTime(const Context& context, Items) {
    if (const auto* current = currentBooking(context))
        return base::formatUtc(current->end);
    const auto* next = nextBooking(context);
    return next != nullptr ? base::formatUtc(next->start) : std::string();
}

Value currentId(const Context& context, Items) {
    const auto* current = currentBooking(context);
    return current != nullptr ? current->id.value() : std::string();
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
