// A plan tried on a copy of the settings: what each key would come to, before anything is changed.
#pragma once

#include <cstddef>
#include <vector>

#include "core/plan_domain.h"
#include "core/settings.h"

namespace greenroom::core {

struct PlanTrial {
    std::vector<KeyResult> keys; // one for each setting, in the plan's order
    Settings after;              // with those that are not refused
    std::size_t refused = 0;
};

[[nodiscard]] PlanTrial tryOut(const Plan& plan, const Settings& before);

} // namespace greenroom::core
