#include <catch2/catch.hpp>

#include <sstream>

#include "fleet/options.h"

using namespace greenroom::fleet;

namespace {

std::vector<std::string> split(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

} // namespace

TEST_CASE("What is wrong with the command line is said") {
    struct Row {
        std::string line, why;
    };
    for (const Row& row : {
             Row{"", "comes first"},
             Row{"walk", "comes first"},
             Row{"run --link 127.0.0.1:1 --phases ramp", "--folder is missing"},
             Row{"run --folder f --phases ramp", "--link is missing"},
             Row{"run --folder f --link 127.0.0.1:1", "--phases is missing"},
             Row{"run --folder f --link 127.0.0.1 --phases ramp", "is not ADDRESS:PORT"},
             Row{"run --folder f --link 127.0.0.1:66000 --phases ramp", "no number up to 65535"},
             Row{"run --folder f --link 127.0.0.1:1 --phases walk", "no phase \"walk\""},
             Row{"run --folder f --link 127.0.0.1:1 --phases push", "no phase \"push\""},
             Row{"run --folder f --link 127.0.0.1:1 --phases ramp:3", "no phase \"ramp\""},
             Row{"run --folder f --link 127.0.0.1:1 --phases hold:x", "\"x\" is no number"},
             Row{"run --speed 3", "no option --speed"},
             Row{"run --folder", "--folder wants a value"},
             Row{"enroll --folder f --devices 3 --token t --api 127.0.0.1:1", "--authority"},
             Row{"enroll --folder f --authority a --token t --api 127.0.0.1:1", "--devices"},
             Row{"enroll --folder f --authority a --devices 3 --api 127.0.0.1:1", "--token"},
             Row{"enroll --folder f --authority a --devices 3 --token t", "--api"},
         }) {
        CAPTURE(row.line);
        const auto options = readOptions(split(row.line));
        REQUIRE_FALSE(options);
        CHECK_THAT(options.error().message, Catch::Contains(row.why));
    }
}

TEST_CASE("A command line that is right is taken as it is") {
    const auto options = readOptions(
        split("run --folder f --link 127.0.0.1:5443 --api [::1]:443 --token t --devices 30 "
              "--rate 80 --sources 4 --at-once 9 --longest-pause-ms 2000 --limit-s 5 "
              "--phases ramp,hold:2,push:20,bookings:3,storm"));
    REQUIRE(options);
    CHECK(options->verb == Options::Verb::Run);
    CHECK(options->link.port == 5443);
    CHECK(options->api.address == "[::1]");
    CHECK(options->devices == 30);
    CHECK(options->rate == 80);
    CHECK(options->sources == 4);
    CHECK(options->atOnce == 9);
    CHECK(options->longestPause == std::chrono::seconds(2));
    CHECK(options->limit == std::chrono::seconds(5));
    REQUIRE(options->phases.size() == 5);
    CHECK(options->phases[2].name == "push");
    CHECK(options->phases[2].number == 20);
}
