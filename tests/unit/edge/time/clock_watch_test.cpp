#include "edge/time/clock_watch.h"

#include <filesystem>
#include <fstream>

#include <QByteArray>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include "edge/time/injected_time.h"
#include "support/event_loop.h"
#include "support/recording_inbox.h"

using namespace greenroom;
using namespace std::chrono_literals;
using base::Instant;
using base::MonoTime;
using edge::time::Advance;
using edge::time::ClockWatch;
using edge::time::SetSync;
using edge::time::SetWall;

namespace {

const Instant kStart{base::wallFromMs(1'772'614'800'000), MonoTime(1h)};

struct Rig : test::WithApplication {
    Rig() {
        qunsetenv("TZ");
        pointTo("Europe/Berlin");
    }

    void pointTo(const std::string& zone) const {
        std::filesystem::create_symlink("/usr/share/zoneinfo/" + zone, link + ".new");
        std::filesystem::rename(link + ".new", link);
    }

    void tell(edge::time::ClockCommand what) {
        bool done = false;
        time.command(what, [&](Instant) { done = true; });
        REQUIRE(test::waitUntil([&] { return done; }));
    }

    template <typename Fact>
    std::vector<Fact> facts() {
        return inbox.takeFacts<core::TimeEvent, Fact>();
    }

    QTemporaryDir folder;
    std::string link = folder.filePath("localtime").toStdString();
    edge::time::InjectedTime time{kStart};
    test::RecordingInbox inbox;
};

} // namespace

TEST_CASE_METHOD(Rig, "zone and sync are stated at the start, on the first lane") {
    const ClockWatch watch(time, inbox, {link});
    const auto posted = inbox.take();
    REQUIRE(posted.size() == 2);
    for (const auto& [lane, event] : posted)
        CHECK(lane == engine::Lane::TimeAndPanel);
    const auto& zone = std::get<core::ZoneChanged>(std::get<core::TimeEvent>(posted[0].second));
    CHECK(zone.zone.id == "Europe/Berlin");
    CHECK(zone.zone.offsetAt(kStart.wall) == base::seconds(3600));
    const auto& sync =
        std::get<core::ClockSyncChanged>(std::get<core::TimeEvent>(posted[1].second));
    CHECK(sync.synced);
    CHECK(sync.source == "NTP");
}

TEST_CASE_METHOD(Rig, "every step of the wall is stated with how far it went") {
    const ClockWatch watch(time, inbox, {link});
    inbox.take();
    struct Row {
        const char* name;
        std::int64_t byMs;
    };
    for (const auto& row : {Row{"an hour on", 3'600'000}, Row{"back", -3'600'000},
                            Row{"one millisecond", 1}, Row{"ten years back", -315'360'000'000}}) {
        INFO(row.name);
        tell(SetWall{time.now().wall + std::chrono::milliseconds(row.byMs)});
        const auto steps = facts<core::ClockStepped>();
        REQUIRE(steps.size() == 1);
        CHECK(steps[0].by.count() == row.byMs);
    }
}

TEST_CASE_METHOD(Rig, "passing time is no step") {
    const ClockWatch watch(time, inbox, {link});
    inbox.take();
    tell(Advance{3h});
    CHECK(inbox.take().empty());
}

TEST_CASE_METHOD(Rig, "a step is stated before the wakeups it makes due") {
    const ClockWatch watch(time, inbox, {link});
    inbox.take();
    std::size_t statedBefore = 0;
    const auto wakeup = time.makeWakeup([&] { statedBefore = inbox.waiting(); });
    wakeup->armAt(kStart.wall + 60s);
    tell(SetWall{kStart.wall + 60s});
    CHECK(statedBefore == 1);
}

TEST_CASE_METHOD(Rig, "losing and gaining sync is stated once each") {
    const ClockWatch watch(time, inbox, {link});
    inbox.take();
    tell(SetSync{false});
    tell(SetSync{false});
    tell(Advance{10min});
    auto changes = facts<core::ClockSyncChanged>();
    REQUIRE(changes.size() == 1);
    CHECK_FALSE(changes[0].synced);
    tell(SetSync{true});
    changes = facts<core::ClockSyncChanged>();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].synced);
}

TEST_CASE_METHOD(Rig, "a zone set while the agent runs is stated, and only when it differs") {
    const ClockWatch watch(time, inbox, {link});
    inbox.take();
    pointTo("America/New_York");
    REQUIRE(test::waitUntil([&] { return inbox.waiting() > 0; }));
    const auto zones = facts<core::ZoneChanged>();
    REQUIRE(zones.size() == 1);
    CHECK(zones[0].zone.id == "America/New_York");

    std::ofstream(link + ".unrelated") << "x";
    test::settle();
    CHECK(inbox.take().empty());
}

TEST_CASE_METHOD(Rig, "the zone of the settings goes before the machine's, where it is known") {
    ClockWatch watch(time, inbox, {link});
    inbox.take();
    const auto set = [&](const char* zone) {
        auto settings = std::make_shared<core::Settings>();
        settings->timeZone = zone;
        auto snapshot = std::make_shared<core::Snapshot>();
        snapshot->state.settings.settings = settings;
        watch.published(snapshot);
        const auto zones = facts<core::ZoneChanged>();
        return zones.empty() ? "" : zones.back().zone.id;
    };
    CHECK(set("") == "");
    CHECK(set("Asia/Tokyo") == "Asia/Tokyo");
    CHECK(set("Asia/Tokyo") == "");
    pointTo("America/New_York"); // nobody asks the machine any more
    test::settle();
    CHECK(inbox.take().empty());
    CHECK(set("Atlantis/Centre") == "America/New_York");
    CHECK(set("US/Eastern") == "US/Eastern"); // a name of old
    CHECK(set("") == "America/New_York");
}

TEST_CASE_METHOD(Rig, "the offsets are stated anew long before they run out, also after a step") {
    const ClockWatch watch(time, inbox, {link});
    inbox.take();
    const auto covers = [&](base::WallTime t) {
        const auto zones = facts<core::ZoneChanged>();
        return zones.size() == 1 && zones[0].zone.spans.front().from <= t &&
               zones[0].zone.spans.back().from + std::chrono::hours(24 * 200) > t;
    };
    tell(SetWall{kStart.wall + std::chrono::hours(24 * 500)});
    CHECK(covers(time.now().wall));
    tell(SetWall{kStart.wall - std::chrono::hours(24 * 500)});
    CHECK(covers(time.now().wall));
    tell(Advance{std::chrono::hours(24 * 31)});
    CHECK(covers(time.now().wall));
}
