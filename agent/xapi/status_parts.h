// The parts of the status table, one file each.
#pragma once

#include <span>

#include "xapi/status_tree.h"

namespace greenroom::xapi {

struct StatusPart {
    std::span<const StatusRow> rows;
    std::span<const StatusList> lists{};
};

[[nodiscard]] StatusPart bookingStatus();
[[nodiscard]] StatusPart callStatus();
[[nodiscard]] StatusPart deviceStatus();
[[nodiscard]] StatusPart feedbackStatus();
[[nodiscard]] StatusPart hubStatus();
[[nodiscard]] StatusPart mediaStatus();
[[nodiscard]] StatusPart provisioningStatus();
[[nodiscard]] StatusPart registrationStatus();

} // namespace greenroom::xapi
