// When a member that was cut comes back: a pause drawn from zero to a limit that doubles from 1 s
// on (exponential back-off with full jitter), as devices do it.
#pragma once

#include <algorithm>
#include <chrono>
#include <random>

namespace greenroom::fleet {

class BackOff {
public:
    explicit BackOff(std::chrono::milliseconds longest) : longest_(longest) {}

    std::chrono::milliseconds next(std::mt19937& chance) {
        const auto limit = std::min(longest_, limit_);
        limit_ = std::min(limit_ * 2, longest_);
        std::uniform_int_distribution<std::int64_t> pause(0, limit.count());
        return std::chrono::milliseconds(pause(chance));
    }
    void reset() { limit_ = kFirst; }

private:
    static constexpr std::chrono::milliseconds kFirst{1'000};
    std::chrono::milliseconds longest_;
    std::chrono::milliseconds limit_ = kFirst;
};

} // namespace greenroom::fleet
