#include "edge/net/deadline.h"

#include <utility>

namespace greenroom::edge::net {

Deadline::Deadline(base::TimeSource& time, std::function<void()> onMissed)
    : time_(&time), onMissed_(std::move(onMissed)), wakeup_(time.makeWakeup([this] { ring(); })) {}

void Deadline::setAt(base::MonoTime due) {
    due_ = due;
    if (armedFor_ && *armedFor_ <= due)
        return;
    armedFor_ = due;
    wakeup_->armAt(due);
}

void Deadline::ring() {
    armedFor_.reset();
    if (!due_)
        return;
    const base::MonoTime due = *due_;
    if (time_->now().mono < due) {
        setAt(due);
        return;
    }
    due_.reset();
    onMissed_();
}

} // namespace greenroom::edge::net
