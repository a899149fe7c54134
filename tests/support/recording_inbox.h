// An engine's inbox that keeps what is posted, for tests of edges without an engine. Any thread.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "engine/ports.h"

namespace greenroom::test {

class RecordingInbox final : public engine::Inbox {
public:
    [[nodiscard]] bool post(engine::Lane lane, core::Event event) override {
        const std::lock_guard lock(mutex_);
        if (full_)
            return false;
        posted_.emplace_back(lane, std::move(event));
        return true;
    }
    [[nodiscard]] core::RequestId nextRequest() override { return core::RequestId(++last_); }
    [[nodiscard]] core::SnapshotPtr latest() const override {
        const std::lock_guard lock(mutex_);
        return snapshot_;
    }

    void show(core::SnapshotPtr snapshot) {
        const std::lock_guard lock(mutex_);
        snapshot_ = std::move(snapshot);
    }
    void refuseAll() {
        const std::lock_guard lock(mutex_);
        full_ = true;
    }

    // What was posted since the last call.
    std::vector<std::pair<engine::Lane, core::Event>> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(posted_, {});
    }
    [[nodiscard]] std::size_t waiting() const {
        const std::lock_guard lock(mutex_);
        return posted_.size();
    }

    // The facts of one kind among those posted since the last call of any take.
    template <typename Domain, typename Fact>
    [[nodiscard]] std::vector<Fact> takeFacts() {
        std::vector<Fact> facts;
        for (const auto& [lane, event] : take())
            if (const auto* domain = std::get_if<Domain>(&event))
                if (const auto* fact = std::get_if<Fact>(domain))
                    facts.push_back(*fact);
        return facts;
    }

private:
    mutable std::mutex mutex_;
    std::vector<std::pair<engine::Lane, core::Event>> posted_;
    core::SnapshotPtr snapshot_ = std::make_shared<const core::Snapshot>();
    std::atomic<std::uint64_t> last_{0};
    bool full_ = false;
};

} // namespace greenroom::test
