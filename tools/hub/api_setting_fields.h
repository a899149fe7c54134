// The list of settings in a request: of a template, a push or a backup. Pure.
#pragma once

#include <vector>

#include "hub/api_body.h"
#include "hub/model_provisioning.h"

namespace greenroom::hub {

inline constexpr std::size_t kMostSettings = 1000;

// The field `settings`. A secret one whose value is left out, or is the dots it is shown as, keeps
// the value that `before` has for its path. A path stands there once.
[[nodiscard]] std::vector<SettingValue> readSettings(ApiBody& body,
                                                     const std::vector<SettingValue>& before = {});

} // namespace greenroom::hub
