#include "edge/control/snapshot_tap.h"

#include <utility>

namespace greenroom::edge::control {

std::uint64_t SnapshotTap::subscribe(Reader reader) {
    const std::lock_guard lock(mutex_);
    readers_.emplace(++last_, std::move(reader));
    return last_;
}

void SnapshotTap::unsubscribe(std::uint64_t subscription) {
    const std::lock_guard lock(mutex_);
    readers_.erase(subscription);
}

// The readers run under the lock: that is what unsubscribe() promises, and they only hand over.
void SnapshotTap::published(const core::SnapshotPtr& snapshot) {
    const std::lock_guard lock(mutex_);
    for (const auto& [subscription, reader] : readers_)
        reader(snapshot);
}

} // namespace greenroom::edge::control
