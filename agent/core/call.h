// The calls of the room as one table of states, and the words for how a call ended.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "core/booking.h"

namespace greenroom::core {

using CallId = base::Id<struct CallTag, std::uint32_t>;

enum class CallState : std::uint8_t { Dialling, Ringing, Connected, Ending };

// What the call engine may report about a call.
enum class CallSignal : std::uint8_t {
    Ringing,     // 180, 183
    Established, // 200 and ACK
    Closed,      // for whatever reason; see CallCause
};

struct CallCause {
    int sipStatus = 0;  // final response, or 0
    std::string reason; // the engine's or the far end's own words, bounded, for the log and `why`

    friend bool operator==(const CallCause&, const CallCause&) = default;
};

struct Call {
    CallId id;
    CallState state = CallState::Dialling;
    BookingId booking;                          // empty: dialled by address
    std::optional<base::WallTime> bookingStart; // to follow the meeting when its id changes
    std::string title; // of the booking, as the room may show it; or the address
    DialTarget target;
    base::MonoTime startedAt;                 // dialled
    std::optional<base::Instant> connectedAt; // for adopted calls: reckoned back
    bool hangUpAsked = false;                 // the room ended it: its close is no failure
    // When it is given up: unanswered while being set up, unclosed while ending.
    std::optional<base::MonoTime> deadline;

    friend bool operator==(const Call&, const Call&) = default;
};

// What happened to the last call that did not end well; the error screen.
struct CallFailure {
    std::string code;
    std::string what;
    std::string toDo;
    std::string title;
    BookingId booking;
    DialTarget target;
    base::MonoTime at;
    std::string detail; // SIP status and the engine's words, for the trace

    friend bool operator==(const CallFailure&, const CallFailure&) = default;
};

// The state after a signal, or nothing when the signal does not fit and is to be ignored (counted
// and logged by the reducer). Closed always fits: the call leaves the table.
[[nodiscard]] std::optional<CallState> nextCallState(CallState state, CallSignal signal);

struct CauseWords {
    std::string_view code;
    std::string_view what;
    std::string_view toDo;
};

// The words for a call that was not ended by the room. sipStatus 0: the engine gave none.
[[nodiscard]] CauseWords causeWords(int sipStatus);

// Words for failures that are no SIP answer.
[[nodiscard]] CauseWords engineDownWords();
[[nodiscard]] CauseWords noAnswerWords();

[[nodiscard]] std::string_view toText(CallState state);

} // namespace greenroom::core
