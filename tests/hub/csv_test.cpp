#include <catch2/catch.hpp>

#include "hub/csv.h"

using namespace greenroom::hub;

namespace {

using Rows = std::vector<CsvRow>;

std::string errorsOf(std::string_view text, const CsvLimits& limits = {}) {
    const auto rows = readCsv(text, limits);
    std::string out;
    if (!rows)
        for (const LineError& error : rows.error())
            out += std::to_string(error.line) + ": " + error.text + "\n";
    return out;
}

} // namespace

TEST_CASE("tables are read as spreadsheets write them") {
    struct Case {
        std::string name;
        std::string text;
        Rows rows;
    };
    const auto c = GENERATE(values<Case>({
        {"nothing", "", {}},
        {"one row without a line end", "a,b", {{1, {"a", "b"}}}},
        {"CRLF", "a,b\r\nc,d\r\n", {{1, {"a", "b"}}, {2, {"c", "d"}}}},
        {"LF", "a,b\nc,d\n", {{1, {"a", "b"}}, {2, {"c", "d"}}}},
        {"byte order mark", "\xEF\xBB\xBFname\n", {{1, {"name"}}}},
        {"empty fields", "a,,\n,b\n", {{1, {"a", "", ""}}, {2, {"", "b"}}}},
        {"empty lines", "a\n\n\r\nb\n", {{1, {"a"}}, {4, {"b"}}}},
        {"blanks count", " a , b \n", {{1, {" a ", " b "}}}},
        {"quoted comma", "\"a,b\",c\n", {{1, {"a,b", "c"}}}},
        {"doubled quote", "\"say \"\"hi\"\"\"\n", {{1, {"say \"hi\""}}}},
        {"line end in quotes", "\"a\r\nb\",c\nd\n", {{1, {"a\r\nb", "c"}}, {3, {"d"}}}},
        {"quoted and empty", "\"\",x\n", {{1, {"", "x"}}}},
        {"UTF-8", "B\xC3\xBCro,\xE4\xBC\x9A\n", {{1, {"B\xC3\xBCro", "\xE4\xBC\x9A"}}}},
    }));
    INFO(c.name);
    const auto rows = readCsv(c.text);
    REQUIRE(rows);
    CHECK(*rows == c.rows);
}

TEST_CASE("what is wrong in a table is named with its line") {
    struct Case {
        std::string name;
        std::string text;
        std::string errors;
    };
    const auto c = GENERATE(values<Case>({
        {"quote in a bare field", "a\nb\"c,d\n",
         "2: A quote stands inside a field that does not begin with one.\n"},
        {"text after a closing quote", "\"a\"b\n",
         "1: Something stands after a closing quote; a quote inside a field is doubled.\n"},
        {"open quote", "a\n\"b\nc", "2: A quote is opened and never closed.\n"},
        {"control character", std::string("a\0b\n", 4),
         "1: A control character stands in a field.\n"},
        {"lone carriage return", "a\rb\n", "1: A control character stands in a field.\n"},
        {"not UTF-8", "ok\nB\xFCro\n", "2: Field 1 is not UTF-8; save the file as UTF-8.\n"},
        {"two wrong lines", "a\"\nb\nc\"\n",
         "1: A quote stands inside a field that does not begin with one.\n"
         "3: A quote stands inside a field that does not begin with one.\n"},
        {"a wrong line after a field with a line end", "\"x\ny\"\nb\"\n",
         "3: A quote stands inside a field that does not begin with one.\n"},
    }));
    INFO(c.name);
    CHECK(errorsOf(c.text) == c.errors);
}

TEST_CASE("a table is bounded in every direction") {
    const CsvLimits limits{64, 3, 3, 8, 2};
    CHECK(errorsOf(std::string(64, 'a').replace(8, 1, "\n"), limits) !=
          "1: The file is longer than 64 bytes.\n");
    CHECK(errorsOf(std::string(65, 'a'), limits) == "1: The file is longer than 64 bytes.\n");
    CHECK(errorsOf("a\nb\nc\n", limits).empty());
    CHECK(errorsOf("a\nb\nc\nd\n", limits) == "4: There are more than 3 rows.\n");
    CHECK(errorsOf("a,b,c\n", limits).empty());
    CHECK(errorsOf("a,b,c,d\n", limits) == "1: There are more than 3 fields.\n");
    CHECK(errorsOf("12345678\n", limits).empty());
    CHECK(errorsOf("x,123456789\n", limits) == "1: Field 2 is longer than 8 bytes.\n");
    const auto many = readCsv("a\"\nb\"\nc\"\n", limits);
    REQUIRE_FALSE(many);
    CHECK(many.error().size() == 2);
}
