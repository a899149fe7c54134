// A deadline that is moved often and met seldom.
//
// The wakeup is armed again only when the deadline moves forward, or when it rings too early: a
// busy connection moves its deadline for every piece it reads. One thread, as base::Wakeup.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"

namespace greenroom::edge::net {

class Deadline {
public:
    Deadline(base::TimeSource& time, std::function<void()> onMissed);
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    void setAfter(base::nanoseconds delay) { setAt(time_->now().mono + delay); }
    void setAt(base::MonoTime due);
    void clear() { due_.reset(); }

private:
    void ring();

    base::TimeSource* time_;
    std::function<void()> onMissed_;
    std::optional<base::MonoTime> due_;
    std::optional<base::MonoTime> armedFor_;
    std::unique_ptr<base::Wakeup> wakeup_;
};

} // namespace greenroom::edge::net
