#include "edge/time/zone_reader.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <QByteArray>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include "base/iso8601.h"

using namespace greenroom;
using base::seconds;
using edge::time::readZone;
using edge::time::systemZoneId;

namespace {

base::WallTime at(const char* utc) {
    return base::parseUtc(utc).value();
}

// The environment's TZ for one test.
class Tz {
public:
    explicit Tz(const char* value) : had_(qEnvironmentVariableIsSet("TZ")), before_(qgetenv("TZ")) {
        if (value != nullptr)
            qputenv("TZ", value);
        else
            qunsetenv("TZ");
    }
    ~Tz() {
        if (had_)
            qputenv("TZ", before_);
        else
            qunsetenv("TZ");
    }
    Tz(const Tz&) = delete;
    Tz& operator=(const Tz&) = delete;

private:
    bool had_;
    QByteArray before_;
};

} // namespace

TEST_CASE("a zone carries every change of its offset for a year ahead") {
    const core::Zone zone = readZone("Europe/Berlin", at("2026-03-04T09:00:00Z"));
    CHECK(zone.id == "Europe/Berlin");
    const std::vector<core::ZoneSpan> expected{
        {at("2026-03-03T09:00:00Z"), seconds(3600)},
        {at("2026-03-29T01:00:00Z"), seconds(7200)},
        {at("2026-10-25T01:00:00Z"), seconds(3600)},
        {at("2027-03-28T01:00:00Z"), seconds(7200)},
    };
    CHECK(zone.spans == expected);
}

TEST_CASE("zones without changes, and those nobody knows") {
    struct Row {
        const char* name;
        const char* id;
        const char* shown;
        int offset;
    };
    const auto row = GENERATE(values<Row>({
        {"UTC", "UTC", "UTC", 0},
        {"half hours", "Asia/Kolkata", "Asia/Kolkata", 19'800},
        {"west", "America/Phoenix", "America/Phoenix", -25'200},
        {"unknown", "Mars/Olympus_Mons", "UTC", 0},
        {"not even a name", "../../etc/passwd", "UTC", 0},
        {"empty", "", "UTC", 0},
    }));
    INFO(row.name);
    const core::Zone zone = readZone(row.id, at("2026-03-04T09:00:00Z"));
    CHECK(zone.id == row.shown);
    REQUIRE(zone.spans.size() == 1);
    CHECK(zone.spans[0].offset == seconds(row.offset));
}

TEST_CASE("the environment's zone comes before the machine's") {
    struct Row {
        const char* name;
        const char* tz;
        const char* id;
    };
    const auto row = GENERATE(values<Row>({
        {"a name", "Europe/Paris", "Europe/Paris"},
        {"with a colon", ":Europe/Paris", "Europe/Paris"},
        {"empty is UTC", "", "UTC"},
        {"not set: the link", nullptr, "Asia/Tokyo"},
    }));
    INFO(row.name);
    const QTemporaryDir folder;
    const std::string link = folder.filePath("localtime").toStdString();
    std::filesystem::create_symlink("/usr/share/zoneinfo/Asia/Tokyo", link);
    const Tz tz(row.tz);
    CHECK(systemZoneId({link}) == row.id);
}

TEST_CASE("people are offered the zones of places, and UTC") {
    const auto zones = edge::time::offeredZones();
    CHECK(std::ranges::is_sorted(*zones));
    CHECK(std::ranges::adjacent_find(*zones) == zones->end());
    CHECK(zones->size() > 300);
    const auto has = [&](const char* name) { return std::ranges::binary_search(*zones, name); };
    CHECK(has("Europe/Berlin"));
    CHECK(has("America/Argentina/Salta"));
    CHECK(has("Etc/UTC"));
    CHECK_FALSE(has("UTC+01:00"));
    CHECK(std::ranges::all_of(*zones, edge::time::isKnownZone));
    CHECK_FALSE(edge::time::isKnownZone("Atlantis/Centre"));
    CHECK_FALSE(edge::time::isKnownZone(""));
}

TEST_CASE("a machine that does not say its zone is in UTC") {
    const QTemporaryDir folder;
    const Tz unset(nullptr);
    CHECK(systemZoneId({folder.filePath("none").toStdString()}) == "UTC");
    const std::string odd = folder.filePath("odd").toStdString();
    std::filesystem::create_symlink("/somewhere/else", odd);
    CHECK(systemZoneId({odd}) == "UTC");
}
