// What the panel shows, held against the oracle.
#pragma once

#include <optional>
#include <string>

#include "core/room_view.h"
#include "sim/oracle.h"

namespace greenroom::sim {

enum class Fault {
    Missed, // Join should stand there and does not
    Early,  // Join stands there and should not
    Wrong,  // anything else on the panel differs
    Broken, // a promise of the agent does not hold
};
[[nodiscard]] std::string_view toText(Fault fault);

struct Finding {
    Fault fault = Fault::Wrong;
    std::string what; // expected and found
};

[[nodiscard]] std::optional<Finding> compareTiles(const std::vector<core::JoinTile>& expected,
                                                  const std::vector<core::JoinTile>& shown);

// Every booking has the verdict it should have, and a reason that is known.
[[nodiscard]] std::optional<Finding>
compareVerdicts(const Oracle& oracle, const core::RoomState& state, base::Instant clock);

// The room holds the meetings it should hold.
[[nodiscard]] std::optional<Finding> compareMeetings(const Oracle& oracle,
                                                     const core::RoomState& state);

// Titles of private bookings hold this word in every simulated list; no face may show it.
inline constexpr std::string_view kPrivateMark = "(private)";
[[nodiscard]] std::optional<Finding> checkPrivacy(const core::PanelView& view);

[[nodiscard]] std::string describe(const std::vector<core::JoinTile>& tiles);

} // namespace greenroom::sim
