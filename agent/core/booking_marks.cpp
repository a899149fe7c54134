#include "core/booking_marks.h"

#include <algorithm>

#include "core/reason.h"

namespace greenroom::core {

namespace {

base::WallTime endOf(const BookingMark& mark) {
    return std::max(mark.end, mark.extendedTo.value_or(mark.end));
}

} // namespace

const BookingMark* markOf(const BookingMarks& marks, const Booking& record) {
    const auto at = marks.find(record.id);
    const bool speaks =
        at != marks.end() && at->second.start == record.start && at->second.end == record.end;
    return speaks ? &at->second : nullptr;
}

BookingMark markFor(const BookingMarks& marks, const Booking& booking) {
    BookingMark fresh{.start = booking.start, .end = booking.end};
    const auto at = marks.find(booking.id);
    if (at == marks.end() || at->second.start != booking.start)
        return fresh;
    if (at->second.end == booking.end || at->second.extendedTo == booking.end)
        return at->second;
    fresh.checkedIn = at->second.checkedIn;
    return fresh;
}

bool isCheckedIn(const BookingMarks& marks, const Booking& booking) {
    const auto at = marks.find(booking.id);
    return at != marks.end() && at->second.start == booking.start && at->second.checkedIn;
}

std::optional<Release> releaseOf(const BookingMarks& marks, const Booking& was) {
    const auto at = marks.find(was.id);
    if (at == marks.end() || at->second.start != was.start)
        return std::nullopt;
    return at->second.released;
}

BookingMarks prunedMarks(BookingMarks marks, base::WallTime now) {
    std::erase_if(marks,
                  [&](const auto& entry) { return endOf(entry.second) + kMarkOutlives < now; });
    while (marks.size() > kMostBookingMarks)
        marks.erase(std::ranges::min_element(
            marks, {}, [](const auto& entry) { return endOf(entry.second); }));
    return marks;
}

std::string_view reasonCode(Release release) {
    switch (release) {
    case Release::NoShow:
        return reason::kNoShow;
    case Release::CheckedOut:
        return reason::kCheckedOut;
    case Release::Deleted:
        return reason::kDeletedHere;
    }
    return reason::kRemoved;
}

} // namespace greenroom::core
