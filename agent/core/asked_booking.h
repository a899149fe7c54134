// What is asked of single bookings: which one is meant, whose it is, and how no is said.
//
// The requests themselves, by what they do: reduce_booking_book.cpp (Book, Edit, Extend),
// reduce_booking_check_in.cpp (CheckIn, CheckOut), reduce_booking_asked.cpp (the rest).
#pragma once

#include <string_view>

#include "core/reducers.h"

namespace greenroom::core {

// One request while it is reduced. Bookings it finds live until the agenda is replaced.
struct Asking {
    RoomState& state;
    base::Instant now;
    Effects& out;

    [[nodiscard]] const Settings& settings() const { return *state.settings.settings; }
    [[nodiscard]] const Agenda& agenda() const { return *state.bookings.agenda; }

    void tell(BookingNotice what) const;
    void refuse(RequestId request, base::Error why) const;

    // Null: there is none, or the key names none.
    [[nodiscard]] const Booking* find(const BookingKey& key) const;
    // One that is not over. Null: the request is refused.
    [[nodiscard]] const Booking* wanted(const BookingKey& key, RequestId request) const;
    // The one that runs, else the next one whose Join is open; null: neither.
    [[nodiscard]] const Booking* openBooking() const;

    [[nodiscard]] bool isLocal(const Booking& booking) const;
    // That its source keeps this booking, not the room.
    [[nodiscard]] base::Error elsewhere(const Booking& booking, std::string_view but) const;

    // The booking is released, extended or checked in to from here; answered once that is kept.
    void keepMark(const BookingId& id, const BookingMark& mark, RequestId request) const;
    void release(const Booking& booking, Release how, RequestId request) const;
};

[[nodiscard]] inline bool namesNone(const BookingKey& key) {
    return key.id.value().empty() && key.meetingId.empty();
}

// The room is free from now on, whoever keeps the booking, which runs.
void endNow(const Asking& asking, const Booking& booking, RequestId request);

void reduceAsked(const Asking& asking, const BookAsked& event);
void reduceAsked(const Asking& asking, const BookingEditAsked& event);
void reduceAsked(const Asking& asking, const BookingExtendAsked& event);
void reduceAsked(const Asking& asking, const BookingDeleteAsked& event);
void reduceAsked(const Asking& asking, const BookingRespondAsked& event);
void reduceAsked(const Asking& asking, const CheckInAsked& event);
void reduceAsked(const Asking& asking, const CheckOutAsked& event);
void reduceAsked(const Asking& asking, const SnoozeAsked& event);

} // namespace greenroom::core
