// Pushes carried out on the stored rows, as rollout.h decides. Jobs of the storage thread; each
// journals what devices and pages are to look at.
#pragma once

#include <vector>

#include "base/result.h"
#include "hub/device_report.h"
#include "hub/storage.h"

namespace greenroom::hub {

// Stores it, takes the place of older ones that need not be sent any more, and begins: for how many
// devices. Conflict: there is none. InvalidInput: a body is not there.
[[nodiscard]] base::Result<std::size_t> orderPush(Storage& storage, const PushOrder& order);

// Conflict: it is over.
[[nodiscard]] base::Status pausePush(Storage& storage, const PushId& id);
[[nodiscard]] base::Status resumePush(Storage& storage, const PushId& id);
// What was not sent is not sent any more.
[[nodiscard]] base::Status cancelPush(Storage& storage, const PushId& id, base::WallTime now);

// What devices said, in the order they said it. A push or a part in it that is not known is passed
// over: it was deleted, and the device need not keep its verdict.
[[nodiscard]] base::Status
recordVerdicts(Storage& storage, const std::vector<std::pair<DeviceId, PlanVerdict>>& verdicts,
               base::WallTime now);

} // namespace greenroom::hub
