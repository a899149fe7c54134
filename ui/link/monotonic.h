// A clock that never jumps, for the moments of this process alone; what the panel shows comes from
// the agent.
#pragma once

#include <chrono>
#include <functional>

namespace greenroom::ui::link {

// Milliseconds since some moment.
using Monotonic = std::function<std::chrono::milliseconds()>;

inline std::chrono::milliseconds monotonic() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace greenroom::ui::link
