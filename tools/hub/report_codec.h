// What devices report of themselves, as stored: the messages of cloud.proto.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "hub/model.h"

namespace greenroom::hub {

[[nodiscard]] std::string encodeStatus(const DeviceStatus& status); // without receivedAt
[[nodiscard]] base::Result<DeviceStatus> decodeStatus(std::string_view encoded);

[[nodiscard]] std::string encodeCall(const Call& call);
[[nodiscard]] base::Result<Call> decodeCall(std::string_view encoded);

} // namespace greenroom::hub
