// Calls: the facts that reach the core, the deeds it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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
struct HangUpAsked {
    std::optional<CallId> call; // none: all of them
    RequestId request;
};
struct MuteAsked {
    bool muted = false;
    RequestId request;
};
// The error screen's two ways out.
struct FailureDismissed {};
struct RetryPressed {};

struct CallSignalled {
    CallId call;
    CallSignal signal = CallSignal::Ringing;
    CallCause cause; // with Closed
};
// A call that runs in the engine and that this process did not place: the agent was restarted.
struct CallAdopted {
    CallId call;
    std::string address;
    CallState state = CallState::Connected;
    base::seconds age{0}; // since connected, or since dialled
    bool muted = false;   // what the room's microphones were last set to
};
// The engine is reachable. Stated after the CallAdopted of what already runs in it.
struct EngineUp {};
// It is not, and all its calls are gone.
struct EngineDown {
    std::string reason;
};
enum class RegistrationState : std::uint8_t { Inactive, Registering, Registered, Failed };
struct RegistrationChanged {
    RegistrationState state = RegistrationState::Inactive;
    std::string reason;
};
using CallEvent =
    std::variant<JoinPressed, DialAsked, HangUpAsked, MuteAsked, FailureDismissed, RetryPressed,
                 CallSignalled, CallAdopted, EngineUp, EngineDown, RegistrationChanged>;

struct PlaceCall {
    CallId call;
    std::string uri; // validated, with scheme
    CallType type = CallType::Video;
    std::uint32_t callRateKbps = 0; // 0: the engine's own choice
};
struct EndCall {
    CallId call;
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
    RegistrationState registration = RegistrationState::Inactive;
    std::string registrationReason;
    std::uint32_t strayTotal = 0; // signals that fitted no call or state; counted, never acted on

    friend bool operator==(const CallsState&, const CallsState&) = default;
};

} // namespace greenroom::core
