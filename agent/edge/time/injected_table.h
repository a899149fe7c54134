// What all wakeups of an injected clock share: the time, who sleeps until when, and who has been
// asked to look. Only with test hooks.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "edge/net/loop_mailbox.h"
#include "edge/time/fd_watch.h"
#include "edge/time/room_time.h"

namespace greenroom::edge::time {

class Sleeper;

// Any thread, under its mutex.
struct InjectedTable {
    mutable std::mutex mutex;
    base::nanoseconds wall{}; // since 1970; finer than what WallTime shows
    base::MonoTime mono;
    ClockSync sync{true, "NTP"};
    std::vector<Sleeper*> sleepers; // in the order they were armed
    std::size_t unanswered = 0;
    net::EventFd answered; // unanswered went to 0

    [[nodiscard]] base::WallTime wallTime() const {
        return base::WallTime(std::chrono::floor<base::milliseconds>(wall));
    }
    // The following with the mutex held. False: there is nobody to ask.
    [[nodiscard]] bool ask(const std::vector<Sleeper*>& whom);
    [[nodiscard]] bool tellNotices();
    // One sleeper of each thread.
    [[nodiscard]] std::vector<Sleeper*> onePerThread() const;
    // The sleeper that is due first at `until` or before.
    [[nodiscard]] Sleeper* firstDue(base::MonoTime until) const;
    void answer(); // by one who was asked; without the mutex
};

// A wakeup or a notice; lives on the thread that made it.
class Sleeper {
public:
    Sleeper(std::shared_ptr<InjectedTable> table, bool notice, std::function<void()> call);
    ~Sleeper();
    Sleeper(const Sleeper&) = delete;
    Sleeper& operator=(const Sleeper&) = delete;

    void arm(std::optional<base::WallTime> wall, std::optional<base::MonoTime> mono);

    // With the table's mutex held.
    [[nodiscard]] std::optional<base::MonoTime> due() const;

private:
    friend struct InjectedTable;

    void look();

    std::shared_ptr<InjectedTable> table_;
    const bool notice_;
    const std::thread::id thread_ = std::this_thread::get_id();
    std::function<void()> call_;
    std::optional<base::WallTime> wall_;
    std::optional<base::MonoTime> mono_;
    bool asked_ = false;
    bool told_ = false; // a notice that something happened to the clock
    net::EventFd event_;
    FdWatch watch_;
};

} // namespace greenroom::edge::time
