#include "core/room_time.h"

#include <algorithm>
#include <vector>

namespace greenroom::core {

namespace {

bool isFresh(const ClockSample& sample, base::MonoTime now) {
    return now < sample.at + kSampleHolds;
}

} // namespace

std::optional<base::milliseconds> agreedOffset(const TimeState& time, base::MonoTime now) {
    std::vector<base::milliseconds> offsets;
    for (const auto& [source, sample] : time.samples)
        if (isFresh(sample, now))
            offsets.push_back(sample.offset);
    std::ranges::sort(offsets);
    for (std::size_t i = 1; i < offsets.size(); ++i)
        if (offsets[i] - offsets[i - 1] <= kClocksAgree)
            return (offsets[i] + offsets[i - 1]) / 2;
    return std::nullopt;
}

base::milliseconds clockCorrection(const TimeState& time, base::MonoTime now) {
    if (time.synced)
        return base::milliseconds(0);
    return agreedOffset(time, now).value_or(base::milliseconds(0));
}

base::Instant roomTime(const TimeState& time, base::Instant clock) {
    return {clock.wall + clockCorrection(time, clock.mono), clock.mono};
}

base::milliseconds largestDispute(const TimeState& time, base::MonoTime now) {
    base::milliseconds largest{0};
    for (const auto& [source, sample] : time.samples)
        if (isFresh(sample, now))
            largest = std::max(largest, std::chrono::abs(sample.offset));
    return largest;
}

std::optional<base::MonoTime> nextSampleEnd(const TimeState& time, base::MonoTime now) {
    std::optional<base::MonoTime> next;
    for (const auto& [source, sample] : time.samples)
        if (isFresh(sample, now) && (!next || sample.at + kSampleHolds < *next))
            next = sample.at + kSampleHolds;
    return next;
}

} // namespace greenroom::core
