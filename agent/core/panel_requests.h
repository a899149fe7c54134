// The panel's own requests: what it asks for is answered to its outcome, never outside.
#pragma once

#include <cstdint>
#include <optional>

#include "core/panel_domain.h"

namespace greenroom::core {

// Their ids have this bit, which no id of the engine ever has.
inline constexpr std::uint64_t kPanelRequests = std::uint64_t{1} << 63U;

// When a request has failed, or what is done leaves the screen.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const PanelState& panel);

} // namespace greenroom::core
