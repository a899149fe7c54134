#include "core/local_bookings.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;

// One of the room's own is taken off its list; another is hidden here, where that is allowed.
void remove(const Asking& asking, const Booking& booking, RequestId request) {
    const Settings& settings = asking.settings();
    if (settings.allowDecline == "None")
        asking.refuse(request, {ErrorCode::Conflict, "bookings are not deleted in this room "
                                                     "(Configuration/Bookings/AllowDecline)"});
    else if (asking.isLocal(booking))
        removeLocal(asking, booking, {.request = request});
    else if (settings.declinableBookings == "All")
        asking.release(booking, Release::Deleted, request);
    else
        asking.refuse(
            request, asking.elsewhere(booking, "delete it there; in the room only if Configuration/"
                                               "Bookings/DeclinableBookingType is All"));
}

} // namespace

void reduceAsked(const Asking& asking, const BookingDeleteAsked& event) {
    if (const Booking* booking = asking.wanted(event.booking, event.request))
        remove(asking, *booking, event.request);
}

void reduceAsked(const Asking& asking, const BookingRespondAsked& event) {
    const Booking* booking = asking.wanted(event.booking, event.request);
    if (booking == nullptr)
        return;
    if (!asking.isLocal(*booking))
        asking.refuse(event.request,
                      asking.elsewhere(*booking, "no answer of the room reaches it"));
    else if (event.accept)
        answer(asking.out, event.request, Done{});
    else
        remove(asking, *booking, event.request);
}

void reduceAsked(const Asking& asking, const SnoozeAsked& event) {
    const Booking* booking =
        namesNone(event.booking) ? asking.openBooking() : asking.find(event.booking);
    if (booking == nullptr) {
        asking.refuse(event.request,
                      {ErrorCode::NotFound, "there is no such booking to remind of"});
        return;
    }
    asking.state.bookings.snoozed[booking->id] = asking.now.wall + event.howLong;
    asking.tell(BookingSnoozed{{booking->id, booking->meetingId}});
    answer(asking.out, event.request, Done{});
}

void reduceBookingAsked(RoomState& state, const BookingAsked& event, base::Instant now,
                        Effects& out) {
    const Asking asking{state, now, out};
    std::visit([&](const auto& what) { reduceAsked(asking, what); }, event);
}

} // namespace greenroom::core
