#include "edge/store/save_queue.h"

#include <algorithm>

namespace greenroom::edge::store {

SaveQueue::Key SaveQueue::keyOf(const SaveDeed& deed) {
    std::size_t which = 0;
    if (const auto* agenda = std::get_if<core::SaveAgenda>(&deed))
        which = static_cast<std::size_t>(agenda->source);
    if (const auto* kept = std::get_if<core::SaveKept>(&deed))
        which = kept->value.index();
    return {deed.index(), which};
}

void SaveQueue::makeAllDue() {
    for (auto& [key, entry] : entries_)
        entry.due = true;
    changed_.notify_one();
}

void SaveQueue::put(SaveDeed deed) {
    const std::lock_guard lock(mutex_);
    if (stopped_)
        return;
    SaveJob& job = entries_[keyOf(deed)].job;
    if (job.told) // the tickets of the old one have had their answer
        job.tickets.clear();
    job.told = false;
    if (const auto* settings = std::get_if<core::SaveSettings>(&deed))
        job.tickets.push_back(settings->ticket);
    if (const auto* users = std::get_if<core::SaveUsers>(&deed))
        job.tickets.push_back(users->ticket);
    if (const auto* kept = std::get_if<core::SaveKept>(&deed))
        job.tickets.push_back(kept->ticket);
    job.deed = std::move(deed);
    makeAllDue();
}

void SaveQueue::retry() {
    const std::lock_guard lock(mutex_);
    makeAllDue();
}

void SaveQueue::stop() {
    const std::lock_guard lock(mutex_);
    if (stopped_)
        return;
    stopped_ = true;
    makeAllDue();
}

std::optional<SaveJob> SaveQueue::take() {
    std::unique_lock lock(mutex_);
    for (;;) {
        const auto next =
            std::ranges::find_if(entries_, [](const auto& item) { return item.second.due; });
        if (next != entries_.end()) {
            writing_ = true;
            ++jobs_;
            auto taken = entries_.extract(next);
            return std::move(taken.mapped().job);
        }
        if (stopped_)
            return std::nullopt;
        changed_.wait(lock);
    }
}

void SaveQueue::succeeded() {
    const std::lock_guard lock(mutex_);
    writing_ = false;
}

void SaveQueue::failed(SaveJob job) {
    const std::lock_guard lock(mutex_);
    writing_ = false;
    const Key key = keyOf(job.deed);
    job.told = true;
    entries_.try_emplace(key, Entry{std::move(job), false});
}

bool SaveQueue::idle() const {
    const std::lock_guard lock(mutex_);
    return entries_.empty() && !writing_;
}

bool SaveQueue::hasFailed() const {
    const std::lock_guard lock(mutex_);
    return std::ranges::any_of(entries_, [](const auto& item) { return item.second.job.told; });
}

std::uint64_t SaveQueue::writing() const {
    const std::lock_guard lock(mutex_);
    return writing_ ? jobs_ : 0;
}

} // namespace greenroom::edge::store
