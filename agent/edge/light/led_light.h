// The room's availability light: LEDs of Linux's LED class (kernel documentation,
// leds/leds-class.rst and leds/leds-class-multicolor.rst), on a thread of its own.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "engine/desk.h"

namespace greenroom::edge::light {

// One LED of the class, or one colour of the light.
struct Led {
    std::filesystem::path folder;
    unsigned brightest = 255;
    bool hasPattern = false; // it can fade by itself
    bool hasTimer = false;   // it can blink by itself
};

// Either one LED of several colours, or one each of red, green and blue.
struct Leds {
    std::optional<Led> multi;
    std::vector<std::string> order; // of the colours of `multi`: its multi_index
    std::optional<Led> red;
    std::optional<Led> green;
    std::optional<Led> blue;

    [[nodiscard]] bool any() const { return multi || (red && green && blue); }
};

// What a folder like /sys/class/leds holds, the first by name of each kind. LEDs of one colour are
// known by that word in their name ("room:red:status").
[[nodiscard]] Leds findLeds(const std::filesystem::path& folder);

// Writes what such LEDs are to show; false: one of them did not take it. A light that pulses does
// so three seconds each time; where the LEDs cannot do that by themselves it is steady.
[[nodiscard]] bool show(const Leds& leds, const core::ShowLight& light);

class LedLight {
public:
    // An empty folder: this device has no light. LEDs that are not there are looked for again with
    // each deed. `desk` outlives it.
    LedLight(engine::Desk<core::ShowLight>& desk, std::filesystem::path folder);
    ~LedLight(); // off: nobody says any more whether the room is free
    LedLight(const LedLight&) = delete;
    LedLight& operator=(const LedLight&) = delete;

private:
    void run();
    void carryOut(const core::ShowLight& light);

    engine::Desk<core::ShowLight>& desk_;
    const std::filesystem::path folder_;
    Leds leds_;                    // of the thread alone
    bool saidThatItFails_ = false; // likewise
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<core::ShowLight> wanted_;
    bool stopping_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace greenroom::edge::light
