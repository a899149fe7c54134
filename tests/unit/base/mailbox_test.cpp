#include "base/mailbox.h"

#include <condition_variable>
#include <memory>
#include <thread>

#include <catch2/catch.hpp>

using namespace greenroom::base;

TEST_CASE("the reader is woken once for what it takes at once") {
    int wakes = 0;
    Mailbox<int> box([&] { ++wakes; });
    CHECK(box.post(1) == 1);
    CHECK(box.post(2) == 2);
    CHECK(wakes == 1);
    CHECK(box.take() == std::vector{1, 2});
    CHECK(box.take().empty());
    CHECK(box.post(3) == 1);
    CHECK(wakes == 2);
}

TEST_CASE("a limit refuses what is too much and keeps what is there") {
    int wakes = 0;
    Mailbox<int> box([&] { ++wakes; });
    CHECK(box.postBelow(2, 1));
    CHECK(box.postBelow(2, 2));
    CHECK_FALSE(box.postBelow(2, 3));
    CHECK(wakes == 1);
    CHECK(box.take() == std::vector{1, 2});
    CHECK(box.postBelow(2, 4));
}

TEST_CASE("things that cannot be copied can be posted") {
    Mailbox<std::unique_ptr<int>> box([] {});
    box.post(std::make_unique<int>(7));
    CHECK(*box.take().at(0) == 7);
}

TEST_CASE("nothing is lost or reordered between threads") {
    constexpr int kEach = 20'000;
    std::mutex mutex;
    std::condition_variable changed;
    bool woken = false;
    Mailbox<std::pair<int, int>> box([&] {
        const std::lock_guard lock(mutex);
        woken = true;
        changed.notify_one();
    });
    const auto write = [&box](int writer) {
        for (int i = 0; i < kEach; ++i)
            box.post({writer, i});
    };
    std::thread first(write, 0);
    std::thread second(write, 1);
    int next[2] = {0, 0};
    while (next[0] + next[1] < 2 * kEach) {
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return woken; });
            woken = false;
        }
        for (const auto& [writer, i] : box.take()) {
            if (i != next[writer])
                FAIL("out of order");
            ++next[writer];
        }
    }
    first.join();
    second.join();
    CHECK(box.take().empty());
}
