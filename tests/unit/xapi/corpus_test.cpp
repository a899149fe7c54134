// The fuzz targets' corpora, run as ordinary tests.
#include <catch2/catch.hpp>

#include <filesystem>

#include "fuzz/xapi_check.h"
#include "unit/xapi/fixtures.h"

namespace {

void runAll(const std::string& folder, std::string_view (*brokenPromise)(std::string_view)) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        INFO(entry.path().filename());
        CHECK(brokenPromise(greenroom::test::fileText(entry.path().string())) == "");
        ++files;
    }
    CHECK(files >= 8);
}

} // namespace

TEST_CASE("every file of the bookings corpus keeps the reader's promises") {
    runAll(XAPI_CORPUS "/bookings_xml", greenroom::test::brokenBookingsPromise);
    runAll(XAPI_FIXTURES, greenroom::test::brokenBookingsPromise);
}

TEST_CASE("every file of the command corpus keeps the reader's promises") {
    runAll(XAPI_CORPUS "/command_xml", greenroom::test::brokenCommandPromise);
}
