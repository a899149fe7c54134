#include "sim/zones.h"

#include <array>

#include "base/iso8601.h"

namespace greenroom::sim {

namespace {

struct Change {
    const char* at;
    int minutes; // east of UTC from then on
};
struct Row {
    const char* id;
    int minutes; // before the first change
    std::array<Change, 4> changes;
};

// tzdata 2024a.
constexpr std::array<Row, kZones> kRows{
    Row{"UTC", 0, {}},
    Row{"Europe/Vienna",
        60,
        {{{"2026-03-29T01:00:00Z", 120},
          {"2026-10-25T01:00:00Z", 60},
          {"2027-03-28T01:00:00Z", 120},
          {"2027-10-31T01:00:00Z", 60}}}},
    Row{"America/New_York",
        -300,
        {{{"2026-03-08T07:00:00Z", -240},
          {"2026-11-01T06:00:00Z", -300},
          {"2027-03-14T07:00:00Z", -240},
          {"2027-11-07T06:00:00Z", -300}}}},
    // Put forward at midnight: days that begin at 01:00.
    Row{"Asia/Beirut",
        120,
        {{{"2026-03-28T22:00:00Z", 180},
          {"2026-10-24T21:00:00Z", 120},
          {"2027-03-27T22:00:00Z", 180},
          {"2027-10-30T21:00:00Z", 120}}}},
    // By half an hour.
    Row{"Australia/Lord_Howe",
        660,
        {{{"2026-04-04T15:00:00Z", 630},
          {"2026-10-03T15:30:00Z", 660},
          {"2027-04-03T15:00:00Z", 630},
          {"2027-10-02T15:30:00Z", 660}}}},
    // Put back from 24:00 to 23:00: a day that is nearly begun twice.
    Row{"America/Asuncion",
        -180,
        {{{"2026-03-22T03:00:00Z", -240},
          {"2026-10-04T04:00:00Z", -180},
          {"2027-03-28T03:00:00Z", -240},
          {"2027-10-03T04:00:00Z", -180}}}},
    Row{"Asia/Kathmandu", 345, {}},
    Row{"Pacific/Kiritimati", 840, {}},
};

} // namespace

core::Zone zoneNumber(std::size_t number) {
    const Row& row = kRows[number % kZones];
    core::Zone zone;
    zone.id = row.id;
    zone.spans.push_back({base::wallFromMs(1'735'689'600'000), base::minutes(row.minutes)});
    for (const Change& change : row.changes)
        if (change.at != nullptr)
            zone.spans.push_back(
                {base::parseUtc(change.at).value(), base::minutes(change.minutes)});
    return zone;
}

} // namespace greenroom::sim
