// greenroom-sim: many rooms live through months of virtual time, one after another.
//
//   greenroom-sim [--bookings N] [--seconds N] [--days N] [--seed N] [--rooms N] [--unchecked]
//                 [--found FOLDER]
//
// Ends with one line of JSON. Exit: 0 nothing found · 1 found something · 2 usage.
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "sim/action_json.h"
#include "sim/life.h"
#include "sim/shrink.h"

namespace {

using namespace greenroom;
using sim::Fault;

struct Options {
    std::uint64_t bookings = 100'000; // at least; none: as many as fit into `seconds`
    std::uint64_t seconds = 0;        // 0: as long as it takes
    std::uint64_t rooms = 0;          // 0: as many as it takes
    std::uint64_t days = 7;
    std::uint64_t seed = 1;
    bool checked = true;
    std::string found;
};

struct Totals {
    std::uint64_t rooms = 0;
    std::uint64_t bookings = 0;
    std::uint64_t actions = 0;
    std::uint64_t faults[4] = {};
    sim::Tally tally;
};

std::optional<Options> optionsFrom(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--unchecked") {
            options.checked = false;
            continue;
        }
        if (i + 1 >= argc)
            return std::nullopt;
        const std::string value = argv[++i];
        if (word == "--found") {
            options.found = value;
            continue;
        }
        std::uint64_t* number = word == "--bookings"  ? &options.bookings
                                : word == "--seconds" ? &options.seconds
                                : word == "--rooms"   ? &options.rooms
                                : word == "--days"    ? &options.days
                                : word == "--seed"    ? &options.seed
                                                      : nullptr;
        if (number == nullptr)
            return std::nullopt;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), *number);
        if (error != std::errc() || *end != '\0')
            return std::nullopt;
    }
    if (options.days < 1 || options.days > 300)
        return std::nullopt;
    return options;
}

void keepFound(const Options& options, std::uint64_t seed, const sim::Life& life,
               const sim::Trouble& trouble) {
    std::fprintf(stderr, "seed %llu: %s at %lld ms: %s\n", static_cast<unsigned long long>(seed),
                 std::string(toText(trouble.finding.fault)).c_str(),
                 static_cast<long long>(trouble.at.count()), trouble.finding.what.c_str());
    const sim::Life small =
        sim::shrink(life, [](const sim::Life& each) { return sim::Room(each, {}).live(); });
    const std::string text = sim::replayText(small);
    if (const auto again = sim::Room(small, {}).live())
        std::fprintf(stderr, "shrunk to %zu events: %s\n", small.actions.size(),
                     again->finding.what.c_str());
    if (options.found.empty()) {
        std::fputs(text.c_str(), stderr);
        return;
    }
    std::filesystem::create_directories(options.found);
    std::ofstream(options.found + "/seed-" + std::to_string(seed) + ".jsonl") << text;
}

constexpr int kMostShrunk = 5;

Totals run(const Options& options) {
    Totals totals;
    const auto begin = std::chrono::steady_clock::now();
    const auto goesOn = [&] {
        if (options.rooms != 0 && totals.rooms >= options.rooms)
            return false;
        if (options.seconds != 0)
            return std::chrono::steady_clock::now() - begin < std::chrono::seconds(options.seconds);
        return options.rooms != 0 || totals.bookings < options.bookings;
    };
    int shrunk = 0;
    for (std::uint64_t seed = options.seed; goesOn(); ++seed) {
        const sim::Life life = sim::makeLife(seed, static_cast<int>(options.days));
        sim::Room room(life, {.check = options.checked, .shown = {}});
        const auto trouble = room.live();
        ++totals.rooms;
        totals.bookings += sim::bookingsIn(life);
        totals.actions += life.actions.size();
        totals.tally.add(room.tally());
        if (!trouble)
            continue;
        ++totals.faults[static_cast<std::size_t>(trouble->finding.fault)];
        if (++shrunk <= kMostShrunk)
            keepFound(options, seed, life, *trouble);
    }
    return totals;
}

void print(const Options& options, const Totals& totals, double seconds) {
    const sim::Tally& tally = totals.tally;
    const double months = static_cast<double>(tally.lived.count()) / (30.0 * 86'400'000.0);
    const auto count = [](const char* name, std::uint64_t value) {
        std::printf("\"%s\":%llu,", name, static_cast<unsigned long long>(value));
    };
    std::printf("{");
    count("seed", options.seed);
    count("rooms", totals.rooms);
    count("bookings", totals.bookings);
    count("actions", totals.actions);
    count("events", tally.events);
    count("wakeups", tally.wakeups);
    count("clock_steps", tally.clockSteps);
    count("restarts", tally.restarts);
    count("suspensions", tally.suspensions);
    count("presses", tally.presses);
    count("calls", tally.calls);
    count("views", tally.views);
    count("checks", tally.checks);
    count("missed", totals.faults[0]);
    count("early", totals.faults[1]);
    count("wrong", totals.faults[2]);
    count("broken", totals.faults[3]);
    std::printf("\"virtual_months\":%.1f,\"seconds\":%.2f,\"months_per_second\":%.2f}\n", months,
                seconds, months / seconds);
}

} // namespace

int main(int argc, char** argv) {
    const auto options = optionsFrom(argc, argv);
    if (!options) {
        std::fputs("usage: greenroom-sim [--bookings N] [--seconds N] [--rooms N] [--days 1..300] "
                   "[--seed N] [--unchecked] [--found FOLDER]\n",
                   stderr);
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    const Totals totals = run(*options);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    print(*options, totals, took.count());
    const bool found =
        totals.faults[0] + totals.faults[1] + totals.faults[2] + totals.faults[3] > 0;
    return found ? 1 : 0;
}
