#include "core/asked_booking.h"

namespace greenroom::core {

using base::ErrorCode;

void Asking::tell(BookingNotice what) const {
    out.push_back(Announce{std::move(what)});
}

void Asking::refuse(RequestId request, base::Error why) const {
    answer(out, request, tl::unexpected(std::move(why)));
}

const Booking* Asking::find(const BookingKey& key) const {
    if (!key.id.value().empty())
        return agenda().find(key.id);
    if (key.meetingId.empty())
        return nullptr;
    for (const Booking& booking : agenda().from(now.wall))
        if (booking.meetingId == key.meetingId && booking.end > now.wall)
            return &booking;
    return nullptr;
}

const Booking* Asking::wanted(const BookingKey& key, RequestId request) const {
    const Booking* booking = find(key);
    if (namesNone(key))
        refuse(request, {ErrorCode::InvalidInput, "Id or MeetingId is required"});
    else if (booking == nullptr)
        refuse(request, {ErrorCode::NotFound, "Booking not found"});
    else if (booking->end <= now.wall)
        refuse(request, {ErrorCode::Conflict, "the booking is over"});
    else
        return booking;
    return nullptr;
}

const Booking* Asking::openBooking() const {
    const JoinPolicy policy = joinPolicy(settings());
    for (const Booking& booking : agenda().from(now.wall))
        if (takesRoom(booking) && now.wall < booking.end &&
            joinWindow(booking, policy).contains(now.wall))
            return &booking;
    return nullptr;
}

bool Asking::isLocal(const Booking& booking) const {
    return agenda().provenanceOf(booking).source == Source::Local;
}

base::Error Asking::elsewhere(const Booking& booking, std::string_view but) const {
    const Source source = agenda().provenanceOf(booking).source;
    return {ErrorCode::Conflict, "the booking is kept by its source (" +
                                     std::string(toText(source)) + "): " + std::string(but)};
}

void Asking::keepMark(const BookingId& id, const BookingMark& mark, RequestId request) const {
    BookingMarks marks = *agenda().marks();
    marks[id] = mark;
    replaceMarks(state, std::move(marks), request, now.wall, out);
}

void Asking::release(const Booking& booking, Release how, RequestId request) const {
    BookingMark mark = markFor(*agenda().marks(), booking);
    mark.released = how;
    keepMark(booking.id, mark, request);
}

} // namespace greenroom::core
