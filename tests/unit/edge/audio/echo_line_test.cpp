// The arithmetic of the audio check.
#include <catch2/catch.hpp>

#include <numeric>
#include <vector>

#include "edge/audio/echo_line.h"

using namespace greenroom::edge::audio;

TEST_CASE("sound comes out as it went in, later") {
    std::vector<std::int16_t> all(50);
    std::iota(all.begin(), all.end(), std::int16_t{1});
    for (const std::size_t piece : {1U, 3U, 7U, 50U}) {
        INFO(piece);
        EchoLine line(10);
        std::vector<std::int16_t> out = all;
        for (std::size_t at = 0; at < out.size(); at += piece)
            line.pass(std::span(out).subspan(at, std::min(piece, out.size() - at)));
        for (std::size_t n = 0; n < out.size(); ++n)
            CHECK(out[n] == (n < 10 ? 0 : all[n - 10]));
    }
    std::vector<std::int16_t> same = all;
    EchoLine(0).pass(same);
    CHECK(same == all);
}

TEST_CASE("levels are even steps in decibels") {
    struct Case {
        int peak;
        std::uint32_t percent;
    };
    for (const Case& c :
         {Case{0, 0}, Case{1, 0}, Case{33, 0}, Case{104, 17}, Case{328, 33}, Case{1036, 50},
          Case{3277, 67}, Case{16422, 90}, Case{32767, 100}, Case{32768, 100}}) {
        INFO(c.peak);
        CHECK(levelOf(c.peak) == c.percent);
    }
}

TEST_CASE("a level is told once for each stretch, of its loudest sample") {
    LevelMeter meter(4);
    const std::vector<std::int16_t> quiet(3, 0);
    CHECK_FALSE(meter.add(quiet));
    const std::vector<std::int16_t> loud{0, 0, -32768};
    CHECK(meter.add(loud) == 0U); // the first of them ended a quiet stretch
    const std::vector<std::int16_t> ends{0, 0};
    CHECK(meter.add(ends) == 100U);
    CHECK_FALSE(meter.add(quiet));
    CHECK(meter.add(quiet) == 0U);
}
