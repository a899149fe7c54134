// The oracle's merged agenda: every record against every other one, each time anew.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "core/booking.h"
#include "sim/oracle_booking.h"

namespace greenroom::sim {

struct Meeting {
    core::Booking booking; // as the room shows it
    core::Source source = core::Source::Premises;
    // The sources whose records are in it, each with its own id there, its own record first.
    std::vector<std::pair<core::Source, core::Booking>> records;
    Dialling dialling; // of `booking`
};

// By start, then id.
[[nodiscard]] std::vector<Meeting>
mergedBy(const std::map<core::Source, std::vector<core::Booking>>& lists,
         const std::vector<core::Source>& order);

// The meeting that has this id, or that another source knows by it; null when there is none.
[[nodiscard]] const Meeting* meetingOf(const std::vector<Meeting>& meetings,
                                       const core::BookingId& id);

} // namespace greenroom::sim
