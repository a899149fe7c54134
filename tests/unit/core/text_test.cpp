#include <catch2/catch.hpp>

#include "core/text.h"

using namespace greenroom::core;

TEST_CASE("words compare in any letter case, ASCII only") {
    CHECK(sameWord("SystemUnit", "systemunit"));
    CHECK_FALSE(sameWord("Dial", "Dials"));
    CHECK_FALSE(sameWord("\xc3\x84", "\xc3\xa4"));
    CHECK(lowered("SIP:Ada@Example.NET") == "sip:ada@example.net");
}

TEST_CASE("trimmed drops blanks at both ends only") {
    CHECK(trimmed(" \t a b\r\n") == "a b");
    CHECK(trimmed("   ").empty());
    CHECK(trimmed("").empty());
}

TEST_CASE("cutUtf8 never leaves half a character") {
    CHECK(cutUtf8("abc", 3) == "abc");
    CHECK(cutUtf8("abcd", 3) == "abc");
    CHECK(cutUtf8("ab\xe2\x82\xac", 4) == "ab"); // the euro sign takes three bytes
    CHECK(cutUtf8("ab\xe2\x82\xac", 5) == "ab\xe2\x82\xac");
    CHECK(cutUtf8("\xe2\x82\xac", 1).empty());
}
