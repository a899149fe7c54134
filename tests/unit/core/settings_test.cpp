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
        {"a time of day", "Standby OfficeHours Start", "06:30", true, "06:30"},
        {"the last minute of a day", "Standby OfficeHours End", "23:59", true, "23:59"},
        {"an hour too many", "Standby OfficeHours End", "24:00", false, ""},
        {"a minute too many", "Standby OfficeHours End", "07:60", false, ""},
        {"a time without its zero", "Standby OfficeHours End", "7:00", false, ""},
        {"a time of letters", "Standby OfficeHours End", "ab:cd", false, ""},
        {"no time", "Standby OfficeHours Start", "", false, ""},
        {"days in any order and case", "Standby OfficeHours Days", "sunday, MONDAY sunday", true,
         "Monday Sunday"},
        {"no day", "Standby OfficeHours Days", "", true, ""},
        {"no day of the week", "Standby OfficeHours Days", "Monday Feast", false, ""},
        {"a colour", "UserInterface Branding Accent", "#2277aA", true, "#2277aA"},
        {"no colour", "UserInterface Branding Accent", "", true, ""},
        {"a colour by its name", "UserInterface Branding Accent", "#teal00", false, ""},
        {"a colour cut short", "UserInterface Branding Accent", "#22", false, ""},
        {"a zone", "Time Zone", "America/Argentina/Buenos_Aires", true,
         "America/Argentina/Buenos_Aires"},
        {"a zone by its offset", "Time Zone", "Etc/GMT+5", true, "Etc/GMT+5"},
        {"no zone", "Time Zone", "", true, ""},
        {"a file of the machine", "Time Zone", "/etc/passwd", false, ""},
        {"a way out of the database", "Time Zone", "Europe/../x", false, ""},
        {"a zone without its place", "Time Zone", "Europe/", false, ""},
        {"a passcode", "UserInterface ServiceMenu Passcode", "2468", true,
         std::string(base::Secret::kDots)},
        {"no passcode", "UserInterface ServiceMenu Passcode", "", true, ""},
        {"a long passcode", "UserInterface ServiceMenu Passcode", "123456789012", true,
         std::string(base::Secret::kDots)},
        {"a passcode too long", "UserInterface ServiceMenu Passcode", "1234567890123", false, ""},
        {"three digits", "UserInterface ServiceMenu Passcode", "246", false, ""},
        {"a passcode of letters", "UserInterface ServiceMenu Passcode", "24a6", false, ""},
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
