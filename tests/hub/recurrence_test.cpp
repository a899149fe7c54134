#include <catch2/catch.hpp>

#include "base/iso8601.h"
#include "hub/recurrence.h"
#include "hub/recurrence_rule.h"

using namespace greenroom;
using namespace greenroom::hub;

namespace {

base::WallTime at(const std::string& text) {
    const auto parsed = base::parseUtc(text);
    REQUIRE(parsed);
    return *parsed;
}

Series series(const std::string& start, const std::string& rule,
              const std::string& zone = "Europe/Berlin", base::minutes length = base::minutes(60)) {
    return {at(start), at(start) + length, zone, rule};
}

std::vector<std::string> starts(const Series& of) {
    const auto found = expandSeries(of);
    if (!found)
        return {found.error().message};
    std::vector<std::string> out;
    for (const Occurrence& one : *found) {
        CHECK(one.end - one.start == of.end - of.start);
        out.push_back(base::formatUtc(one.start));
    }
    return out;
}

} // namespace

TEST_CASE("series happen when their rule says, at the same hour on the wall") {
    struct Case {
        std::string name;
        std::string start;
        std::string zone;
        std::string rule;
        std::vector<std::string> starts;
    };
    const auto c = GENERATE(values<Case>({
        {"count",
         "2026-11-24T09:00:00Z",
         "UTC",
         "FREQ=DAILY;COUNT=3",
         {"2026-11-24T09:00:00Z", "2026-11-25T09:00:00Z", "2026-11-26T09:00:00Z"}},
        {"clocks put back: an hour later in UTC",
         "2026-10-19T07:00:00Z",
         "Europe/Berlin",
         "FREQ=WEEKLY;COUNT=3",
         {"2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-02T08:00:00Z"}},
        {"clocks put forward: an hour earlier in UTC",
         "2026-03-23T08:00:00Z",
         "Europe/Berlin",
         "FREQ=WEEKLY;COUNT=2",
         {"2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z"}},
        {"another half of the globe",
         "2026-03-30T22:30:00Z",
         "Australia/Sydney",
         "FREQ=WEEKLY;COUNT=2",
         {"2026-03-30T22:30:00Z", "2026-04-06T23:30:00Z"}},
        {"02:30 that is left out is 03:30",
         "2026-03-28T01:30:00Z",
         "Europe/Berlin",
         "FREQ=DAILY;COUNT=3",
         {"2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"}},
        {"02:30 that comes twice is the first",
         "2026-10-24T00:30:00Z",
         "Europe/Berlin",
         "FREQ=DAILY;COUNT=3",
         {"2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"}},
        {"across midnight UTC",
         "2026-01-05T23:30:00Z",
         "America/New_York",
         "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3",
         {"2026-01-05T23:30:00Z", "2026-01-07T23:30:00Z", "2026-01-12T23:30:00Z"}},
        {"every other week, two days",
         "2026-01-05T09:00:00Z",
         "UTC",
         "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4",
         {"2026-01-05T09:00:00Z", "2026-01-08T09:00:00Z", "2026-01-19T09:00:00Z",
          "2026-01-22T09:00:00Z"}},
        {"working days",
         "2026-01-08T09:00:00Z",
         "UTC",
         "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3",
         {"2026-01-08T09:00:00Z", "2026-01-09T09:00:00Z", "2026-01-12T09:00:00Z"}},
        {"second Tuesday",
         "2026-01-13T09:00:00Z",
         "UTC",
         "FREQ=MONTHLY;BYDAY=2TU;COUNT=3",
         {"2026-01-13T09:00:00Z", "2026-02-10T09:00:00Z", "2026-03-10T09:00:00Z"}},
        {"last Friday",
         "2026-01-30T09:00:00Z",
         "UTC",
         "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
         {"2026-01-30T09:00:00Z", "2026-02-27T09:00:00Z", "2026-03-27T09:00:00Z"}},
        {"the 31st, where there is one",
         "2026-01-31T09:00:00Z",
         "UTC",
         "FREQ=MONTHLY;COUNT=3",
         {"2026-01-31T09:00:00Z", "2026-03-31T09:00:00Z", "2026-05-31T09:00:00Z"}},
        {"until an instant, that one included",
         "2026-01-01T09:00:00Z",
         "UTC",
         "FREQ=DAILY;UNTIL=20260102T090000Z",
         {"2026-01-01T09:00:00Z", "2026-01-02T09:00:00Z"}},
        {"until a second before",
         "2026-01-01T09:00:00Z",
         "UTC",
         "FREQ=DAILY;UNTIL=20260102T085959Z",
         {"2026-01-01T09:00:00Z"}},
        {"until a day of the zone, which ends later than UTC's",
         "2026-01-01T02:00:00Z",
         "America/New_York",
         "FREQ=DAILY;UNTIL=20260101",
         {"2026-01-01T02:00:00Z", "2026-01-02T02:00:00Z"}},
    }));
    INFO(c.name);
    CHECK(starts(series(c.start, c.rule, c.zone)) == c.starts);
}

TEST_CASE("rules that are refused say why") {
    const auto rule = GENERATE(values<std::string>({
        "",
        "FREQ",
        "FREQ=",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY",
        "FREQ=YEARLY",
        "freq=daily",
        "RRULE:FREQ=DAILY",
        "FREQ=DAILY;",
        ";FREQ=DAILY",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=+5",
        "FREQ=DAILY;COUNT=5 ",
        "FREQ=DAILY;COUNT=99999999999999999999",
        "FREQ=DAILY;INTERVAL=367",
        "FREQ=WEEKLY;INTERVAL=53",
        "FREQ=MONTHLY;INTERVAL=13",
        "FREQ=DAILY;UNTIL=2027-01-01",
        "FREQ=DAILY;UNTIL=20270230",
        "FREQ=DAILY;UNTIL=2027010aT000000Z",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=MO,",
        "FREQ=WEEKLY;BYDAY=MO,MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=DAILY;WKST=SU",
        "FREQ=DAILY;BYDAY=" + std::string(300, 'M'),
    }));
    INFO(rule);
    const auto read = readRule(rule);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == base::ErrorCode::InvalidInput);
    CHECK_FALSE(expandSeries(series("2026-11-24T09:00:00Z", rule)));
}

TEST_CASE("a series has a zone, a length and a first date that fits") {
    CHECK(expandSeries(series("2026-11-24T09:00:00Z", "FREQ=WEEKLY;BYDAY=TU;COUNT=2")));
    CHECK_FALSE(expandSeries(series("2026-11-24T09:00:00Z", "FREQ=WEEKLY;BYDAY=WE;COUNT=2")));
    CHECK_FALSE(expandSeries(series("2026-11-24T09:00:00Z", "FREQ=DAILY;UNTIL=20261123")));
    CHECK_FALSE(expandSeries(
        series("2026-11-24T09:00:00Z", "FREQ=DAILY;COUNT=2", "UTC", base::minutes(0))));
    for (const char* zone :
         {"", "Nowhere/Nix", "../../etc/passwd", "/etc/localtime", "Europe/Berl\n"})
        CHECK_FALSE(expandSeries(series("2026-11-24T09:00:00Z", "FREQ=DAILY;COUNT=2", zone)));
    CHECK(isZone("UTC"));
    CHECK(isZone("America/Argentina/Buenos_Aires"));
    CHECK_FALSE(isZone(std::string(65, 'a')));
}

TEST_CASE("every series ends, within bounds") {
    struct Case {
        std::string rule;
        std::size_t instances; // 0: refused as too large
    };
    const auto c = GENERATE(values<Case>({
        {"FREQ=DAILY;COUNT=401", 401},
        {"FREQ=DAILY;COUNT=402", 0},
        {"FREQ=DAILY;UNTIL=20270205", 401},
        {"FREQ=DAILY;UNTIL=20270206", 0},
        {"FREQ=MONTHLY;COUNT=14", 14},
        {"FREQ=MONTHLY;COUNT=15", 0},
        {"FREQ=DAILY", 0},
        {"FREQ=MONTHLY;INTERVAL=12", 0},
        {"FREQ=MONTHLY;INTERVAL=12;BYDAY=1TH,5TH", 0},
        {"FREQ=DAILY;UNTIL=99991231", 0},
    }));
    INFO(c.rule);
    const auto found = expandSeries(series("2026-01-01T09:00:00Z", c.rule, "UTC"));
    REQUIRE(found.has_value() == (c.instances > 0));
    if (found)
        CHECK(found->size() == c.instances);
    else
        CHECK(found.error().code == base::ErrorCode::TooLarge);
}
