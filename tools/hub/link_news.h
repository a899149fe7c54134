// What the journal says that devices are to be told: read by a job of the storage thread.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.h"
#include "hub/storage.h"

namespace greenroom::hub {

struct LinkNews {
    std::uint64_t seq = 0;               // read up to here
    bool more = false;                   // there is more to read
    bool missedSome = false;             // entries were forgotten before they were read
    std::vector<WorkspaceId> workspaces; // whose bookings changed
    std::vector<PlanToSend> plans;
    std::vector<Command> commands;
    std::vector<DeviceId> revoked;
    std::optional<std::uint32_t> drainWithinS;
};

[[nodiscard]] base::Result<LinkNews> readLinkNews(Storage& storage, std::uint64_t after,
                                                  base::WallTime now);

} // namespace greenroom::hub
