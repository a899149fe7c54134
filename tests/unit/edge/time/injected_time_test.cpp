#include "edge/time/injected_time.h"

#include <atomic>

#include <QLocalSocket>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include "edge/net/loop_mailbox.h"
#include "edge/net/net_thread.h"
#include "support/event_loop.h"

using namespace greenroom;
using namespace std::chrono_literals;
using base::Instant;
using base::MonoTime;
using base::WallTime;
using edge::time::Advance;
using edge::time::InjectedTime;
using edge::time::SetSync;
using edge::time::SetWall;

namespace {

const Instant kStart{base::wallFromMs(1'772'614'800'000), MonoTime(1h)};

struct Rig : test::WithApplication {
    void tell(edge::time::ClockCommand what) {
        bool done = false;
        time.command(what, [&](Instant now) {
            last = now;
            done = true;
        });
        REQUIRE(test::waitUntil([&] { return done; }));
    }

    InjectedTime time{kStart};
    Instant last = kStart;
};

} // namespace

TEST_CASE_METHOD(Rig, "an injected clock stands still until it is told to move") {
    test::settle();
    CHECK(time.now() == kStart);
    CHECK_FALSE(time.runsByItself());
    tell(Advance{90s});
    CHECK(time.now() == Instant{kStart.wall + 90s, kStart.mono + 90s});
    CHECK(last == time.now());
}

TEST_CASE_METHOD(Rig, "setting the wall is a step: no time passes") {
    tell(SetWall{kStart.wall - 1h});
    CHECK(time.now() == Instant{kStart.wall - 1h, kStart.mono});
    CHECK(time.wallOffset() == kStart.wall.time_since_epoch() - 2h);
}

TEST_CASE_METHOD(Rig, "wakeups run in the order they are due, each at its instant") {
    std::vector<std::pair<char, Instant>> ran;
    const auto sleeper = [&](char name) {
        return time.makeWakeup([&, name] { ran.emplace_back(name, time.now()); });
    };
    const auto a = sleeper('a');
    const auto b = sleeper('b');
    const auto c = sleeper('c');
    const auto never = sleeper('n');
    a->armAt(kStart.wall + 30s);
    b->armAt(kStart.mono + 10s + 1ns);
    c->armAt(kStart.wall + 10s);
    never->armAt(kStart.wall + 61s);
    tell(Advance{60s});
    REQUIRE(ran.size() == 3);
    CHECK(ran[0] == std::pair{'c', Instant{kStart.wall + 10s, kStart.mono + 10s}});
    CHECK(ran[1] == std::pair{'b', Instant{kStart.wall + 10s, kStart.mono + 10s + 1ns}});
    CHECK(ran[2] == std::pair{'a', Instant{kStart.wall + 30s, kStart.mono + 30s}});
    CHECK(time.now().wall == kStart.wall + 60s);
}

TEST_CASE_METHOD(Rig, "what a wakeup sets off happens at its instant too") {
    std::vector<WallTime> handled;
    edge::net::LoopMailbox<int> second([&](int) { handled.push_back(time.now().wall); });
    edge::net::LoopMailbox<int> first([&](int n) { second.post(n); });
    std::unique_ptr<base::Wakeup> every;
    int count = 0;
    every = time.makeWakeup([&] {
        first.post(++count);
        every->armAt(time.now().wall + 1s);
    });
    every->armAt(kStart.wall + 1s);
    tell(Advance{5s});
    REQUIRE(handled.size() == 5);
    for (std::size_t i = 0; i < handled.size(); ++i)
        CHECK(handled[i] == kStart.wall + std::chrono::seconds(i + 1));
}

TEST_CASE_METHOD(Rig, "a step makes wall wakeups due, forwards only, and leaves others alone") {
    int wall = 0;
    int mono = 0;
    const auto onWall = time.makeWakeup([&] { ++wall; });
    const auto onMono = time.makeWakeup([&] { ++mono; });
    onWall->armAt(kStart.wall + 60s);
    onMono->armAt(kStart.mono + 60s);
    tell(SetWall{kStart.wall - 60s});
    tell(Advance{59s});
    CHECK(wall == 0);
    tell(SetWall{kStart.wall + 60s});
    CHECK(wall == 1);
    CHECK(mono == 0);
    tell(Advance{1s});
    CHECK(mono == 1);
    CHECK(wall == 1);
}

TEST_CASE_METHOD(Rig, "what is past is due at once, without a command") {
    int ran = 0;
    const auto wakeup = time.makeWakeup([&] { ++ran; });
    wakeup->armAt(kStart.wall);
    REQUIRE(test::waitUntil([&] { return ran == 1; }));
    wakeup->armAt(kStart.mono + 1s);
    wakeup->disarm();
    tell(Advance{2s});
    CHECK(ran == 1);
}

TEST_CASE_METHOD(Rig, "notices come with steps and with sync, not with passing time") {
    int noticed = 0;
    auto notice = time.watchClock([&] { ++noticed; });
    tell(Advance{1h});
    CHECK(noticed == 0);
    tell(SetWall{kStart.wall});
    CHECK(noticed == 1);
    CHECK(time.sync() == edge::time::ClockSync{true, "NTP"});
    tell(SetSync{false});
    CHECK(noticed == 2);
    CHECK(time.sync() == edge::time::ClockSync{false, ""});
    notice.reset();
    tell(SetWall{kStart.wall});
    CHECK(noticed == 2);
}

TEST_CASE_METHOD(Rig, "wakeups run on the threads that made them, and time waits for them") {
    edge::net::NetThread other("other");
    std::unique_ptr<base::Wakeup> theirs;
    std::vector<std::pair<std::thread::id, Instant>> ran;
    std::thread::id otherId;
    other.call([&] {
        otherId = std::this_thread::get_id();
        theirs = time.makeWakeup([&] {
            ran.emplace_back(std::this_thread::get_id(), time.now());
            if (ran.size() < 5)
                theirs->armAt(time.now().mono + 7s);
        });
        theirs->armAt(kStart.mono + 7s);
    });
    tell(Advance{60s});
    REQUIRE(ran.size() == 5);
    for (std::size_t i = 0; i < ran.size(); ++i) {
        CHECK(ran[i].first == otherId);
        CHECK(ran[i].second.mono == kStart.mono + 7s * (i + 1));
    }
    other.call([&] { theirs.reset(); });
    tell(Advance{60s});
    CHECK(time.now().wall == kStart.wall + 120s);
}

TEST_CASE_METHOD(Rig, "a wakeup that goes while the clock waits for it holds nothing up") {
    edge::net::NetThread other("other");
    std::unique_ptr<base::Wakeup> theirs;
    other.call([&] {
        theirs = time.makeWakeup([] {});
        theirs->armAt(kStart.mono + 1s);
    });
    std::atomic<bool> asked = false;
    other.post([&] {
        while (!asked)
            std::this_thread::yield();
        theirs.reset();
    });
    bool done = false;
    time.command(Advance{2s}, [&](Instant) { done = true; });
    test::settle(); // the clock has asked their thread by now, and it cannot answer
    CHECK_FALSE(done);
    asked = true;
    CHECK(test::waitUntil([&] { return done; }));
    other.stop();
}

TEST_CASE_METHOD(Rig, "a wakeup may destroy itself when it runs") {
    std::unique_ptr<base::Wakeup> self;
    self = time.makeWakeup([&] { self.reset(); });
    self->armAt(kStart.wall + 1s);
    tell(Advance{2s});
    CHECK_FALSE(self);
}

TEST_CASE_METHOD(Rig, "the clock is moved by JSON lines, each answered") {
    const QTemporaryDir folder;
    const QString path = folder.filePath("clock");
    REQUIRE(time.listen(path.toStdString()));
    QLocalSocket socket;
    socket.connectToServer(path);
    struct Row {
        const char* name;
        const char* line;
        const char* answer;
    };
    static const Row rows[] = {
        {"advance", R"({"advance":1500})", R"({"mono_ms":3601500,"wall_ms":1772614801500})"},
        {"set", R"({"set":1772614800000})", R"({"mono_ms":3601500,"wall_ms":1772614800000})"},
        {"sync", R"({"sync":false})", R"({"mono_ms":3601500,"wall_ms":1772614800000})"},
        {"nothing", R"({"advance":0})", R"({"mono_ms":3601500,"wall_ms":1772614800000})"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        socket.write(QByteArray(row.line) + '\n');
        REQUIRE(test::waitUntil([&] { return socket.canReadLine(); }));
        CHECK(socket.readLine().toStdString() == std::string(row.answer) + "\n");
    }
    for (const char* line :
         {"", "advance", R"({"advance":-1})", R"({"advance":1.5})", R"({"advance":1e30})",
          R"({"advance":1,"sync":true})", R"({"set":"x"})"}) {
        INFO(line);
        socket.write(QByteArray(line) + '\n');
        REQUIRE(test::waitUntil([&] { return socket.canReadLine(); }));
        CHECK(socket.readLine().startsWith(R"({"error":)"));
    }
    CHECK(time.now().wall == kStart.wall);
}
