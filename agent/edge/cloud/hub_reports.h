// What the hub is told of the room: how it stands, and which calls it had.
#pragma once

#include <cstdint>
#include <vector>

#include "core/room_view.h"
#include "edge/cloud/hub_messages.h"
#include "xapi/context.h"

namespace greenroom::edge::cloud {

// Titles and addresses of bookings are not in it.
[[nodiscard]] StatusReport statusOf(const core::Snapshot& room, const xapi::DeviceFacts& device,
                                    base::Instant now);

// Calls that ended after the one with this id, oldest first.
[[nodiscard]] std::vector<CallReport> callsAfter(const core::CallHistory& history,
                                                 std::uint64_t id);

} // namespace greenroom::edge::cloud
