// Pushes in SQLite. Internal to sqlite_pushes.cpp (what was ordered) and sqlite_plans.cpp (what is
// sent to devices, and what they said).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hub/sqlite_parts.h"

namespace greenroom::hub {

[[nodiscard]] DeviceVerdict verdictOf(const Row& row);
// What a plan is sealed for.
[[nodiscard]] std::string planContext(const std::string& push, std::uint64_t body);

class SqlitePushes final : public PushStore {
public:
    explicit SqlitePushes(const SqliteParts& parts)
        : statements_(parts.statements), box_(parts.box), journal_(parts.journal) {}

    base::Status add(const PushOrder& order, PushDeviceState begin) override;
    base::Result<std::vector<Push>> list(std::size_t most) override;
    base::Result<Push> find(const PushId& id) override;
    base::Status setState(const PushId& id, PushState state,
                          std::string_view pausedBecause) override;
    base::Result<PushCounts> counts(const PushId& id) override;
    base::Result<std::vector<DeviceVerdict>> verdicts(const PushId& id, const DeviceId& after,
                                                      std::size_t most) override;
    base::Result<std::vector<DeviceVerdict>> history(const DeviceId& device,
                                                     std::size_t most) override;
    base::Result<std::vector<SettingValue>> inForce(const DeviceId& device) override;
    base::Status release(const PushId& id, std::size_t count) override;
    base::Status settleUnsent(const PushId& id, PushDeviceState state, base::WallTime at) override;
    base::Result<std::vector<PushId>> replaceOlder(const PushId& by, base::WallTime at) override;
    base::Result<std::vector<PlanToSend>> waitingFor(const DeviceId& device) override;
    base::Result<std::vector<PlanToSend>> waitingOf(const PushId& push) override;
    base::Status markSent(const std::vector<std::pair<PushId, DeviceId>>& plans,
                          base::WallTime at) override;
    base::Result<std::optional<DeviceVerdict>> verdict(const PushId& push,
                                                       const DeviceId& device) override;
    base::Result<std::size_t> record(const PushId& push, const std::vector<DeviceId>& devices,
                                     const std::vector<PushDeviceState>& from,
                                     const DeviceVerdict& said) override;

private:
    struct Older {
        std::string push;
        std::uint64_t body = 0;
        std::uint64_t newBody = 0;
        friend auto operator<=>(const Older&, const Older&) = default;
    };

    base::Status addBodies(const PushOrder& order);
    base::Status addDevices(const PushOrder& order, PushDeviceState begin);
    base::Result<std::pair<std::string, std::string>> stored(const std::string& push,
                                                             std::uint64_t body);
    base::Result<PlanBody> bodyOf(const std::string& push, std::uint64_t body);
    base::Result<PlanToSend> planOf(const Push& push, std::uint64_t body);

    Statements& statements_;
    const sql::SecretBox& box_;
    Journal& journal_;
};

} // namespace greenroom::hub
