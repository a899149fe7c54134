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

#include "core/booking.h"

namespace greenroom::core {

// One source's list as it was last accepted.
struct SourceList {
    std::uint64_t revision = 0;  // grows with every accepted list of this source
    base::WallTime acceptedAt{}; // when the source last gave a whole list
    std::vector<Booking> bookings;
    std::vector<SetAside> setAside;

    friend bool operator==(const SourceList&, const SourceList&) = default;
};

// Splits what a source sent into sound bookings and those set aside with their reason. A second
// booking with the same id is set aside. `unreadable` are entries that the translator could not
// even turn into a Booking; they are kept too.
[[nodiscard]] SourceList sortOut(std::vector<Booking> given, std::vector<SetAside> unreadable);

class Agenda {
public:
    Agenda() = default;
    explicit Agenda(std::map<Source, std::shared_ptr<const SourceList>> sources);

    [[nodiscard]] std::shared_ptr<const Agenda>
    withSource(Source source, std::shared_ptr<const SourceList> list) const;

    // By start, then id.
    [[nodiscard]] std::span<const Booking> bookings() const { return bookings_; }
    [[nodiscard]] const std::map<Source, std::shared_ptr<const SourceList>>& sources() const {
        return sources_;
    }
    [[nodiscard]] const Booking* find(const BookingId& id) const;
    [[nodiscard]] const SetAside* findSetAside(const BookingId& id) const;

    // Those whose [start - before, end + longest end buffer] may contain `now`, plus all that start
    // later: a slice of bookings(). Nothing that matters at or after `now` is left out.
    [[nodiscard]] std::span<const Booking> from(base::WallTime now) const;

    // The longest StartTimeBuffer of any booking.
    [[nodiscard]] base::seconds longestStartBuffer() const { return longestStartBuffer_; }

    // Newest acceptedAt of all sources; the epoch when none ever gave a list.
    [[nodiscard]] base::WallTime lastAccepted() const;

private:
    std::map<Source, std::shared_ptr<const SourceList>> sources_;
    std::vector<Booking> bookings_;
    std::vector<base::WallTime> latestCloseUpTo_; // running maximum of end + endBuffer
    std::vector<std::uint32_t> byId_;             // indexes into bookings_, ordered by id
    base::seconds longestStartBuffer_{0};
};

} // namespace greenroom::core
