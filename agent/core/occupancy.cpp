#include "core/occupancy.h"

#include <algorithm>

namespace greenroom::core {

namespace {

const Booking* first(const Agenda& agenda, base::WallTime now, const auto& test) {
    const auto ahead = agenda.from(now);
    const auto at = std::ranges::find_if(ahead, test);
    return at == ahead.end() ? nullptr : &*at;
}

} // namespace

bool runs(const Booking& booking, base::WallTime now) {
    return takesRoom(booking) && booking.start <= now && now < booking.end;
}

const Booking* currentBooking(const Agenda& agenda, base::WallTime now) {
    return first(agenda, now, [&](const Booking& booking) { return runs(booking, now); });
}

const Booking* nextBooking(const Agenda& agenda, base::WallTime now) {
    return first(agenda, now,
                 [&](const Booking& booking) { return takesRoom(booking) && booking.start > now; });
}

} // namespace greenroom::core
