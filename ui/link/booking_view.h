// What can be seen of bookings beside their tiles, and done about them.
#pragma once

#include "link/booking.h"

#include <optional>
#include <vector>

namespace greenroom::ui::link {

struct TraceRow {
    QString name;
    QString result;

    friend bool operator==(const TraceRow&, const TraceRow&) = default;
};

struct BookingDetails {
    Booking booking;
    QString source;
    QString address;
    std::vector<QString> runnersUp;
    QString verdictCode;
    QString verdict;
    std::vector<TraceRow> trace;
    QString fix;
    bool canCheckIn = false;
    bool checkedIn = false;
    bool canExtend = false;
    bool canEnd = false;
    bool canDecline = false;

    friend bool operator==(const BookingDetails&, const BookingDetails&) = default;
};

struct BookOption {
    std::uint32_t minutes = 0; // 0: until the next booking, or the end of the day
    Moment until;

    friend bool operator==(const BookOption&, const BookOption&) = default;
};

enum class BookingAct { Book, Extend, End, CheckIn, Decline };
enum class OutcomeStage { Requested, Done, Failed };

// How the last press about a booking went.
struct Outcome {
    BookingAct act = BookingAct::Book;
    OutcomeStage stage = OutcomeStage::Requested;
    QString bookingId;
    QString title;
    QString why; // of Failed, in words
    std::optional<Moment> until;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

// Nobody has come: the room is about to be given back.
struct Release {
    QString bookingId;
    std::uint32_t inSeconds = 0;

    friend bool operator==(const Release&, const Release&) = default;
};

struct Bookable {
    std::vector<Booking> later; // of the next days
    std::optional<BookingDetails> opened;
    std::vector<BookOption> options; // none: the room cannot be booked here now
    std::optional<Outcome> outcome;
    std::optional<Release> release;
    QString canCheckIn; // the booking that waits for it; empty: none

    friend bool operator==(const Bookable&, const Bookable&) = default;
};

} // namespace greenroom::ui::link
