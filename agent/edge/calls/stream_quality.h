// From two counts of RTCP to what people are told. Pure.
#pragma once

#include <optional>

#include "core/call_quality.h"
#include "edge/calls/baresip_messages.h"

namespace greenroom::edge::calls {

// Losses in per cent are of the packets since `before`; counts that went backwards are taken as
// new.
[[nodiscard]] core::StreamQuality streamQuality(const std::optional<EngineReport>& before,
                                                const EngineReport& now);

} // namespace greenroom::edge::calls
