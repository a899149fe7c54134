// Health: facts about the agent's own means that no other domain owns.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/time.h"

namespace greenroom::core {

enum class StoreState : std::uint8_t {
    Ok,
    Failing,  // writes do not become durable; pushes go unacknowledged
    SetAside, // works, but what it held could not be read and was set aside
};
struct StoreReported {
    StoreState state = StoreState::Ok;
    std::string detail;
};
using HealthEvent = std::variant<StoreReported>;

struct HealthState {
    StoreState store = StoreState::Ok;
    std::string storeDetail;
    base::WallTime storeSince{};

    friend bool operator==(const HealthState&, const HealthState&) = default;
};

} // namespace greenroom::core
