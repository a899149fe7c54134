// What became of each booking between two agendas.
//
// A booking is followed by its id, and when that is gone by its start and address: a booking system
// that edits a series makes its instances anew, with new ids. Only what cannot be followed was
// removed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/agenda.h"

namespace greenroom::core {

enum class ChangeKind : std::uint8_t {
    Added,
    Removed,
    Replaced, // the same meeting under a new id
    Moved,    // another start
    Extended, // the same start, another end
    Edited,   // anything else
};

struct BookingChange {
    ChangeKind kind = ChangeKind::Edited;
    const Booking* before = nullptr; // null: Added. Points into the older agenda
    const Booking* after = nullptr;  // null: Removed. Points into the newer agenda
};

// By the start of the later record; unchanged bookings are left out. Both agendas must outlive it.
[[nodiscard]] std::vector<BookingChange> diffAgenda(const Agenda& before, const Agenda& after);

} // namespace greenroom::core
