// The room's bookings, merged from their sources and indexed by time.
//
// An Agenda is a value: replaced, never edited. Whoever holds a shared_ptr<const Agenda> may read
// it on any thread for as long as it likes.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/agenda_merge.h"
#include "core/booking.h"
#include "core/booking_marks.h"

namespace greenroom::core {

// Splits what a source sent into sound bookings and those set aside with their reason. A second
// booking with the same id is set aside. `unreadable` are entries that the translator could not
// even turn into a Booking; they are kept too.
[[nodiscard]] SourceList sortOut(std::vector<Booking> given, std::vector<SetAside> unreadable);

class Agenda {
public:
    Agenda() = default;
    explicit Agenda(SourceLists sources, SourceOrder order = kAllSources,
                    std::shared_ptr<const BookingMarks> marks = nullptr);

    [[nodiscard]] std::shared_ptr<const Agenda>
    withSource(Source source, std::shared_ptr<const SourceList> list) const;
    [[nodiscard]] std::shared_ptr<const Agenda> withOrder(const SourceOrder& order) const;
    [[nodiscard]] std::shared_ptr<const Agenda>
    withMarks(std::shared_ptr<const BookingMarks> marks) const;

    // By start, then id. Ids are unique, starts and ends are sound. What the room itself released
    // is not among them, and an end that the room put off is the later one.
    [[nodiscard]] std::span<const Booking> bookings() const { return bookings_; }
    [[nodiscard]] const SourceLists& sources() const { return sources_; }
    [[nodiscard]] const SourceOrder& order() const { return order_; }
    [[nodiscard]] const std::shared_ptr<const BookingMarks>& marks() const { return marks_; }

    // Also by an id under which another source knows the same meeting.
    [[nodiscard]] const Booking* find(const BookingId& id) const;
    [[nodiscard]] const SetAside* findSetAside(const BookingId& id) const;

    // Where a booking of bookings() comes from.
    [[nodiscard]] const Provenance& provenanceOf(const Booking& booking) const;

    // Those whose [start - before, end + longest end buffer] may contain `now`, plus all that start
    // later: a slice of bookings(). Nothing that matters at or after `now` is left out.
    [[nodiscard]] std::span<const Booking> from(base::WallTime now) const;

    // The longest StartTimeBuffer of any booking.
    [[nodiscard]] base::seconds longestStartBuffer() const { return longestStartBuffer_; }

    // Newest acceptedAt of all sources; the epoch when none ever gave a list.
    [[nodiscard]] base::WallTime lastAccepted() const;

private:
    SourceLists sources_;
    SourceOrder order_ = kAllSources;
    std::shared_ptr<const BookingMarks> marks_ = std::make_shared<const BookingMarks>();
    std::vector<Booking> bookings_;
    std::vector<Provenance> provenances_;         // of bookings_, place by place
    std::vector<base::WallTime> latestCloseUpTo_; // running maximum of end + endBuffer
    std::vector<std::uint32_t> byId_;             // indexes into bookings_, ordered by id
    std::map<BookingId, std::uint32_t> otherIds_; // of merged duplicates
    base::seconds longestStartBuffer_{0};
};

} // namespace greenroom::core
