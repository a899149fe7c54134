#include "edge/audio/tones.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace greenroom::edge::audio {

namespace {

constexpr double kLoudest = 32'767 / 4.0;
constexpr double kDecibelsPerPercent = 0.3;
constexpr double kLowNote = 659.26;  // E5, in hertz
constexpr double kHighNote = 880.00; // A5
constexpr double kRise = 0.01;       // seconds, so that no note begins with a click

constexpr std::size_t samplesIn(double seconds) {
    return static_cast<std::size_t>(seconds * static_cast<double>(kToneRate));
}

double gainOf(int volume) {
    if (volume <= 0)
        return 0;
    return std::pow(10.0, (std::min(volume, 100) - 100) * kDecibelsPerPercent / 20);
}

// Adds a note that begins there and dies away; `half` is how long it takes to half its loudness.
void strike(std::vector<std::int16_t>& samples, double from, double length, double hertz,
            double half, double gain) {
    const std::size_t first = samplesIn(from);
    const std::size_t count = std::min(samplesIn(length), samples.size() - first);
    for (std::size_t n = 0; n < count; ++n) {
        const double time = static_cast<double>(n) / static_cast<double>(kToneRate);
        const double left = length - time;
        const double envelope =
            std::min({1.0, time / kRise, left / kRise}) * std::exp2(-time / half);
        const double sample = std::sin(2 * std::numbers::pi * hertz * time) * envelope * gain;
        samples[first + n] = static_cast<std::int16_t>(
            std::lround(static_cast<double>(samples[first + n]) + sample * kLoudest));
    }
}

} // namespace

Melody melodyOf(const core::PlaySound& deed) {
    const double gain = gainOf(deed.volume);
    if (gain == 0 || deed.sound == core::Sound::Nothing)
        return {};
    if (deed.sound == core::Sound::Chime) {
        Melody melody{.samples = std::vector<std::int16_t>(samplesIn(0.9)), .again = false};
        strike(melody.samples, 0.0, 0.3, kLowNote, 0.08, gain / 2);
        strike(melody.samples, 0.3, 0.6, kHighNote, 0.1, gain / 2);
        return melody;
    }
    Melody melody{.samples = std::vector<std::int16_t>(samplesIn(3.0)), .again = true};
    for (int n = 0; n < 8; ++n)
        strike(melody.samples, n * 0.125, 0.125, n % 2 == 0 ? kLowNote : kHighNote, 0.2, gain);
    return melody;
}

} // namespace greenroom::edge::audio
