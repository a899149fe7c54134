// A clock that stands still until the test moves it.
//
// Any thread may read now(), make and arm wakeups. Moving the time fires, one by one and in order
// of their due times, the wakeups that were made on the calling thread; each finds now() at its own
// due time. Wakeups of another thread wait until that thread calls fireDue() or moves the time
// itself. Unlike a real source this one needs no event loop: the test decides when a wakeup runs.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/time.h"

namespace greenroom::test {

class FakeTime final : public base::TimeSource {
public:
    static constexpr base::WallTime kStart =
        base::wallFromMs(1'772'614'800'000); // 2026-03-04 09:00 UTC
    static constexpr base::MonoTime kMonoStart{std::chrono::hours(1)};

    explicit FakeTime(base::WallTime start = kStart) { table_->now = {start, kMonoStart}; }

    [[nodiscard]] base::Instant now() const override {
        const std::lock_guard lock(table_->mutex);
        return table_->now;
    }

    [[nodiscard]] std::unique_ptr<base::Wakeup> makeWakeup(std::function<void()> onDue) override {
        return std::make_unique<Alarm>(table_, std::move(onDue));
    }

    // Time passes: both clocks move on together.
    void advance(base::nanoseconds by) {
        const base::MonoTime end = now().mono + by;
        for (;;) {
            const std::optional<base::nanoseconds> step = untilNext(end);
            if (!step)
                break;
            move(*step);
            fireFirstDue();
        }
        move(end - now().mono);
    }

    // Somebody sets the wall clock: it jumps, forwards or back, and no time passes.
    void setWall(base::WallTime wall) {
        {
            const std::lock_guard lock(table_->mutex);
            table_->now.wall = wall;
            table_->wallRemainder = {};
        }
        fireDue();
    }

    // Fires what is due on this thread by now, also what was armed for the past.
    void fireDue() {
        while (fireFirstDue()) {
        }
    }

    // How many wakeups are armed, on all threads.
    [[nodiscard]] std::size_t armed() const {
        const std::lock_guard lock(table_->mutex);
        return table_->alarms.size();
    }

private:
    class Alarm;

    struct Armed {
        Alarm* alarm;
        std::optional<base::WallTime> wall;
        std::optional<base::MonoTime> mono;
    };

    struct Table {
        mutable std::mutex mutex;
        base::Instant now;
        base::nanoseconds wallRemainder{}; // what advance() could not show in whole milliseconds
        std::vector<Armed> alarms;         // armed ones only
    };

    class Alarm final : public base::Wakeup {
    public:
        Alarm(std::shared_ptr<Table> table, std::function<void()> onDue)
            : table_(std::move(table)), onDue_(std::move(onDue)) {}
        ~Alarm() override { disarm(); }
        Alarm(const Alarm&) = delete;
        Alarm& operator=(const Alarm&) = delete;

        void armAt(base::WallTime due) override { arm({this, due, std::nullopt}); }
        void armAt(base::MonoTime due) override { arm({this, std::nullopt, due}); }
        void disarm() override {
            const std::lock_guard lock(table_->mutex);
            std::erase_if(table_->alarms, [this](const Armed& a) { return a.alarm == this; });
        }

        [[nodiscard]] std::thread::id thread() const { return thread_; }
        [[nodiscard]] const std::function<void()>& onDue() const { return onDue_; }

    private:
        void arm(Armed armed) {
            const std::lock_guard lock(table_->mutex);
            std::erase_if(table_->alarms, [this](const Armed& a) { return a.alarm == this; });
            table_->alarms.push_back(armed);
        }

        std::shared_ptr<Table> table_;
        std::function<void()> onDue_;
        std::thread::id thread_ = std::this_thread::get_id();
    };

    static base::nanoseconds timeLeft(const Armed& armed, const Table& table) {
        const base::nanoseconds left = armed.wall
                                           ? *armed.wall - table.now.wall - table.wallRemainder
                                           : *armed.mono - table.now.mono;
        return std::max(left, base::nanoseconds{0});
    }

    // The time until this thread's next wakeup, if that is not after `end`.
    [[nodiscard]] std::optional<base::nanoseconds> untilNext(base::MonoTime end) const {
        const std::lock_guard lock(table_->mutex);
        std::optional<base::nanoseconds> least;
        for (const Armed& armed : table_->alarms) {
            if (armed.alarm->thread() != std::this_thread::get_id())
                continue;
            const base::nanoseconds left = timeLeft(armed, *table_);
            if (table_->now.mono + left <= end && (!least || left < *least))
                least = left;
        }
        return least;
    }

    void move(base::nanoseconds by) {
        const std::lock_guard lock(table_->mutex);
        table_->now.mono += by;
        const base::nanoseconds total = table_->wallRemainder + by;
        const auto whole = std::chrono::floor<base::milliseconds>(total);
        table_->now.wall += whole;
        table_->wallRemainder = total - whole;
    }

    // The callback runs without the lock and as a copy: it may arm, make and destroy wakeups.
    bool fireFirstDue() {
        std::function<void()> onDue;
        {
            const std::lock_guard lock(table_->mutex);
            const auto due = std::ranges::find_if(table_->alarms, [this](const Armed& armed) {
                return armed.alarm->thread() == std::this_thread::get_id() &&
                       timeLeft(armed, *table_) == base::nanoseconds{0};
            });
            if (due == table_->alarms.end())
                return false;
            onDue = due->alarm->onDue();
            table_->alarms.erase(due);
        }
        onDue();
        return true;
    }

    std::shared_ptr<Table> table_ = std::make_shared<Table>();
};

} // namespace greenroom::test
