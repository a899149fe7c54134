#include <catch2/catch.hpp>

#include "fleet/back_off.h"
#include "fleet/device.h"
#include "fleet/figures.h"

using namespace greenroom::fleet;

TEST_CASE("Figures are values that were seen, by nearest rank") {
    struct Row {
        std::vector<double> samples;
        double p50, p99, max;
    };
    std::vector<double> hundred;
    for (int i = 100; i > 0; --i)
        hundred.push_back(i);
    for (const Row& row : {Row{{3}, 3, 3, 3}, Row{{2, 1}, 1, 2, 2}, Row{hundred, 50, 99, 100}}) {
        const auto made = figures(row.samples);
        CHECK(made["p50"].toDouble() == row.p50);
        CHECK(made["p99"].toDouble() == row.p99);
        CHECK(made["max"].toDouble() == row.max);
        CHECK(made["n"].toInteger() == static_cast<qint64>(row.samples.size()));
    }
    CHECK(figures({})["p99"].isNull());
}

TEST_CASE("Pauses are drawn below a limit that doubles from a second on") {
    std::mt19937 chance(1);
    for (int drawn = 0; drawn < 200; ++drawn) {
        BackOff backOff(std::chrono::minutes(5));
        for (const int seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300})
            CHECK(backOff.next(chance) <= std::chrono::seconds(seconds));
        backOff.reset();
        CHECK(backOff.next(chance) <= std::chrono::seconds(1));
    }
    BackOff bounded(std::chrono::milliseconds(20));
    for (int drawn = 0; drawn < 200; ++drawn)
        CHECK(bounded.next(chance) <= std::chrono::milliseconds(20));
}

TEST_CASE("Sources are addresses of loopback, each another") {
    CHECK(sourceAddress(0) == "127.0.0.1");
    CHECK(sourceAddress(249) == "127.0.0.250");
    CHECK(sourceAddress(250) == "127.0.1.1");
    CHECK(sourceAddress(250 * 256) == "127.1.0.1");
}
