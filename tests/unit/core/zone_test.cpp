#include <catch2/catch.hpp>

#include "core/zone.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::at;

TEST_CASE("offset and midnight follow the zone's own transitions") {
    // Central European Time around 29 March 2026, 01:00 UTC.
    const Zone berlin{"Europe/Berlin",
                      {{at("2025-10-26T01:00:00Z"), base::seconds(3600)},
                       {at("2026-03-29T01:00:00Z"), base::seconds(7200)}}};
    struct Row {
        const char* name;
        const char* now;
        int offset;
        const char* midnight;
    };
    const std::vector<Row> rows{
        {"winter", "2026-03-04T09:30:00Z", 3600, "2026-03-04T23:00:00Z"},
        {"before the first span", "2025-06-01T12:00:00Z", 3600, "2025-06-01T23:00:00Z"},
        {"night of the change, before", "2026-03-29T00:59:59Z", 3600, "2026-03-29T22:00:00Z"},
        {"night of the change, after", "2026-03-29T01:00:00Z", 7200, "2026-03-29T22:00:00Z"},
        {"exactly midnight gives the next one", "2026-03-04T23:00:00Z", 3600,
         "2026-03-05T23:00:00Z"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(berlin.offsetAt(at(row.now)) == base::seconds(row.offset));
        CHECK(berlin.nextMidnight(at(row.now)) == at(row.midnight));
    }
    CHECK(Zone{}.offsetAt(at("2026-03-04T09:30:00Z")) == base::seconds(0));
}

TEST_CASE("calendar days begin where the room's wall says so, on the nights of DST changes too") {
    // The changes of 2026, from the tz database; Santiago and Beirut change at midnight itself.
    struct Row {
        const char* zone;
        const char* change;
        int before;
        int after;
        const char* dayBegins; // of the day that is longer or shorter
        const char* dayEnds;
    };
    const std::vector<Row> rows{
        {"Europe/Berlin", "2026-03-29T01:00:00Z", 3600, 7200, "2026-03-28T23:00:00Z",
         "2026-03-29T22:00:00Z"},
        {"Europe/Berlin", "2026-10-25T01:00:00Z", 7200, 3600, "2026-10-24T22:00:00Z",
         "2026-10-25T23:00:00Z"},
        {"America/New_York", "2026-03-08T07:00:00Z", -18000, -14400, "2026-03-08T05:00:00Z",
         "2026-03-09T04:00:00Z"},
        {"America/New_York", "2026-11-01T06:00:00Z", -14400, -18000, "2026-11-01T04:00:00Z",
         "2026-11-02T05:00:00Z"},
        {"America/Santiago", "2026-04-05T03:00:00Z", -10800, -14400, "2026-04-04T03:00:00Z",
         "2026-04-05T04:00:00Z"},
        {"America/Santiago", "2026-09-06T04:00:00Z", -14400, -10800, "2026-09-06T04:00:00Z",
         "2026-09-07T03:00:00Z"},
        {"Asia/Beirut", "2026-03-28T22:00:00Z", 7200, 10800, "2026-03-28T22:00:00Z",
         "2026-03-29T21:00:00Z"},
        {"Asia/Beirut", "2026-10-24T21:00:00Z", 10800, 7200, "2026-10-23T21:00:00Z",
         "2026-10-24T22:00:00Z"},
        {"Australia/Lord_Howe", "2026-04-04T15:00:00Z", 39600, 37800, "2026-04-04T13:00:00Z",
         "2026-04-05T13:30:00Z"},
        {"Australia/Lord_Howe", "2026-10-03T15:30:00Z", 37800, 39600, "2026-10-03T13:30:00Z",
         "2026-10-04T13:00:00Z"},
        {"Pacific/Chatham", "2026-04-04T14:00:00Z", 49500, 45900, "2026-04-04T10:15:00Z",
         "2026-04-05T11:15:00Z"},
        {"Pacific/Chatham", "2026-09-26T14:00:00Z", 45900, 49500, "2026-09-26T11:15:00Z",
         "2026-09-27T10:15:00Z"},
    };
    for (const Row& row : rows) {
        INFO(row.zone << " " << row.change);
        const base::WallTime change = at(row.change);
        const Zone zone{row.zone,
                        {{change - base::minutes(100'000), base::seconds(row.before)},
                         {change, base::seconds(row.after)}}};
        const base::WallTime begins = at(row.dayBegins);
        const base::WallTime ends = at(row.dayEnds);
        CHECK(zone.startsDay(begins));
        CHECK(zone.startsDay(ends));
        CHECK(zone.nextMidnight(begins - base::milliseconds(1)) == begins);
        for (base::WallTime t = begins; t < ends; t += base::minutes(15)) {
            CHECK(zone.nextMidnight(t) == ends);
            CHECK(zone.dayAt(t) == zone.dayAt(begins));
            CHECK(zone.startsDay(t) == (t == begins));
        }
    }
}
