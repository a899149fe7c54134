// Input events as the kernel writes them.
#include <catch2/catch.hpp>

#include <linux/input.h>

#include <string>
#include <vector>

#include "edge/audio/mute_key.h"

using greenroom::edge::audio::mutePresses;

namespace {

std::string bytesOf(std::uint16_t type, std::uint16_t code, std::int32_t value) {
    input_event event{};
    event.type = type;
    event.code = code;
    event.value = value;
    return {reinterpret_cast<const char*>(&event), sizeof event};
}

} // namespace

TEST_CASE("only a mute key that goes down counts") {
    struct Case {
        const char* name;
        std::string bytes;
        std::size_t presses;
    };
    const std::vector<Case> cases{
        {"nothing", "", 0},
        {"microphone mute", bytesOf(EV_KEY, KEY_MICMUTE, 1), 1},
        {"mute", bytesOf(EV_KEY, KEY_MUTE, 1), 1},
        {"up", bytesOf(EV_KEY, KEY_MICMUTE, 0), 0},
        {"held", bytesOf(EV_KEY, KEY_MICMUTE, 2), 0},
        {"another key", bytesOf(EV_KEY, KEY_VOLUMEUP, 1), 0},
        {"no key", bytesOf(EV_REL, KEY_MUTE, 1), 0},
        {"twice, with all that belongs to it",
         bytesOf(EV_MSC, MSC_SCAN, 7) + bytesOf(EV_KEY, KEY_MUTE, 1) + bytesOf(EV_SYN, 0, 0) +
             bytesOf(EV_KEY, KEY_MUTE, 0) + bytesOf(EV_SYN, 0, 0) + bytesOf(EV_KEY, KEY_MUTE, 1),
         2},
        {"cut short", bytesOf(EV_KEY, KEY_MUTE, 1).substr(0, sizeof(input_event) - 1), 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(mutePresses(c.bytes) == c.presses);
    }
}
