// What people do with bookings on the panel: the facts that reach the core, and what the panel is
// told of how it went. The deeds are those of core/booking_domain.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/time.h"
#include "core/booking.h"
#include "core/request.h"

namespace greenroom::core {

// An ad hoc booking from now on. None: until the next booking begins, or the day ends.
struct BookPressed {
    std::optional<base::minutes> length;
};
struct ExtendBookingPressed {
    BookingId booking;
    base::minutes length{15};
};
struct EndBookingPressed {
    BookingId booking;
};
// Also the answer to the warning that the room is about to be given back.
struct CheckInPressed {
    BookingId booking;
};
struct DeclinePressed {
    BookingId booking;
};
// Its details are to be shown, with the trace of its Join; empty: no longer.
struct DetailsOpened {
    BookingId booking;
};
// How the last press went is read.
struct OutcomeDismissed {};

using PanelEvent = std::variant<BookPressed, ExtendBookingPressed, EndBookingPressed,
                                CheckInPressed, DeclinePressed, DetailsOpened, OutcomeDismissed>;

enum class PanelAct : std::uint8_t { Book, Extend, End, CheckIn, Decline };
enum class PanelStage : std::uint8_t {
    Requested, // not durable yet, or the source has not confirmed
    Done,
    Failed,
};

// The last press, and how it went. "Done" leaves by itself after kDoneShown, "Failed" when it is
// dismissed or pressed again.
struct PanelOutcome {
    PanelAct act = PanelAct::Book;
    PanelStage stage = PanelStage::Requested;
    BookingId booking; // empty: a Book that has none yet
    std::string why;   // of Failed: in words for people
    RequestId request;
    base::MonoTime since{};

    friend bool operator==(const PanelOutcome&, const PanelOutcome&) = default;
};

inline constexpr base::seconds kDoneShown{8};
// A press that nobody has answered by then has failed.
inline constexpr base::seconds kRequestLimit{10};

struct PanelState {
    BookingId opened; // whose details are shown; empty: none
    std::optional<PanelOutcome> outcome;
    std::uint64_t lastRequest = 0;

    friend bool operator==(const PanelState&, const PanelState&) = default;
};

} // namespace greenroom::core
