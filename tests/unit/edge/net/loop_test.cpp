#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "edge/net/deadline.h"
#include "edge/net/handshake_gate.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/net_thread.h"
#include "support/event_loop.h"
#include "support/fake_time.h"

using namespace greenroom;
using namespace edge::net;

TEST_CASE("a mailbox delivers from other threads, in order, on the loop's thread") {
    test::ensureApplication();
    std::vector<int> got;
    LoopMailbox<int> mailbox([&, here = std::this_thread::get_id()](int item) {
        CHECK(std::this_thread::get_id() == here);
        got.push_back(item);
    });
    std::thread other([&, poster = mailbox.poster()] {
        for (int i = 0; i < 1000; ++i)
            poster.post(i);
    });
    CHECK(test::waitUntil([&] { return got.size() == 1000; }));
    other.join();
    CHECK(std::ranges::is_sorted(got));
}

TEST_CASE("what is posted to a closed mailbox is dropped") {
    test::ensureApplication();
    auto item = std::make_shared<int>(1);
    auto mailbox =
        std::make_unique<LoopMailbox<std::shared_ptr<int>>>([](auto) { FAIL("must not run"); });
    const auto poster = mailbox->poster();
    poster.post(item);
    mailbox.reset();
    CHECK(item.use_count() == 1);
    poster.post(item);
    CHECK(item.use_count() == 1);
}

TEST_CASE("a net thread runs closures and stops after what was posted") {
    test::ensureApplication();
    std::atomic<int> ran = 0;
    NetThread thread;
    std::thread::id there;
    thread.call([&] { there = std::this_thread::get_id(); });
    CHECK(there != std::this_thread::get_id());
    for (int i = 0; i < 100; ++i)
        thread.post([&] { ++ran; });
    thread.stop();
    CHECK(ran == 100);
    thread.post([&] { ++ran; });
    thread.stop();
    CHECK(ran == 100);
}

TEST_CASE("a net thread gives way to the thread that made it") {
    test::ensureApplication();
    const auto nice = [] { return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); };
    int there = 0;
    NetThread thread("giving way");
    thread.call([&] { there = nice(); });
    CHECK(there == std::min(nice() + 5, 19));
}

TEST_CASE("a deadline that moves on is not missed") {
    test::FakeTime time;
    int missed = 0;
    Deadline deadline(time, [&] { ++missed; });
    deadline.setAfter(base::seconds(10));
    time.advance(base::seconds(9));
    deadline.setAfter(base::seconds(10));
    time.advance(base::seconds(9));
    CHECK(missed == 0);
    deadline.setAfter(base::seconds(2)); // sooner than armed for
    time.advance(base::seconds(2));
    CHECK(missed == 1);
    deadline.setAfter(base::seconds(1));
    deadline.clear();
    time.advance(base::seconds(60));
    CHECK(missed == 1);
}

TEST_CASE("handshakes wait their turn") {
    test::FakeTime time;
    HandshakeGate gate(time, [](std::uint64_t) { FAIL("nobody has been there for long"); });
    gate.setLimit(2);
    std::vector<int> began;
    for (int i = 0; i < 5; ++i)
        gate.enter(static_cast<std::uint64_t>(i), [&began, i] { began.push_back(i); });
    CHECK(began == std::vector{0, 1});
    gate.leave(2); // gone while waiting
    gate.leave(0);
    CHECK(began == std::vector{0, 1, 3});
    gate.leave(0);
    gate.leave(9);
    CHECK(began == std::vector{0, 1, 3});
    gate.leave(1);
    CHECK(began == std::vector{0, 1, 3, 4});
}

TEST_CASE("who does not go on with a handshake loses his turn, once somebody waits") {
    test::FakeTime time;
    std::vector<std::uint64_t> lost;
    HandshakeGate gate(time, [&](std::uint64_t who) { lost.push_back(who); });
    gate.setLimit(2);
    std::vector<std::uint64_t> began;
    const auto enter = [&](std::uint64_t who) {
        gate.enter(who, [&began, who] { began.push_back(who); });
    };
    enter(0);
    time.advance(base::milliseconds(100));
    enter(1);
    time.advance(base::seconds(5)); // nobody waits: they may take their time
    CHECK(lost.empty());
    enter(2);
    time.advance(base::nanoseconds(0));
    CHECK(lost == std::vector<std::uint64_t>{0});
    CHECK(began == std::vector<std::uint64_t>{0, 1, 2});
    enter(3);
    enter(4);
    time.advance(base::nanoseconds(0));
    CHECK(lost == std::vector<std::uint64_t>{0, 1});
    time.advance(HandshakeGate::kTurn - base::milliseconds(1));
    CHECK(lost == std::vector<std::uint64_t>{0, 1});
    gate.leave(3);
    CHECK(began == std::vector<std::uint64_t>{0, 1, 2, 3, 4});
    time.advance(base::seconds(5));
    CHECK(lost == std::vector<std::uint64_t>{0, 1});
    CHECK(time.armed() == 0);
}
