#include "edge/calls/stream_quality.h"

#include <algorithm>
#include <limits>

namespace greenroom::edge::calls {

namespace {

std::uint32_t bounded(std::int64_t count) {
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(count, 0, std::numeric_limits<std::uint32_t>::max()));
}

std::uint32_t tenths(std::int64_t lost, std::int64_t of) {
    return of <= 0 ? 0
                   : static_cast<std::uint32_t>(std::clamp(lost, std::int64_t{0}, of) * 1000 / of);
}

} // namespace

core::StreamQuality streamQuality(const std::optional<EngineReport>& before,
                                  const EngineReport& now) {
    EngineReport last = before.value_or(EngineReport{});
    if (last.sent > now.sent || last.sentThere > now.sentThere)
        last = {};
    core::StreamQuality quality;
    quality.sentPackets = bounded(now.sent);
    quality.lostHere = bounded(now.lostHere);
    quality.lostThere = bounded(now.lostThere);
    quality.receivedPackets = bounded(now.sentThere - std::max<std::int64_t>(now.lostHere, 0));
    quality.lossHereTenths = tenths(now.lostHere - last.lostHere, now.sentThere - last.sentThere);
    quality.lossThereTenths = tenths(now.lostThere - last.lostThere, now.sent - last.sent);
    quality.jitterMs = static_cast<double>(std::max<std::int64_t>(now.jitterUs, 0)) / 1000.0;
    if (now.roundTripUs > 0)
        quality.roundTripMs = static_cast<double>(now.roundTripUs) / 1000.0;
    return quality;
}

} // namespace greenroom::edge::calls
