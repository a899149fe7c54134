// Health: facts about the agent's own means that no other domain owns.
#pragma once

#include <cstdint>
#include <map>
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
// A door for clients that the settings want open.
struct DoorReported {
    std::string door;    // "SSH"
    std::string problem; // why nobody can come in; empty: it is open, or not wanted
};
using HealthEvent = std::variant<StoreReported, DoorReported>;

struct ClosedDoor {
    std::string problem;
    base::WallTime since{};

    friend bool operator==(const ClosedDoor&, const ClosedDoor&) = default;
};

struct HealthState {
    StoreState store = StoreState::Ok;
    std::string storeDetail;
    base::WallTime storeSince{};
    std::map<std::string, ClosedDoor> closedDoors; // by door

    friend bool operator==(const HealthState&, const HealthState&) = default;
};

} // namespace greenroom::core
