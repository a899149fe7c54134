#include <catch2/catch.hpp>

#include <set>

#include "core/settings.h"

using namespace greenroom;
using namespace greenroom::core;

TEST_CASE("values are checked against their row") {
    struct Row {
        const char* name;
        std::string path;
        std::string value;
        bool taken;
        std::string reads; // when taken
    };
    const std::vector<Row> rows{
        {"in range", "Bookings JoinLeadTime", "0", true, "0"},
        {"upper bound", "Bookings JoinLeadTime", "3600", true, "3600"},
        {"over", "Bookings JoinLeadTime", "3601", false, ""},
        {"negative", "Bookings JoinLeadTime", "-1", false, ""},
        {"trailing text", "Bookings JoinLeadTime", "5m", false, ""},
        {"empty number", "Bookings JoinLeadTime", "", false, ""},
        {"beyond 64 bit", "Bookings JoinLeadTime", "99999999999999999999", false, ""},
        {"path in any case", "BOOKINGS joinleadtime", "60", true, "60"},
        {"literal in any case", "Time TimeFormat", "12h", true, "12H"},
        {"unknown literal", "Time TimeFormat", "13H", false, ""},
        {"text", "SystemUnit Name", "Room 7", true, "Room 7"},
        {"text at its bound", "SystemUnit Name", std::string(64, 'x'), true, std::string(64, 'x')},
        {"text over its bound", "SystemUnit Name", std::string(65, 'x'), false, ""},
        {"line break in text", "SystemUnit Name", "a\nb", false, ""},
        {"secret reads as dots", "SIP Authentication Password", "hush", true,
         std::string(base::Secret::kDots)},
        {"no such setting", "Bookings Nothing", "1", false, ""},
        {"an order, given in part", "Bookings SourceOrder", "local", true,
         "local premises cloud calendar"},
        {"an order in any case, with commas", "Bookings SourceOrder", "Cloud, PREMISES", true,
         "cloud premises calendar local"},
        {"an order with a word twice", "Bookings SourceOrder", "cloud cloud", false, ""},
        {"an order with a word of its own", "Bookings SourceOrder", "cloud mail", false, ""},
        {"no order at all", "Bookings SourceOrder", "", true, "premises cloud calendar local"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto changed = withSetting(Settings{}, row.path, row.value);
        CHECK(changed.has_value() == row.taken);
        if (changed)
            CHECK(settingText(*changed, *findSetting(row.path)) == row.reads);
        else
            CHECK_FALSE(changed.error().message.empty());
    }
}

TEST_CASE("an error names path, value and what is allowed, but no secret") {
    const auto number = withSetting(Settings{}, "Bookings JoinLeadTime", "soon");
    CHECK(number.error().message ==
          "Bookings JoinLeadTime: \"soon\" is not a whole number from 0 to 3600");
    const auto secret =
        withSetting(Settings{}, "SIP Authentication Password", std::string(129, 'p'));
    CHECK(secret.error().message.find("ppp") == std::string::npos);
}

TEST_CASE("every default lies in its own range and can be written back") {
    std::set<std::string_view> paths;
    for (const SettingRow& row : settingRows()) {
        INFO(std::string(row.path));
        CHECK(paths.insert(row.path).second);
        CHECK_FALSE(row.text.empty());
        const auto written =
            withSetting(Settings{}, row.path, settingStored(Settings{}, row).reveal());
        REQUIRE(written);
        CHECK(*written == Settings{});
    }
}
