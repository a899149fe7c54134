#include <catch2/catch.hpp>

#include <optional>
#include <string>

#include "xapi/text.h"

using namespace greenroom::xapi;

TEST_CASE("whole numbers are read as senders write them") {
    struct Case {
        std::string text;
        std::optional<std::int64_t> value;
    };
    const auto c = GENERATE(values<Case>({
        {"0", 0},
        {" 300\n", 300},
        {"+5", 5},
        {"-1", -1},
        {"60.0", 60},
        {"60.000", 60},
        {"", std::nullopt},
        {"60.", std::nullopt},
        {"60.5", std::nullopt},
        {"5 min", std::nullopt},
        {"0x10", std::nullopt},
        {"99999999999999999999", std::nullopt},
    }));
    INFO(c.text);
    CHECK(wholeNumber(c.text) == c.value);
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(characterCount("") == 0);
    CHECK(characterCount("Köln") == 4);
    CHECK(characterCount("会議") == 2);
}
