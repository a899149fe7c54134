// The documents of tests/golden/tms.
#pragma once

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>

namespace greenroom::test {

inline std::string goldenTms(const std::string& name) {
    std::ifstream in(std::string(GOLDEN_TMS "/") + name + ".xml");
    REQUIRE(in);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace greenroom::test
