#include "edge/time/system_time.h"

#include <catch2/catch.hpp>

#include "edge/time/system_alarm.h"
#include "support/event_loop.h"
#include "support/recording_inbox.h"

using namespace greenroom;
using namespace std::chrono_literals;
using base::MonoTime;
using base::WallTime;
using edge::time::SystemTime;

namespace {

// A wakeup and the instants at which it ran.
struct Sleeper {
    explicit Sleeper(SystemTime& time)
        : wakeup(time.makeWakeup([this, &time] { ran.push_back(time.now()); })) {}

    std::vector<base::Instant> ran;
    std::unique_ptr<base::Wakeup> wakeup;
};

} // namespace

TEST_CASE("the clocks run, and the wall is told in milliseconds of this century") {
    const SystemTime time;
    const auto first = time.now();
    const auto second = time.now();
    CHECK(second.mono >= first.mono);
    CHECK(first.wall > base::wallFromMs(1'600'000'000'000));
    CHECK(time.runsByItself());
}

TEST_CASE("wakeups never come before their time, on either clock") {
    test::ensureApplication();
    SystemTime time;
    for (int i = 0; i < 20; ++i) {
        Sleeper wall(time);
        Sleeper mono(time);
        const auto start = time.now();
        const WallTime wallDue = start.wall + std::chrono::milliseconds(1 + i % 7);
        const MonoTime monoDue = start.mono + 1'234'567ns * (1 + i % 5);
        wall.wakeup->armAt(wallDue);
        mono.wakeup->armAt(monoDue);
        REQUIRE(test::waitUntil([&] { return !wall.ran.empty() && !mono.ran.empty(); }));
        CHECK(wall.ran[0].wall >= wallDue);
        CHECK(mono.ran[0].mono >= monoDue);
    }
}

TEST_CASE("what is past is due at once, and runs once") {
    test::ensureApplication();
    SystemTime time;
    Sleeper past(time);
    past.wakeup->armAt(time.now().wall - 1h);
    REQUIRE(test::waitUntil([&] { return !past.ran.empty(); }));
    past.wakeup->armAt(time.now().mono - 1h);
    REQUIRE(test::waitUntil([&] { return past.ran.size() == 2; }));
    past.wakeup->armAt(base::wallFromMs(0));
    REQUIRE(test::waitUntil([&] { return past.ran.size() == 3; }));
    past.wakeup->armAt(base::wallFromMs(-5'000));
    REQUIRE(test::waitUntil([&] { return past.ran.size() == 4; }));
    test::settle();
    CHECK(past.ran.size() == 4);
}

TEST_CASE("the latest arming counts, on whichever clock it is") {
    test::ensureApplication();
    SystemTime time;
    Sleeper sleeper(time);
    Sleeper after(time);
    sleeper.wakeup->armAt(time.now().wall);
    sleeper.wakeup->armAt(time.now().mono + 24h);
    after.wakeup->armAt(time.now().mono + 5ms);
    REQUIRE(test::waitUntil([&] { return !after.ran.empty(); }));
    CHECK(sleeper.ran.empty());
    sleeper.wakeup->armAt(time.now().wall);
    REQUIRE(test::waitUntil([&] { return sleeper.ran.size() == 1; }));
}

TEST_CASE("a disarmed wakeup does not run, nor one that is gone") {
    test::ensureApplication();
    SystemTime time;
    Sleeper disarmed(time);
    disarmed.wakeup->armAt(time.now().mono);
    disarmed.wakeup->disarm();
    int gone = 0;
    auto wakeup = time.makeWakeup([&] { ++gone; });
    wakeup->armAt(time.now().mono);
    wakeup.reset();
    Sleeper after(time);
    after.wakeup->armAt(time.now().mono + 3ms);
    REQUIRE(test::waitUntil([&] { return !after.ran.empty(); }));
    CHECK(disarmed.ran.empty());
    CHECK(gone == 0);
}

TEST_CASE("the far end of time can be armed for") {
    test::ensureApplication();
    SystemTime time;
    Sleeper never(time);
    never.wakeup->armAt(WallTime::max());
    test::settle();
    never.wakeup->armAt(MonoTime::max());
    test::settle();
    CHECK(never.ran.empty());
}

TEST_CASE("a wakeup may destroy itself or arm itself when it runs") {
    test::ensureApplication();
    SystemTime time;
    std::unique_ptr<base::Wakeup> self;
    bool ran = false;
    self = time.makeWakeup([&] {
        self.reset();
        ran = true;
    });
    self->armAt(time.now().mono);
    REQUIRE(test::waitUntil([&] { return ran; }));
    CHECK_FALSE(self);

    int count = 0;
    std::unique_ptr<base::Wakeup> again;
    again = time.makeWakeup([&] {
        if (++count < 3)
            again->armAt(time.now().mono + 1ms);
    });
    again->armAt(time.now().mono);
    REQUIRE(test::waitUntil([&] { return count == 3; }));
}

TEST_CASE("the distance of the clocks stands still while nobody sets the wall") {
    const SystemTime time;
    const auto first = time.wallOffset();
    for (int i = 0; i < 1000; ++i)
        CHECK(std::chrono::abs(time.wallOffset() - first) < 1ms);
}

TEST_CASE("a source is named exactly when the clock is disciplined") {
    const auto sync = SystemTime().sync();
    CHECK(sync.source.empty() == !sync.synced);
}

TEST_CASE("the core's alarm states that it is due") {
    test::ensureApplication();
    SystemTime time;
    test::RecordingInbox inbox;
    edge::time::SystemAlarm alarm(time, inbox);
    alarm.arm(time.now().wall + 2ms);
    REQUIRE(test::waitUntil([&] { return inbox.waiting() > 0; }));
    const auto posted = inbox.take();
    REQUIRE(posted.size() == 1);
    CHECK(posted[0].first == engine::Lane::TimeAndPanel);
    CHECK(std::holds_alternative<core::WakeupDue>(std::get<core::TimeEvent>(posted[0].second)));
}
