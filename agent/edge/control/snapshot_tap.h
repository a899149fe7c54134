// Lets readers on other threads follow the snapshots. The engine's sink lives on the core thread
// and outlives the engine; readers come and go.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

#include "engine/ports.h"

namespace greenroom::edge::control {

class SnapshotTap final : public engine::SnapshotSink {
public:
    using Reader = std::function<void(const core::SnapshotPtr&)>;

    // Any thread. The reader is called on the core thread and must only hand over. After
    // unsubscribe() has returned it is not called any more.
    [[nodiscard]] std::uint64_t subscribe(Reader reader);
    void unsubscribe(std::uint64_t subscription);

    void published(const core::SnapshotPtr& snapshot) override;

private:
    std::mutex mutex_;
    std::uint64_t last_ = 0;
    std::map<std::uint64_t, Reader> readers_;
};

} // namespace greenroom::edge::control
