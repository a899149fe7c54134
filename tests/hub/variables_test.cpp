#include <catch2/catch.hpp>

#include "hub/variables.h"

using namespace greenroom;
using namespace greenroom::hub;

TEST_CASE("templates take the values of the workspace they go to") {
    const Variables variables{
        {"name", "Aspen"}, {"floor", "3"}, {"site", "Oslo"}, {"tricky", "{{name}}"}, {"none", ""}};
    struct Case {
        std::string text;
        std::string filled; // begins with "!" when refused
    };
    const auto c = GENERATE(values<Case>({
        {"", ""},
        {"plain", "plain"},
        {"{{name}}", "Aspen"},
        {"{{ name }}", "Aspen"},
        {"{{site}}-{{floor}}-{{name}}", "Oslo-3-Aspen"},
        {"a{{none}}b", "ab"},
        {"{{tricky}}", "{{name}}"},
        {"{ {name} }", "{ {name} }"},
        {"}}", "}}"},
        {"{{nobody}}", "!no value for: nobody"},
        {"{{b}} {{name}} {{a}} {{b}}", "!no value for: a, b"},
        {"{{Name}}", "!no value for: Name"},
        {"{{name", "!{{ is not closed by }}"},
        {"{{}}", "!what stands between {{ and }} is not a name"},
        {"{{na me}}", "!what stands between {{ and }} is not a name"},
        {"{{{name}}}", "!what stands between {{ and }} is not a name"},
        {"{{1st}}", "!what stands between {{ and }} is not a name"},
    }));
    INFO(c.text);
    const auto filled = fillIn(c.text, variables);
    CHECK((filled ? *filled : "!" + filled.error().message) == c.filled);
}

TEST_CASE("names of variables") {
    CHECK(isVariableName("floor"));
    CHECK(isVariableName("sip.user-2_b"));
    CHECK(isVariableName(std::string(64, 'a')));
    for (const std::string name : {"", "2nd", "-a", "a b", "a{", "\xC3\xA4"})
        CHECK_FALSE(isVariableName(name));
    CHECK_FALSE(isVariableName(std::string(65, 'a')));
}

TEST_CASE("what is filled in has a length") {
    const Variables variables{{"long", std::string(1000, 'x')}};
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += "{{long}}";
    CHECK(fillIn(text + std::string(96, 'y'), variables));
    const auto over = fillIn(text + std::string(97, 'y'), variables);
    REQUIRE_FALSE(over);
    CHECK(over.error().code == base::ErrorCode::TooLarge);
}
