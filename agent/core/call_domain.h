// Calls: the facts that reach the core, the deeds it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.h"
#include "base/time.h"
#include "core/call.h"
#include "core/request.h"

namespace greenroom::core {

// Join was pressed. Decided again now: what the panel showed may be a moment old.
struct JoinPressed {
    BookingId booking; // empty: the first joinable one
    RequestId request;
};
// Dial an address, or a booking's on behalf of a client that does its own timing (xAPI Dial).
struct DialAsked {
    DialTarget target;
    BookingId booking; // may be empty
    std::string displayName;
    RequestId request;
};
// An entry that the panel offers (core/call_directory.h), by its id.
struct CallEntryPressed {
    std::string entry;
};
struct HangUpAsked {
    std::optional<CallId> call; // none: all of them
    RequestId request;
};
// A call that rings here. None: every one of them.
struct AnswerAsked {
    std::optional<CallId> call;
    RequestId request;
};
struct RejectAsked {
    std::optional<CallId> call;
    RequestId request;
};
// It may ring on at the far end, but not here.
struct IgnoreAsked {
    CallId call;
    RequestId request;
};
struct HoldAsked {
    std::optional<CallId> call; // none: the one that is going on, or that is held
    bool hold = true;
    RequestId request;
};
// Keys of a telephone: 0 to 9, *, #, A to D; a comma is a pause of two seconds.
struct TonesAsked {
    std::optional<CallId> call;
    base::Secret tones;
    RequestId request;
};
struct MuteAsked {
    bool muted = false;
    RequestId request;
};
// The key on a microphone: the state that it finds becomes the other one.
struct MuteKeyPressed {};
// The error screen's ways out.
struct FailureDismissed {};
struct RetryPressed {};
// Another of the booking's addresses, by its place in CallFailure::others.
struct OtherAddressPressed {
    std::uint32_t place = 0;
};
// The warning that the meeting ends is read; a room that is about to leave stays.
struct EndWarningDismissed {};
struct StayPressed {};
// A quarter of an hour more for this booking.
struct ExtendPressed {
    BookingId booking;
};
// Do not disturb, as the panel offers it; always ends by itself.
enum class Quiet : std::uint8_t { Off, Hour, UntilEnd, UntilTomorrow };
struct QuietPressed {
    Quiet quiet = Quiet::Off;
};

struct CallSignalled {
    CallId call;
    CallSignal signal = CallSignal::Ringing;
    CallCause cause; // with Closed
};
// Somebody calls the room.
struct CallArrived {
    CallId call;
    std::string address; // whom it is from
    std::string name;    // as the far end calls itself; may be empty
    bool video = false;
};
struct CallMediaSeen {
    CallId call;
    CallMedia media;
};
struct CallMeasured {
    CallId call;
    CallQuality quality;
};
// Somebody spoke, in the room or at the far end. At most once in five seconds.
struct CallHeard {
    CallId call;
};
struct ToneReceived {
    CallId call;
    char key = 0;
};
// A call that runs in the engine and that this process did not place: the agent was restarted.
struct CallAdopted {
    CallId call;
    std::string address;
    CallState state = CallState::Connected;
    base::seconds age{0}; // since connected, or since dialled
    bool muted = false;   // what the room's microphones were last set to
    CallDirection direction = CallDirection::Outgoing;
    bool held = false;
};
// The engine is reachable. Stated after the CallAdopted of what already runs in it.
struct EngineUp {};
// It is not, and all its calls are gone.
struct EngineDown {
    std::string reason;
};
using CallEvent =
    std::variant<JoinPressed, DialAsked, CallEntryPressed, HangUpAsked, AnswerAsked, RejectAsked,
                 IgnoreAsked, HoldAsked, TonesAsked, MuteAsked, MuteKeyPressed, FailureDismissed,
                 RetryPressed, OtherAddressPressed, EndWarningDismissed, StayPressed, ExtendPressed,
                 QuietPressed, CallSignalled, CallArrived, CallMediaSeen, CallMeasured, CallHeard,
                 ToneReceived, CallAdopted, EngineUp, EngineDown>;

struct PlaceCall {
    CallId call;
    std::string uri; // validated, with scheme
    CallType type = CallType::Video;
    std::uint32_t callRateKbps = 0; // 0: the engine's own choice
};
struct EndCall {
    CallId call;
    int sipStatus = 0; // what an offered call is refused with; 0: the engine's own choice
};
struct AnswerCall {
    CallId call;
};
struct HoldCall {
    CallId call;
    bool hold = true;
};
// As in TonesAsked.
struct SendTones {
    CallId call;
    base::Secret tones;
};
// The microphones of every call, now and of calls to come.
struct SetMute {
    bool muted = false;
};

struct CallsState {
    std::vector<Call> calls; // in the order they began
    std::optional<CallFailure> failure;
    std::uint32_t lastId = 0;
    bool muted = false;
    bool engineUp = false;
    std::string engineReason = "starting";
    base::WallTime engineSince{};
    std::uint32_t strayTotal = 0; // signals that fitted no call or state; counted, never acted on
    // How the present meeting ends (core/call_ending.h).
    BookingId warned; // the 5 or 1 min warning of this booking was read
    base::minutes warnedAt{0};
    std::optional<base::MonoTime> leavesAt;   // nobody is there any more; the 20 s run
    std::optional<base::MonoTime> staysUntil; // somebody said so

    friend bool operator==(const CallsState&, const CallsState&) = default;
};

} // namespace greenroom::core
