// What happens to bookings, for those who listen (xAPI guide, bookings, events).
//
// Titles and organizers are those the room may show (core/room_view.h, shownTitle): a notice goes
// to everybody.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/time.h"
#include "core/booking.h"

namespace greenroom::core {

struct BookingRef {
    BookingId id;
    std::string meetingId;
};

// What is listed is another list than before.
struct BookingsUpdated {};
// What was told before may be incomplete: read the list.
struct BookingsSyncRequired {};

// Told at their instants.
struct BookingOpened { // Join opens
    BookingRef booking;
};
struct BookingStarted {
    BookingRef booking;
};
struct BookingTimeRemains {
    BookingRef booking;
    base::seconds left{0};
};
struct BookingEnded {
    BookingRef booking;
    base::WallTime start;
    base::WallTime end;
};
struct BookingClosed { // its end buffer is over
    BookingRef booking;
};

// A booking came, changed or went.
struct BookingCreated {
    BookingRef booking;
    std::string requestUuid; // of the Book that asked for it; empty: nobody here did
    std::string title;
    Organizer organizer;
    base::WallTime start;
    base::minutes duration{0};
};
struct BookingMoved { // another start, or another end
    BookingRef booking;
    base::WallTime start;
    base::minutes duration{0};
};
enum class DeletionCause : std::uint8_t { Deleted, ManualCheckOut, NoShow };
struct BookingDeleted {
    BookingRef booking;
    DeletionCause cause = DeletionCause::Deleted;
    std::string organizerId;
    base::WallTime start;
    base::WallTime end;
    base::WallTime at;
};
struct BookingCheckedIn {
    BookingRef booking;
    base::WallTime start;
    base::WallTime end;
    base::minutes offset{0}; // after the start; negative: before it
};
struct BookingSnoozed {
    BookingRef booking;
};

// What somebody asked for, and that it came to nothing; that it came true is told as above.
enum class FailureCause : std::uint8_t {
    Timeout, // it could not be kept
    Decline, // the room is taken, or its source wants it otherwise
};
struct BookingRequested {
    std::string requestUuid;
    std::string title;
    base::WallTime start;
    base::minutes duration{0};
};
struct BookingFailed {
    std::string requestUuid;
    FailureCause cause = FailureCause::Timeout;
};
struct BookingEditRequested {
    std::string meetingId;
};
struct BookingEditFailed {
    std::string meetingId;
    FailureCause cause = FailureCause::Timeout;
};
struct BookingExtensionRequested {
    BookingRef booking;
    base::minutes duration{0}; // of the extension alone
    base::WallTime newEnd;
};
struct BookingExtensionFailed {
    std::string meetingId;
    base::WallTime from; // the end it was to be extended from
    FailureCause cause = FailureCause::Timeout;
};

using BookingNotice =
    std::variant<BookingsUpdated, BookingsSyncRequired, BookingOpened, BookingStarted,
                 BookingTimeRemains, BookingEnded, BookingClosed, BookingCreated, BookingMoved,
                 BookingDeleted, BookingCheckedIn, BookingSnoozed, BookingRequested, BookingFailed,
                 BookingEditRequested, BookingEditFailed, BookingExtensionRequested,
                 BookingExtensionFailed>;

} // namespace greenroom::core
