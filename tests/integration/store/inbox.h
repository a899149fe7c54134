// The engine's inbox as the store sees it: keeps what is posted, and waits for it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "engine/ports.h"

namespace greenroom::test {

class RecordingInbox final : public engine::Inbox {
public:
    [[nodiscard]] bool post(engine::Lane lane, core::Event event) override {
        const std::lock_guard lock(mutex_);
        if (lane == engine::Lane::Outside)
            ++outside_;
        if (const auto* booking = std::get_if<core::BookingEvent>(&event))
            stored_.push_back(std::get<core::AgendaStored>(*booking));
        if (const auto* setting = std::get_if<core::SettingEvent>(&event))
            configured_.push_back(std::get<core::ConfigurationStored>(*setting));
        if (const auto* health = std::get_if<core::HealthEvent>(&event))
            reports_.push_back(std::get<core::StoreReported>(*health));
        changed_.notify_all();
        return true;
    }
    [[nodiscard]] core::RequestId nextRequest() override { return {}; }
    [[nodiscard]] core::SnapshotPtr latest() const override { return nullptr; }

    struct Posted {
        std::vector<core::AgendaStored> stored;
        std::vector<core::ConfigurationStored> configured;
        std::vector<core::StoreReported> reports;
        int outside = 0;
    };

    [[nodiscard]] Posted posted() const {
        const std::lock_guard lock(mutex_);
        return {stored_, configured_, reports_, outside_};
    }

    // False when what was posted does not meet the condition within ten seconds.
    [[nodiscard]] bool wait(const std::function<bool(const Posted&)>& condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(10), [&] {
            return condition({stored_, configured_, reports_, outside_});
        });
    }

    [[nodiscard]] bool waitForRevision(std::uint64_t revision) {
        return wait([revision](const Posted& posted) {
            return !posted.stored.empty() && posted.stored.back().revision == revision;
        });
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<core::AgendaStored> stored_;
    std::vector<core::ConfigurationStored> configured_;
    std::vector<core::StoreReported> reports_;
    int outside_ = 0;
};

} // namespace greenroom::test
