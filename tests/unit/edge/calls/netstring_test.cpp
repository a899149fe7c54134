#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "fuzz/netstring_check.h"

using greenroom::edge::calls::netstring;
using greenroom::edge::calls::NetstringReader;
using greenroom::test::readFrames;

TEST_CASE("netstrings are read as they were written") {
    struct Row {
        const char* name;
        std::string bytes;
        std::vector<std::string> payloads;
        bool broken;
    };
    const std::string largest(NetstringReader::kMaxPayload, 'x');
    const Row rows[] = {
        {"nothing", "", {}, false},
        {"one", "5:hello,", {"hello"}, false},
        {"an empty one", "0:,", {""}, false},
        {"two and a half", "1:a,2:bc,3:d", {"a", "bc"}, false},
        {"commas and colons inside", "3:,:,,", {",:,"}, false},
        {"the largest", netstring(largest), {largest}, false},
        {"over the largest", "65537:", {}, true},
        {"six digits", "100000", {}, true},
        {"a leading zero", "01:a,", {}, true},
        {"no digits", ":,", {}, true},
        {"a sign", "-1:a,", {}, true},
        {"no comma at the end", "1:a1:b,", {}, true},
        {"text", "GET / HTTP/1.0\r\n", {}, true},
        {"good, then bad", "1:a,x", {"a"}, true},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{100'000}}) {
            const auto read = readFrames(row.bytes, step);
            CHECK(read.payloads == row.payloads);
            CHECK(read.broken == row.broken);
        }
    }
}

TEST_CASE("a broken stream stays broken") {
    NetstringReader reader;
    reader.feed("x");
    REQUIRE_FALSE(reader.next());
    reader.feed("1:a,");
    CHECK_FALSE(reader.next());
}
