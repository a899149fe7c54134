// What the simulation once found stays found.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "sim/action_json.h"
#include "sim/room.h"

using namespace greenroom;

TEST_CASE("found lives go well now") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SIM_FOUND)) {
        INFO(entry.path().string());
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const auto life = sim::lifeFrom(text.str());
        INFO((life ? "" : life.error().message));
        REQUIRE(life);
        const auto trouble = sim::Room(*life, {}).live();
        INFO((trouble ? trouble->finding.what : ""));
        CHECK_FALSE(trouble);
        ++count;
    }
    CHECK(count > 0);
}
