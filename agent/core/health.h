// What is wrong, for whom, since when. Derived from facts in RoomState whenever somebody looks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace greenroom::core {

struct RoomState;

enum class HealthLevel : std::uint8_t { Ok, Degraded, Failed, Unknown };

// The clock may not run before a list that came while it was right.
inline constexpr base::minutes kClockBehindFrom{1};

struct HealthItem {
    std::string_view name; // clock, calendar, call, store, doors, feedback, manager, hub
    HealthLevel level = HealthLevel::Ok;
    std::string_view code; // of core/reason.h
    std::string text;
    base::WallTime since;  // when this state began; the epoch: since start
    bool forAdmin = false; // the people in the room can neither notice nor mend it
};

[[nodiscard]] std::string_view toText(HealthLevel level);

// In this order: clock, calendar, call, store, doors, feedback, manager, hub.
[[nodiscard]] std::vector<HealthItem> healthOf(const RoomState& state, base::Instant clock);

} // namespace greenroom::core
