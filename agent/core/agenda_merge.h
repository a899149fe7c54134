// Merging the lists of several sources into one: which records are the same meeting, which record
// wins, and what is remembered of the others.
//
// Two records of different sources are the same meeting when they carry the same MeetingId and
// overlap in time (a series may share one MeetingId among its instances), or else when they start
// at the same instant and lead to the same address. The record of the source that comes first in
// the order wins whole, save that it takes the addresses of the other when it has none to dial. No
// two records of one source are ever merged.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/booking.h"

namespace greenroom::core {

// One source's list as it was last accepted.
struct SourceList {
    std::uint64_t revision = 0;  // grows with every accepted list of this source
    base::WallTime acceptedAt{}; // when the source last gave a whole list
    std::string mark;            // what the source calls this list; empty: it has no name for it
    std::vector<Booking> bookings;
    std::vector<SetAside> setAside;

    friend bool operator==(const SourceList&, const SourceList&) = default;
};

using SourceLists = std::map<Source, std::shared_ptr<const SourceList>>;
using SourceOrder = std::array<Source, kAllSources.size()>; // each once; the first wins

// A record that lost to another one of the same meeting.
struct MergedRecord {
    Source source;
    BookingId id;
    std::string_view rule; // "MeetingId" or "start and number"

    friend bool operator==(const MergedRecord&, const MergedRecord&) = default;
};

struct Provenance {
    Source source = Source::Premises;
    std::uint64_t revision = 0;       // of the source's list
    std::optional<Source> callsFrom;  // whose addresses it took, having none to dial itself
    std::vector<MergedRecord> merged; // at most one of each other source
    BookingId givenId;                // the source's own id, when another source had taken it

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

struct MergedBooking {
    Booking booking;
    Provenance provenance;
};

// In no particular order, ids unique: an id that two sources use for different meetings stays with
// the source that comes first; the other's becomes "SOURCE:ID".
[[nodiscard]] std::vector<MergedBooking> mergeSources(const SourceLists& lists,
                                                      const SourceOrder& order);

} // namespace greenroom::core
