#include "edge/audio/tones.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <unistd.h>

#include "edge/audio/sound_player.h"
#include "support/event_loop.h"

using namespace greenroom;
using namespace greenroom::edge::audio;
using core::PlaySound;
using core::Sound;

namespace {

int peakOf(const std::vector<std::int16_t>& samples, std::size_t from, std::size_t to) {
    int peak = 0;
    for (std::size_t n = from; n < std::min(to, samples.size()); ++n)
        peak = std::max(peak, std::abs(int{samples[n]}));
    return peak;
}
int peakOf(const std::vector<std::int16_t>& samples) {
    return peakOf(samples, 0, samples.size());
}

} // namespace

TEST_CASE("what is silent has no samples") {
    CHECK(melodyOf({Sound::Nothing, 100}).samples.empty());
    CHECK(melodyOf({Sound::Chime, 0}).samples.empty());
    CHECK(melodyOf({Sound::Ring, 0}).samples.empty());
}

TEST_CASE("a chime sounds once, quietly, and dies away within a second") {
    const Melody chime = melodyOf({Sound::Chime, 100});
    CHECK_FALSE(chime.again);
    CHECK(chime.samples.size() < kToneRate);
    CHECK(peakOf(chime.samples) > 1'000);
    CHECK(peakOf(chime.samples) <= 32'767 / 8);
    CHECK(peakOf(chime.samples, chime.samples.size() - 480, chime.samples.size()) < 100);
    CHECK(chime.samples.front() == 0); // no click
}

TEST_CASE("a ring sounds for a second of three, again and again") {
    const Melody ring = melodyOf({Sound::Ring, 100});
    CHECK(ring.again);
    REQUIRE(ring.samples.size() == 3 * kToneRate);
    CHECK(peakOf(ring.samples, 0, kToneRate) > 4'000);
    CHECK(peakOf(ring.samples) <= 32'767 / 4 + 1);
    CHECK(peakOf(ring.samples, kToneRate, ring.samples.size()) == 0);
}

TEST_CASE("less volume is softer") {
    int before = 40'000;
    for (const int volume : {100, 75, 50, 25, 1}) {
        const int peak = peakOf(melodyOf({Sound::Ring, volume}).samples);
        CHECK(peak < before);
        CHECK(peak > 50);
        before = peak;
    }
}

TEST_CASE("a loudspeaker that is not there plays nothing and ends at once") {
    SoundPlayer player;
    player.use("hw:CARD=NoSuchCard");
    player.play({Sound::Ring, 50});
    player.play({Sound::Nothing, 0});
}

TEST_CASE("what is played comes out of the loudspeaker") {
    // ALSA's own stand-in for a loudspeaker: it keeps what it is given.
    std::string folder = "/tmp/player-XXXXXX";
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    const std::string file = folder + "/out.raw";
    const auto bytes = [&] {
        std::ifstream in(file, std::ios::ate | std::ios::binary);
        return in ? static_cast<std::size_t>(in.tellg()) : 0;
    };
    {
        SoundPlayer player;
        player.use("file:" + file + ",raw");
        player.play({Sound::Chime, 50});
        const std::size_t whole = melodyOf({Sound::Chime, 50}).samples.size() * 2;
        CHECK(test::waitUntil([&] { return bytes() >= whole; }));
    }
    ::unlink(file.c_str());
    ::rmdir(folder.c_str());
}
