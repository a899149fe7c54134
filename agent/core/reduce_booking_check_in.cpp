// Check-in: somebody is there, or nobody comes, or whoever was there leaves early.
#include <algorithm>

#include "base/iso8601.h"
#include "core/asked_booking.h"
#include "core/check_in.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;

// What is checked in to or out of: the one that is named, or the current one. Null: refused.
const Booking* toCheck(const Asking& asking, const BookingKey& key, RequestId request) {
    if (asking.settings().checkIn != "True") {
        asking.refuse(request,
                      {ErrorCode::Conflict,
                       "check-in is switched off (Configuration/Bookings/CheckIn/Enabled)"});
        return nullptr;
    }
    const Booking* booking = namesNone(key) ? asking.openBooking() : asking.find(key);
    if (booking == nullptr) {
        asking.refuse(request, {ErrorCode::NotFound, "Booking not found"});
        return nullptr;
    }
    const base::WallTime now = asking.now.wall;
    const JoinWindow window = joinWindow(*booking, joinPolicy(asking.settings()));
    if (window.contains(now) && now < booking->end)
        return booking;
    asking.refuse(request, {ErrorCode::Conflict, now < window.opens
                                                     ? "not before " + base::formatUtc(window.opens)
                                                     : std::string("the booking is over")});
    return nullptr;
}

} // namespace

void reduceAsked(const Asking& asking, const CheckInAsked& event) {
    const Booking* booking = toCheck(asking, event.booking, event.request);
    if (booking != nullptr)
        checkIn(asking.state, *booking, event.request, asking.now, asking.out);
}

void reduceAsked(const Asking& asking, const CheckOutAsked& event) {
    const Booking* booking = toCheck(asking, event.booking, event.request);
    if (booking != nullptr)
        asking.release(*booking, Release::CheckedOut, event.request);
}

void checkIn(RoomState& state, const Booking& booking, RequestId request, base::Instant now,
             Effects& out) {
    const BookingMarks& held = *state.bookings.agenda->marks();
    if (isCheckedIn(held, booking)) {
        answer(out, request, Done{});
        return;
    }
    out.push_back(Announce{BookingNotice(
        BookingCheckedIn{{booking.id, booking.meetingId},
                         booking.start,
                         booking.end,
                         std::chrono::floor<base::minutes>(now.wall - booking.start)})});
    BookingMarks marks = held;
    BookingMark mark = markFor(held, booking);
    mark.checkedIn = now.wall;
    marks[booking.id] = mark;
    replaceMarks(state, std::move(marks), request, now.wall, out);
}

void checkInByCalls(RoomState& state, base::Instant now, Effects& out) {
    if (state.settings.settings->checkIn != "True")
        return;
    for (const Call& call : state.calls.calls) {
        if (const Booking* booking = state.bookings.agenda->find(call.booking))
            checkIn(state, *booking, {}, now, out);
    }
}

void releaseUnclaimed(RoomState& state, std::span<const BookingId> unclaimed, base::Instant now,
                      Effects& out) {
    BookingMarks marks = *state.bookings.agenda->marks();
    bool any = false;
    for (const BookingId& id : unclaimed) {
        const Booking* booking = state.bookings.agenda->find(id);
        if (booking == nullptr || isCheckedIn(marks, *booking) ||
            isExemptFromCheckIn(*booking, *state.settings.settings))
            continue;
        BookingMark mark = markFor(marks, *booking);
        mark.released = Release::NoShow;
        marks[booking->id] = mark;
        any = true;
    }
    if (any)
        replaceMarks(state, std::move(marks), {}, now.wall, out);
}

} // namespace greenroom::core
