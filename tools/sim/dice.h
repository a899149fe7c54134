// Chance that goes the same way for the same seed, on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>

namespace greenroom::sim {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : bits_(seed) {}

    // From `least` to `most`, both possible.
    std::int64_t between(std::int64_t least, std::int64_t most) {
        const auto width = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<std::int64_t>(bits_() % width);
    }
    std::size_t below(std::size_t n) { return bits_() % n; }
    bool oneIn(std::uint64_t n) { return bits_() % n == 0; }

    template <typename T>
    T oneOf(std::initializer_list<T> all) {
        return *(all.begin() + below(all.size()));
    }
    template <typename All>
    auto& anyOf(All& all) {
        return all[below(all.size())];
    }

private:
    std::mt19937_64 bits_;
};

} // namespace greenroom::sim
