// The parts of the audio check that are arithmetic: sound that comes out later, and how loud it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace greenroom::edge::audio {

// Gives back what it was given, so many samples later; silence first.
class EchoLine {
public:
    explicit EchoLine(std::size_t delay) : kept_(delay) {}

    // In place.
    void pass(std::span<std::int16_t> samples);

private:
    std::vector<std::int16_t> kept_;
    std::size_t at_ = 0;
};

// The highest sample of a stretch, in percent: even steps in decibels from -60 dB (0) to full scale
// (100), since people hear in decibels; -60 dB is about the noise of a quiet room.
[[nodiscard]] std::uint32_t levelOf(int peak);

// One level for each stretch of so many samples.
class LevelMeter {
public:
    explicit LevelMeter(std::size_t stretch) : stretch_(stretch) {}

    // The level of the last stretch that these samples end, if they do.
    [[nodiscard]] std::optional<std::uint32_t> add(std::span<const std::int16_t> samples);

private:
    std::size_t stretch_;
    std::size_t counted_ = 0;
    int peak_ = 0;
};

} // namespace greenroom::edge::audio
