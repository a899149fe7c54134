#include <catch2/catch.hpp>

#include "edge/calls/stream_quality.h"

using namespace greenroom::edge::calls;

TEST_CASE("losses are told in all, and in per cent since the last report") {
    const EngineReport first{.sent = 1000,
                             .lostThere = 0,
                             .sentThere = 1000,
                             .lostHere = 100,
                             .jitterUs = 1500,
                             .roundTripUs = 0};
    const EngineReport second{.sent = 2000,
                              .lostThere = 5,
                              .sentThere = 2000,
                              .lostHere = 150,
                              .jitterUs = 2500,
                              .roundTripUs = 40'000};
    const auto early = streamQuality(std::nullopt, first);
    CHECK(early.lossHereTenths == 100);
    CHECK(early.jitterMs == 1.5);
    CHECK_FALSE(early.roundTripMs);
    const auto late = streamQuality(first, second);
    CHECK(late.sentPackets == 2000);
    CHECK(late.receivedPackets == 1850);
    CHECK(late.lostHere == 150);
    CHECK(late.lossHereTenths == 50);
    CHECK(late.lossThereTenths == 5);
    CHECK(late.roundTripMs == 40.0);
}

TEST_CASE("counts that cannot be are bounded") {
    struct Row {
        const char* name;
        std::optional<EngineReport> before;
        EngineReport now;
        std::uint32_t tenths;
    };
    const Row rows[] = {
        {"more lost than sent", std::nullopt, {.sentThere = 10, .lostHere = 50}, 1000},
        {"less than nothing lost", std::nullopt, {.sentThere = 10, .lostHere = -5}, 0},
        {"begun anew", EngineReport{.sentThere = 500}, {.sentThere = 100, .lostHere = 10}, 100},
        {"nothing new", EngineReport{.sentThere = 10}, {.sentThere = 10}, 0},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(streamQuality(row.before, row.now).lossHereTenths == row.tenths);
        CHECK(streamQuality(row.before, row.now).receivedPackets <= 100);
    }
}
