#include "edge/light/led_light.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include <unistd.h>

using namespace greenroom;
using namespace greenroom::edge::light;
using core::LightColour;
using core::ShowLight;

namespace {

namespace fs = std::filesystem;

// A folder as /sys/class/leds, with files that keep what is written.
class LedFolder {
public:
    LedFolder() {
        std::string name = (fs::temp_directory_path() / "leds-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder = name;
    }
    ~LedFolder() { fs::remove_all(folder); }

    void led(const std::string& name, const std::string& triggers, const std::string& index = "") {
        fs::create_directories(folder / name);
        put(name + "/max_brightness", "200\n");
        put(name + "/brightness", "0\n");
        put(name + "/trigger", triggers + "\n");
        if (index.empty())
            return;
        put(name + "/multi_index", index + "\n");
        put(name + "/multi_intensity", "0 0 0\n");
    }
    void put(const std::string& file, const std::string& text) const {
        std::ofstream(folder / file) << text;
    }
    [[nodiscard]] std::string read(const std::string& file) const {
        std::ifstream in(folder / file);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    fs::path folder;
};

struct Row {
    ShowLight light;
    const char* red;
    const char* green;
    const char* blue;
};
const std::vector<Row> kColours{
    {{LightColour::Green}, "0", "200", "0"},     {{LightColour::Yellow}, "200", "200", "0"},
    {{LightColour::Red}, "200", "0", "0"},       {{LightColour::Purple}, "200", "0", "200"},
    {{LightColour::White}, "200", "200", "200"}, {{LightColour::Off}, "0", "0", "0"},
};

} // namespace

TEST_CASE("one LED of three colours, in whatever order it has them") {
    LedFolder leds;
    leds.led("a:keys", "none");
    leds.led("room:rgb:status", "[none]", "green blue red");
    const Leds found = findLeds(leds.folder);
    REQUIRE(found.multi);
    for (const Row& row : kColours) {
        INFO(row.red << " " << row.green << " " << row.blue);
        CHECK(show(found, row.light));
        CHECK(leds.read("room:rgb:status/multi_intensity") ==
              std::string(row.green) + " " + row.blue + " " + row.red);
        CHECK(leds.read("room:rgb:status/brightness") ==
              (row.light.colour == LightColour::Off ? "0" : "200"));
    }
}

TEST_CASE("three LEDs of one colour each") {
    LedFolder leds;
    for (const char* name : {"room:red:status", "room:green:status", "room-blue"})
        leds.led(name, "none");
    leds.led("infrared", "none"); // no "red" of ours
    const Leds found = findLeds(leds.folder);
    REQUIRE(found.any());
    for (const Row& row : kColours) {
        INFO(row.red << " " << row.green << " " << row.blue);
        CHECK(show(found, row.light));
        CHECK(leds.read("room:red:status/brightness") == row.red);
        CHECK(leds.read("room:green:status/brightness") == row.green);
        CHECK(leds.read("room-blue/brightness") == row.blue);
    }
    CHECK(leds.read("infrared/brightness") == "0\n");
}

TEST_CASE("a light pulses at less than 0.5 Hz where it can, else it is steady") {
    struct Pulse {
        const char* triggers;
        const char* trigger;
        const char* file;
        const char* written;
    };
    const std::vector<Pulse> rows{
        {"[none] timer pattern", "pattern", "pattern", "0 1500 200 1500"},
        {"[none] timer", "timer", "delay_off", "1500"},
        {"[none] heartbeat", "[none] heartbeat\n", "brightness", "200"},
    };
    for (const Pulse& row : rows) {
        INFO(row.triggers);
        LedFolder leds;
        leds.led("rgb", row.triggers, "red green blue");
        const Leds found = findLeds(leds.folder);
        CHECK(show(found, {LightColour::White, true}));
        CHECK(leds.read("rgb/trigger") == row.trigger);
        CHECK(leds.read(std::string("rgb/") + row.file) == row.written);
        CHECK(show(found, {LightColour::Green}));
        CHECK(leds.read("rgb/trigger") != "pattern");
        CHECK(leds.read("rgb/trigger") != "timer");
        CHECK(leds.read("rgb/brightness") == "200");
    }
}

TEST_CASE("the newest deed counts, and the light goes out with the agent") {
    LedFolder leds;
    leds.led("rgb", "none", "red green blue");
    engine::Desk<ShowLight> desk;
    desk.perform({LightColour::Red});
    {
        LedLight light(desk, leds.folder);
        for (int i = 0; i < 100; ++i)
            desk.perform({i % 2 == 0 ? LightColour::Red : LightColour::Green});
    }
    CHECK(leds.read("rgb/multi_intensity") == "0 0 0");
    CHECK(leds.read("rgb/brightness") == "0");
}

TEST_CASE("no folder, and a folder without a light, are no error") {
    LedFolder leds;
    CHECK_FALSE(findLeds(leds.folder / "none").any());
    engine::Desk<ShowLight> desk;
    for (const fs::path& folder : {fs::path(), leds.folder})
        LedLight(desk, folder);
    desk.perform({LightColour::Red});
}
