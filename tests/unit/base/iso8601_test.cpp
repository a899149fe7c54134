#include "base/iso8601.h"

#include <catch2/catch.hpp>

using namespace greenroom::base;

TEST_CASE("a UTC time is read to the millisecond") {
    struct Row {
        const char* name;
        const char* text;
        std::int64_t ms;
    };
    const auto row = GENERATE(values<Row>({
        {"seconds", "2026-03-04T09:30:00Z", 1'772'616'600'000},
        {"the epoch", "1970-01-01T00:00:00Z", 0},
        {"the last second of 9999", "9999-12-31T23:59:59Z", 253'402'300'799'000},
        {"one digit of fraction", "2026-03-04T09:30:00.5Z", 1'772'616'600'500},
        {"nine digits are cut", "2026-03-04T09:30:00.123999999Z", 1'772'616'600'123},
        {"east of Greenwich", "2026-03-04T10:30:00+01:00", 1'772'616'600'000},
        {"without a colon", "2026-03-04T10:30:00+0100", 1'772'616'600'000},
        {"hours alone", "2026-03-04T04:30:00-05", 1'772'616'600'000},
        {"half an hour", "2026-03-04T15:00:00+05:30", 1'772'616'600'000},
        {"a leap day", "2028-02-29T00:00:00Z", 1'835'395'200'000},
        {"a leap second is the next second", "2016-12-31T23:59:60Z", 1'483'228'800'000},
        {"a lower case z", "2026-03-04T09:30:00z", 1'772'616'600'000},
    }));
    INFO(row.name);
    const auto read = parseUtc(row.text);
    REQUIRE(read);
    CHECK(toMs(*read) == row.ms);
}

TEST_CASE("what is no UTC time is refused, with the text in the message") {
    struct Row {
        const char* name;
        const char* text;
    };
    const auto row = GENERATE(values<Row>({
        {"empty", ""},
        {"before 1970, by its offset", "1970-01-01T00:00:00+14:00"},
        {"after 9999, by its offset", "9999-12-31T23:59:59-14:00"},
        {"after 9999, by its leap second", "9999-12-31T23:59:60Z"},
        {"no zone", "2026-03-04T09:30:00"},
        {"date alone", "2026-03-04"},
        {"month 13", "2026-13-04T09:30:00Z"},
        {"29 February of an ordinary year", "2026-02-29T09:30:00Z"},
        {"hour 24", "2026-03-04T24:00:00Z"},
        {"minute 60", "2026-03-04T09:60:00Z"},
        {"second 61", "2026-03-04T09:30:61Z"},
        {"before 1970", "1969-12-31T23:59:59Z"},
        {"five digits of a year", "12026-03-04T09:30:00Z"},
        {"an empty fraction", "2026-03-04T09:30:00.Z"},
        {"ten digits of fraction", "2026-03-04T09:30:00.1234567890Z"},
        {"an offset of 15 hours", "2026-03-04T09:30:00+15:00"},
        {"something after it", "2026-03-04T09:30:00Z "},
        {"a sign among digits", "2026-03-04T+9:30:00Z"},
        {"words", "tomorrow"},
    }));
    INFO(row.name);
    const auto read = parseUtc(row.text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::InvalidInput);
    CHECK(read.error().message.find(row.text) != std::string::npos);
}

TEST_CASE("a long text does not make a long message") {
    const auto read = parseUtc(std::string(10'000, 'x'));
    REQUIRE_FALSE(read);
    CHECK(read.error().message.size() < 200);
}

TEST_CASE("a time is written in seconds and read back the same") {
    CHECK(formatUtc(wallFromMs(1'772'616'600'000)) == "2026-03-04T09:30:00Z");
    CHECK(formatUtc(wallFromMs(1'772'616'600'999)) == "2026-03-04T09:30:00Z");
    CHECK(formatUtc(wallFromMs(-1)) == "1969-12-31T23:59:59Z");
    for (std::int64_t s = 0; s < 253'402'300'800; s += 86'399 * 1'009) {
        const WallTime t = wallFromMs(s * 1000);
        REQUIRE(parseUtc(formatUtc(t)) == t);
    }
}
