#include "edge/time/system_time.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <sys/timerfd.h>
#include <sys/timex.h>
#include <unistd.h>
#include <utility>

#include "base/log.h"
#include "edge/time/fd_watch.h"

namespace greenroom::edge::time {

namespace {

using base::nanoseconds;

nanoseconds readClock(clockid_t clock) {
    timespec t{};
    ::clock_gettime(clock, &t);
    return std::chrono::seconds(t.tv_sec) + nanoseconds(t.tv_nsec);
}

base::WallTime wallNow() {
    return base::WallTime(std::chrono::floor<base::milliseconds>(readClock(CLOCK_REALTIME)));
}

// A one-shot timer of the kernel, absolute on its clock.
class TimerFd {
public:
    explicit TimerFd(clockid_t clock)
        : wall_(clock == CLOCK_REALTIME),
          descriptor_(::timerfd_create(clock, TFD_CLOEXEC | TFD_NONBLOCK)) {
        if (descriptor_ >= 0)
            return;
        base::log(base::LogLevel::Error, "time", "no file descriptor left for a timer; giving up");
        std::abort();
    }
    ~TimerFd() { ::close(descriptor_); }
    TimerFd(const TimerFd&) = delete;
    TimerFd& operator=(const TimerFd&) = delete;

    // ECANCELED only says that the clock was set since the last look; the timer runs all the same.
    void arm(std::chrono::seconds whole, nanoseconds rest) const {
        itimerspec spec{};
        spec.it_value.tv_sec = std::max<std::int64_t>(whole.count(), 0);
        spec.it_value.tv_nsec = whole.count() < 0 ? 0 : rest.count();
        if (spec.it_value.tv_sec == 0 && spec.it_value.tv_nsec == 0)
            spec.it_value.tv_nsec = 1; // zero would disarm
        ::timerfd_settime(descriptor_, TFD_TIMER_ABSTIME | (wall_ ? TFD_TIMER_CANCEL_ON_SET : 0),
                          &spec, nullptr);
    }
    void disarm() const {
        const itimerspec off{};
        ::timerfd_settime(descriptor_, 0, &off, nullptr);
    }
    // Whether it expired or its clock was set; false for a stale notice.
    [[nodiscard]] bool take() const {
        std::uint64_t expirations = 0;
        return ::read(descriptor_, &expirations, sizeof expirations) > 0 || errno == ECANCELED;
    }
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    bool wall_;
    int descriptor_;
};

template <typename TimePoint>
void armAt(const TimerFd& timer, TimePoint due) {
    const auto sinceEpoch = due.time_since_epoch();
    const auto whole = std::chrono::floor<std::chrono::seconds>(sinceEpoch);
    timer.arm(whole, sinceEpoch - whole);
}

// The one of its two clocks that a wakeup is armed on; made when first needed.
template <typename TimePoint, clockid_t clock>
class OneClockAlarm {
public:
    explicit OneClockAlarm(std::function<void()> onEvent)
        : watch_(timer_.descriptor(), std::move(onEvent)) {}

    void arm(TimePoint due) {
        due_ = due;
        armAt(timer_, due);
    }
    void disarm() {
        if (!due_)
            return;
        due_.reset();
        timer_.disarm();
    }
    // True when due; a timer that was only cancelled by a set clock runs on.
    [[nodiscard]] bool take(TimePoint now) {
        if (!timer_.take() || !due_)
            return false;
        if (now < *due_) {
            armAt(timer_, *due_);
            return false;
        }
        due_.reset();
        return true;
    }

private:
    TimerFd timer_{clock};
    std::optional<TimePoint> due_;
    FdWatch watch_;
};

class SystemWakeup final : public base::Wakeup {
public:
    explicit SystemWakeup(std::function<void()> onDue) : onDue_(std::move(onDue)) {}

    void armAt(base::WallTime due) override {
        if (mono_)
            mono_->disarm();
        if (!wall_)
            wall_.emplace([this] { onWall(); });
        wall_->arm(due);
    }
    void armAt(base::MonoTime due) override {
        if (wall_)
            wall_->disarm();
        if (!mono_)
            mono_.emplace([this] { onMono(); });
        mono_->arm(due);
    }
    void disarm() override {
        if (wall_)
            wall_->disarm();
        if (mono_)
            mono_->disarm();
    }

private:
    void onWall() {
        if (wall_->take(wallNow()))
            fire();
    }
    void onMono() {
        if (mono_->take(base::MonoTime(readClock(CLOCK_BOOTTIME))))
            fire();
    }
    void fire() const {
        const std::function<void()> call = onDue_; // which may destroy this wakeup
        call();
    }

    std::function<void()> onDue_;
    std::optional<OneClockAlarm<base::WallTime, CLOCK_REALTIME>> wall_;
    std::optional<OneClockAlarm<base::MonoTime, CLOCK_BOOTTIME>> mono_;
};

// A timer that never expires, kept for its being cancelled when the clock is set.
class SetNotice final : public ClockNotice {
public:
    explicit SetNotice(std::function<void()> onSet)
        : onSet_(std::move(onSet)), watch_(timer_.descriptor(), [this] { onEvent(); }) {
        timer_.arm(kFarAway, nanoseconds(0));
    }

private:
    static constexpr std::chrono::seconds kFarAway{7'258'118'400}; // the year 2200

    void onEvent() const {
        if (!timer_.take())
            return;
        timer_.arm(kFarAway, nanoseconds(0));
        const std::function<void()> call = onSet_; // which may destroy this notice
        call();
    }

    std::function<void()> onSet_;
    TimerFd timer_{CLOCK_REALTIME};
    FdWatch watch_;
};

} // namespace

base::Instant SystemTime::now() const {
    return {wallNow(), base::MonoTime(readClock(CLOCK_BOOTTIME))};
}

std::unique_ptr<base::Wakeup> SystemTime::makeWakeup(std::function<void()> onDue) {
    return std::make_unique<SystemWakeup>(std::move(onDue));
}

nanoseconds SystemTime::wallOffset() const {
    // The least disturbed of a few readings: a preemption between the two clocks looks like a step.
    nanoseconds best{0};
    auto least = nanoseconds::max();
    for (int i = 0; i < 5; ++i) {
        const nanoseconds before = readClock(CLOCK_BOOTTIME);
        const nanoseconds wall = readClock(CLOCK_REALTIME);
        const nanoseconds after = readClock(CLOCK_BOOTTIME);
        if (after - before < least) {
            least = after - before;
            best = wall - before - least / 2;
        }
    }
    return best;
}

ClockSync SystemTime::sync() const {
    timex query{};
    const int state = ::adjtimex(&query);
    const bool synced = state >= 0 && state != TIME_ERROR && (query.status & STA_UNSYNC) == 0;
    return {synced, synced ? "NTP" : ""};
}

std::unique_ptr<ClockNotice> SystemTime::watchClock(std::function<void()> onSet) {
    return std::make_unique<SetNotice>(std::move(onSet));
}

} // namespace greenroom::edge::time
