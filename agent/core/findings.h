// Patterns across the bookings of one source, named once: fifty meetings without an address are one
// thing to mend, not fifty.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/agenda.h"

namespace greenroom::core {

struct Finding {
    std::string_view code; // of kind Finding in core/reason.h
    Source source = Source::Premises;
    std::uint32_t affected = 0;
    std::uint32_t total = 0; // of the source's entries
    friend bool operator==(const Finding&, const Finding&) = default;
};

// Something is a pattern when it holds for at least this many entries and for more than half.
inline constexpr std::uint32_t kFindingFrom = 3;

[[nodiscard]] std::vector<Finding> findingsOf(const Agenda& agenda);

// Whether this booking's reason is one that the finding speaks of.
[[nodiscard]] bool speaksOf(const Finding& finding, const Booking& booking, Source source);

// The title is nothing but the organizer's name, as a mailbox leaves it that deletes subjects.
[[nodiscard]] bool titleIsOrganizer(const Booking& booking);

} // namespace greenroom::core
