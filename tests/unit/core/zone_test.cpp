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
