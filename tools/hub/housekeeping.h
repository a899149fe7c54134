// What must be forgotten in time: a job of the storage thread, once a minute.
#pragma once

#include "base/result.h"
#include "hub/storage.h"

namespace greenroom::hub {

[[nodiscard]] base::Status tidy(Storage& storage, base::WallTime now);

} // namespace greenroom::hub
