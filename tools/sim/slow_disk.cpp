#include "sim/slow_disk.h"

#include <algorithm>

namespace greenroom::sim {

namespace {

constexpr base::milliseconds kRetry{5000};

base::Error diskError() {
    return {base::ErrorCode::Io, "the virtual disk is full"};
}

} // namespace

std::uint64_t SlowDisk::save(const core::SaveAgenda& deed, base::milliseconds now) {
    std::erase_if(waiting_, [&](const Write& write) { return write.deed.source == deed.source; });
    waiting_.push_back({deed, ++writes_, {}});
    if (!writing_)
        startNext(now);
    return writes_;
}

void SlowDisk::save(const core::SaveSettings& deed, base::milliseconds now) {
    core::ConfigurationStored stored{deed.ticket, std::nullopt};
    if (how_.fails)
        stored.error = diskError();
    else
        settings_ = *deed.settings;
    tell(core::SettingEvent(stored), now + how_.writes);
}

void SlowDisk::cut(bool keepLastWrite) {
    if (keepLastWrite && !how_.fails) {
        if (writing_)
            makeDurable(*writing_);
        for (const Write& write : waiting_)
            makeDurable(write);
    }
    writing_.reset();
    waiting_.clear();
    messages_.clear();
}

std::optional<base::milliseconds> SlowDisk::nextDue() const {
    std::optional<base::milliseconds> next;
    if (writing_)
        next = writing_->ready;
    for (const Message& message : messages_)
        if (!next || message.due < *next)
            next = message.due;
    return next;
}

std::vector<core::Event> SlowDisk::due(base::milliseconds now) {
    while (writing_ && writing_->ready <= now)
        finishWrite();
    std::vector<core::Event> told;
    for (const Message& message : messages_)
        if (message.due <= now)
            told.push_back(message.event);
    std::erase_if(messages_, [&](const Message& message) { return message.due <= now; });
    return told;
}

std::uint64_t SlowDisk::durableWrite(core::Source source) const {
    const auto at = durableWrites_.find(source);
    return at == durableWrites_.end() ? 0 : at->second;
}

void SlowDisk::makeDurable(const Write& write) {
    durable_[write.deed.source] = write.deed.list;
    durableWrites_[write.deed.source] = write.number;
}

void SlowDisk::finishWrite() {
    Write done = *std::exchange(writing_, std::nullopt);
    core::AgendaStored stored{done.deed.source, done.deed.list->revision, std::nullopt};
    if (how_.fails) {
        stored.error = diskError();
        if (!std::exchange(done.told, true))
            tell(core::BookingEvent(stored), done.ready);
        const auto newer = [&](const Write& w) { return w.deed.source == done.deed.source; };
        if (std::ranges::none_of(waiting_, newer))
            waiting_.push_back(done);
        startNext(done.ready + kRetry);
        return;
    }
    makeDurable(done);
    tell(core::BookingEvent(stored), done.ready);
    startNext(done.ready);
}

void SlowDisk::startNext(base::milliseconds now) {
    if (waiting_.empty())
        return;
    writing_ = waiting_.front();
    waiting_.erase(waiting_.begin());
    writing_->ready = now + how_.writes;
}

void SlowDisk::tell(core::Event event, base::milliseconds now) {
    messages_.push_back({now + how_.tells, event});
    if (how_.twice)
        messages_.push_back({now + how_.tells + how_.writes, std::move(event)});
}

} // namespace greenroom::sim
