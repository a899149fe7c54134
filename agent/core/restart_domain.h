// Restarting the machine, at once or when nobody would notice: the facts that reach the core, the
// deed it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/time.h"
#include "core/request.h"

namespace greenroom::core {

enum class RestartWhen : std::uint8_t {
    Now,
    Idle, // no call, and no booking that runs or begins within RestartState::kQuietAhead
};

// Facts.
struct RestartAllowed { // at start: this installation lets the agent do it
    bool allowed = false;
};
struct RestartAsked { // answered when it is begun or, when idle is waited for, at once
    RestartWhen when = RestartWhen::Now;
    RequestId request;
};
struct RestartFailed {
    std::string why;
};
using RestartEvent = std::variant<RestartAllowed, RestartAsked, RestartFailed>;

// Deed; → RestartFailed, or the end.
struct RestartMachine {};

struct RestartState {
    static constexpr base::minutes kQuietAhead{15};
    static constexpr base::seconds kLookAgain{30};

    bool allowed = false;
    std::optional<base::MonoTime> lookAgain; // waits for the room to be idle
    std::string problem;                     // of the last try

    friend bool operator==(const RestartState&, const RestartState&) = default;
};

// When the passing of time changes something here.
[[nodiscard]] inline std::optional<base::MonoTime> nextDue(const RestartState& state) {
    return state.lookAgain;
}

} // namespace greenroom::core
