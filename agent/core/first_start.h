// What a fresh device asks at its panel: language, zone, network, and where its bookings come from.
//
// Asked of a device that holds nothing at all when it starts, until somebody has answered, a client
// stops it, or it turns out to belong to somebody: a list of bookings is there, it has a hub, its
// manager has answered. Whoever asks for it in the service menu is asked whatever the device holds,
// until he has answered or is gone. It never stands in the way of a meeting: while there is a call,
// a failure to be read, or an open Join, it is not shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/first_start_domain.h"
#include "core/health.h"
#include "core/join_window.h"

namespace greenroom::core {

struct RoomState;

struct SetupView {
    static constexpr std::uint32_t kPlaces = 4;
    static constexpr std::size_t kMostNames = 256; // of regions, and of the cities of one

    SetupStep step = SetupStep::Language;
    std::string region; // "Europe"
    std::string city;   // "Berlin", "Argentina/Salta"; empty: none of this region is set
    std::vector<std::string> regions;
    std::vector<std::string> cities; // of the region
    bool networkUp = false;
    std::string progress;
    std::string problem;
    friend bool operator==(const SetupView&, const SetupView&) = default;
};

// None: nothing is asked now.
[[nodiscard]] std::optional<SetupView> setupView(const RoomState& state, const JoinDecision& join,
                                                 std::span<const HealthItem> health);

// Whether people may choose this zone.
[[nodiscard]] bool isOfferedZone(const RoomState& state, std::string_view name);

struct ZoneName {
    std::string_view region; // up to the first slash; empty: there is none
    std::string_view city;
};
[[nodiscard]] ZoneName splitZone(std::string_view name);

} // namespace greenroom::core
