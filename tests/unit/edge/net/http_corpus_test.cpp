// The fuzz target's corpus, run as an ordinary test.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/http_request_check.h"

TEST_CASE("every file of the HTTP corpus keeps the parser's promises") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(HTTP_CORPUS)) {
        INFO(entry.path().filename());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        CHECK(greenroom::test::brokenPromise(bytes) == "");
        ++files;
    }
    CHECK(files >= 10);
}
