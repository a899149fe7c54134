#include <catch2/catch.hpp>

#include <string>

#include "xapi/pattern.h"
#include "xapi/tree.h"

using namespace greenroom;
using namespace greenroom::xapi;

namespace {

// Words like "Status Call 42 Status" make a path.
bool matches(const std::string& expression, const std::string& leaf,
             const std::string& value = "") {
    const auto pattern = parsePattern(expression);
    REQUIRE(pattern);
    const ValueAt valueAt = [&](const Path&) { return &value; };
    return fits(*pattern, pathOfWords(leaf), valueAt);
}

} // namespace

// xAPI guide, "Feedback expression matching": the forms seen in real clients.
TEST_CASE("an expression fits what it names, and everything below") {
    struct Case {
        std::string expression;
        std::string leaf;
        bool fits;
    };
    const auto c = GENERATE(values<Case>({
        {"/Status/Audio/Volume", "Status Audio Volume", true},
        {"Status/Audio/Volume", "Status Audio Volume", true},
        {"status/AUDIO/volume", "Status Audio Volume", true},
        {"/Status/Audio", "Status Audio Volume", true},
        {"/Status/Audio/", "Status Audio Volume", true},
        {"/Status", "Status Audio Volume", true},
        {"/Status/Audio/VolumeMute", "Status Audio Volume", false},
        {"/Status/Audio/Volume/Level", "Status Audio Volume", false},
        {"/Event/Audio/Volume", "Status Audio Volume", false},
        {"/Status/Call", "Status Call 42 Status", true},
        {"/Status/Call/Status", "Status Call 42 Status", true},
        {"/Status/Call[42]", "Status Call 42 Status", true},
        {"/Status/Call[@item='42']/Status", "Status Call 42 Status", true},
        {"/Status/Call[@item=\"42\"]/Status", "Status Call 42 Status", true},
        {"/Status/Call[41]", "Status Call 42 Status", false},
        {"/Status/Call/*/Status", "Status Call 42 Status", true},
        {"/Status/Call/*/Status", "Status Call 42 Hold Status", true},
        {"/Status/*/Volume", "Status Audio Volume", true},
        {"/Status/*/Volume", "Status Audio Deep Volume", false},
        {"/Status//Status", "Status Call 42 Status", true},
        {"/Status//Status", "Status SIP Registration 1 Status", true},
        {"Status/**/Status", "Status Standby State", false},
        {"//Status", "Status Audio Volume", true},
        {"/Status/Network[1]/IPv4", "Status Network 1 IPv4 Address", true},
        {"/Status/Audio[1]/Volume", "Status Audio Volume", true}, // index 1 of what is no list
        {"/Status/Audio[2]/Volume", "Status Audio Volume", false},
        {"/Bookings", "Event Bookings Updated", false}, // no document: accepted, never fits
        {"Result", "Event Bookings Updated", false},
    }));
    INFO(c.expression << " on " << c.leaf);
    CHECK(matches(c.expression, c.leaf) == c.fits);
}

TEST_CASE("a condition looks at a child's value") {
    CHECK(matches("/Status/Call[Status='Connected']", "Status Call 3 Duration", "Connected"));
    CHECK_FALSE(matches("/Status/Call[Status='Connected']", "Status Call 3 Duration", "Ringing"));
}

TEST_CASE("what is no expression is refused in words") {
    const std::string expression = GENERATE(as<std::string>{}, "/Status/Call[", "/Status/Call[x]",
                                            "/Status/Ca ll", "/Status/Call[Status=Connected]",
                                            "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q", "$", "/Status/'");
    INFO(expression);
    CHECK_FALSE(parsePattern(expression));
    CHECK_FALSE(parsePattern("/Status/" + std::string(2000, 'x')));
}

TEST_CASE("a pattern is written as the expression it came from") {
    const std::string expression =
        GENERATE(as<std::string>{}, "/Status/Call[42]/Status", "/Status//DisplayName",
                 "/Status/Call/*/Status", "/Status/Call[Status='Connected']");
    CHECK(textOf(parsePattern(expression).value()) == expression);
}
