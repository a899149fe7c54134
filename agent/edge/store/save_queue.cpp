#include "edge/store/save_queue.h"

#include <algorithm>

namespace greenroom::edge::store {

namespace {

// Whether the newer one of the two takes the other's place in a job.
bool areOneKind(const SaveDeed& one, const SaveDeed& other) {
    const auto* kept = std::get_if<core::SaveKept>(&one);
    return one.index() == other.index() &&
           (kept == nullptr ||
            kept->value.index() == std::get<core::SaveKept>(other).value.index());
}

auto kindIn(std::vector<SaveDeed>& deeds, const SaveDeed& wanted) {
    return std::ranges::find_if(deeds,
                                [&](const SaveDeed& deed) { return areOneKind(deed, wanted); });
}

} // namespace

SaveQueue::Key SaveQueue::keyOf(const SaveDeed& deed) {
    const auto* agenda = std::get_if<core::SaveAgenda>(&deed);
    return {agenda == nullptr, agenda == nullptr ? 0 : static_cast<std::size_t>(agenda->source)};
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
    if (const auto older = kindIn(job.deeds, deed); older != job.deeds.end())
        *older = std::move(deed);
    else
        job.deeds.push_back(std::move(deed));
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
    const Key key = keyOf(job.deeds.front());
    job.told = true;
    const auto [at, alone] = entries_.try_emplace(key, Entry{job, false});
    if (alone)
        return;
    std::vector<SaveDeed>& newer = at->second.job.deeds;
    for (SaveDeed& deed : job.deeds)
        if (kindIn(newer, deed) == newer.end())
            newer.push_back(std::move(deed));
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
