// Plans, verdicts and commands in the words of cloud.proto.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "hub/model_provisioning.h"

namespace greenroom::hub {

// A cloud.v1.Plan without id, origin and dry_run. Which settings are secret is not in it: those
// paths are kept beside it, one a line.
[[nodiscard]] std::string encodePlan(const PlanBody& body);
[[nodiscard]] std::string secretPaths(const std::vector<SettingValue>& settings);
[[nodiscard]] base::Result<PlanBody> decodePlan(std::string_view encoded, std::string_view secrets);

// The keys of a cloud.v1.PlanVerdict.
[[nodiscard]] std::string encodeKeys(const std::vector<KeyResult>& keys);
[[nodiscard]] std::vector<KeyResult> decodeKeys(std::string_view encoded); // none: unreadable

// Path and arguments of a cloud.v1.Command.
[[nodiscard]] std::string encodeCommand(const Command& command);
[[nodiscard]] base::Status decodeCommand(std::string_view encoded, Command& into);

} // namespace greenroom::hub
