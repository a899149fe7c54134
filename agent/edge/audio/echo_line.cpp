#include "edge/audio/echo_line.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace greenroom::edge::audio {

void EchoLine::pass(std::span<std::int16_t> samples) {
    if (kept_.empty())
        return;
    for (std::int16_t& sample : samples) {
        std::swap(sample, kept_[at_]);
        at_ = (at_ + 1) % kept_.size();
    }
}

std::uint32_t levelOf(int peak) {
    constexpr double kFullScale = 32'768;
    constexpr double kLeast = -60; // dB
    if (peak <= 0)
        return 0;
    const double decibels = 20 * std::log10(std::min<double>(peak, kFullScale) / kFullScale);
    return static_cast<std::uint32_t>(std::lround(std::max(0.0, 100 * (1 - decibels / kLeast))));
}

std::optional<std::uint32_t> LevelMeter::add(std::span<const std::int16_t> samples) {
    std::optional<std::uint32_t> level;
    for (const std::int16_t sample : samples) {
        peak_ = std::max(peak_, std::abs(int{sample}));
        if (++counted_ < stretch_)
            continue;
        level = levelOf(peak_);
        counted_ = 0;
        peak_ = 0;
    }
    return level;
}

} // namespace greenroom::edge::audio
