// What this device calls itself.
#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "xapi/context.h"

namespace greenroom::app {

// Who it is on its certificate; `address` is where it serves.
[[nodiscard]] std::vector<std::string> certificateNames(const std::string& address);

[[nodiscard]] xapi::DeviceFacts deviceFacts(base::MonoTime startedAt);

} // namespace greenroom::app
