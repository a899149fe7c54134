#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "core/reason.h"

using namespace greenroom::core;

TEST_CASE("every reason has a code of its own and words for the room") {
    std::set<std::string_view> codes;
    for (const Reason& row : allReasons()) {
        INFO(std::string(row.code));
        CHECK(codes.insert(row.code).second);
        CHECK_FALSE(row.text.empty());
        CHECK(row.text.size() <= 60);
        CHECK(&reasonOf(row.code) == &row);
    }
    CHECK(reasonOf("NO_SUCH_CODE").code == "UNKNOWN");
}
