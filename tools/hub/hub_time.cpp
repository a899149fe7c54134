#include "hub/hub_time.h"

#include <algorithm>
#include <ctime>
#include <optional>
#include <utility>

#include <QTimer>

namespace greenroom::hub {

namespace {

constexpr base::milliseconds kLongestSleep{60'000};

base::nanoseconds readClock(clockid_t clock) {
    timespec t{};
    ::clock_gettime(clock, &t);
    return std::chrono::seconds(t.tv_sec) + base::nanoseconds(t.tv_nsec);
}

class QtWakeup final : public base::Wakeup {
public:
    QtWakeup(const HubTime& time, std::function<void()> onDue)
        : time_(time), onDue_(std::move(onDue)) {
        timer_->setSingleShot(true);
        timer_->setTimerType(Qt::PreciseTimer);
        QObject::connect(timer_.get(), &QTimer::timeout, timer_.get(), [this] { look(); });
    }
    ~QtWakeup() override {
        timer_->disconnect();
        timer_->stop();
        timer_.release()->deleteLater(); // it may be its own call that ends it
    }
    void armAt(base::WallTime due) override {
        mono_.reset();
        wall_ = due;
        sleep(due - time_.now().wall);
    }
    void armAt(base::MonoTime due) override {
        wall_.reset();
        mono_ = due;
        sleep(due - time_.now().mono);
    }
    void disarm() override {
        wall_.reset();
        mono_.reset();
        timer_->stop();
    }

private:
    void sleep(base::nanoseconds left) {
        const auto whole = std::chrono::ceil<base::milliseconds>(left);
        timer_->start(std::clamp(whole, base::milliseconds(0), kLongestSleep));
    }
    void look() {
        const base::Instant now = time_.now();
        if (wall_ && now.wall < *wall_)
            return sleep(*wall_ - now.wall);
        if (mono_ && now.mono < *mono_)
            return sleep(*mono_ - now.mono);
        disarm();
        const std::function<void()> call = onDue_;
        call();
    }

    const HubTime& time_;
    std::function<void()> onDue_;
    std::unique_ptr<QTimer> timer_ = std::make_unique<QTimer>();
    std::optional<base::WallTime> wall_;
    std::optional<base::MonoTime> mono_;
};

} // namespace

base::Instant HubTime::now() const {
    return {base::WallTime(std::chrono::floor<base::milliseconds>(readClock(CLOCK_REALTIME))),
            base::MonoTime(readClock(CLOCK_BOOTTIME))};
}

std::unique_ptr<base::Wakeup> HubTime::makeWakeup(std::function<void()> onDue) {
    return std::make_unique<QtWakeup>(*this, std::move(onDue));
}

} // namespace greenroom::hub
