// The calls of the room as one table of states.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/secret.h"
#include "base/time.h"
#include "core/booking.h"
#include "core/call_cause.h"
#include "core/call_quality.h"

namespace greenroom::core {

using CallId = base::Id<struct CallTag, std::uint32_t>;

enum class CallDirection : std::uint8_t { Outgoing, Incoming };

enum class CallState : std::uint8_t {
    Dialling, // outgoing: nobody has said anything
    Ringing,  // outgoing: the far end was found
    Offered,  // incoming: it rings here
    Answering,
    Connected,
    Ending,
};

// What the call engine may report about a call.
enum class CallSignal : std::uint8_t {
    Ringing,     // 180
    EarlyMedia,  // 183: the far end is heard before it has answered
    Established, // 200 and ACK, whoever sent it
    HeldByPeer,  // the far end's offer stopped the media (RFC 3264, section 8.4)
    ResumedByPeer,
    Held, // as the room asked
    Resumed,
    Closed, // for whatever reason; see CallCause
};

enum class AnswerState : std::uint8_t { Unanswered, Ignored, Answered, AutoAnswered };

struct Call {
    CallId id;
    CallState state = CallState::Dialling;
    CallDirection direction = CallDirection::Outgoing;
    BookingId booking;                          // empty: dialled by address
    std::optional<base::WallTime> bookingStart; // to follow the meeting when its id changes
    std::string title;    // of the booking, as the room may show it; or whom the call is with
    DialTarget target;    // number: as people may read it, without a passcode
    base::Secret dialled; // as it was asked for, to be dialled again
    base::Secret tones;   // to be sent once it is connected; empty: none
    std::vector<std::string> tried; // addresses of its booking, this one included, as in target
    base::MonoTime startedAt;       // dialled, or offered
    std::optional<base::Instant> connectedAt; // for adopted calls: reckoned back
    AnswerState answer = AnswerState::Unanswered;
    bool earlyMedia = false;
    bool held = false;        // by the room
    bool heldByPeer = false;  // nothing comes from the far end
    bool hangUpAsked = false; // the room ended it: its close is no failure
    CallMedia media{};
    CallQuality quality{};
    // When it is given up: unanswered while being set up, unclosed while ending.
    std::optional<base::MonoTime> deadline;
    std::optional<base::MonoTime> answersItselfAt; // while offered
    base::MonoTime heardAt;                        // when somebody spoke last, on either side

    friend bool operator==(const Call&, const Call&) = default;
};

// What happened to the last call that did not end well; the error screen.
struct CallFailure {
    std::string code;
    std::string what;
    std::string toDo;
    std::string title;
    BookingId booking;
    DialTarget target; // as in Call
    base::Secret dialled;
    std::vector<std::string> tried;
    std::vector<DialTarget> others; // of the booking's addresses, those not tried yet
    bool wasConnected = false;      // dialling again is a rejoining
    base::MonoTime at;
    std::string detail; // SIP status and the engine's words, for the trace

    friend bool operator==(const CallFailure&, const CallFailure&) = default;
};

// The state after a signal, or nothing when the signal does not fit and is to be ignored (counted
// and logged by the reducer). Closed always fits: the call leaves the table.
[[nodiscard]] std::optional<CallState> nextCallState(CallState state, CallSignal signal);

// Being set up by the room or ringing in it.
[[nodiscard]] bool isBeingSetUp(CallState state);

[[nodiscard]] std::string_view toText(CallState state);

} // namespace greenroom::core
