// The loop around the core: takes facts from three lanes, reads the clock once per fact, lets the
// core reduce it, carries the deeds out in order, and publishes a snapshot when it differs.
//
// drain() and addSink() belong to the core thread; post(), nextRequest() and latest() to any.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "core/state.h"
#include "engine/ports.h"

namespace greenroom::engine {

class Engine : public Inbox {
public:
    static constexpr std::size_t kOutsideLimit = 1024;

    // `wake` is called from any thread when the engine has something to do after having had
    // nothing; the owner then calls drain() on the core thread.
    Engine(const base::Clock& clock, std::function<void()> wake);

    // Once, before the first drain(): the doors, which are made after the engine because they post
    // to it. They must stay until the last drain().
    void connect(const Ports& ports);

    [[nodiscard]] bool post(Lane lane, core::Event event) override;
    [[nodiscard]] core::RequestId nextRequest() override;
    [[nodiscard]] core::SnapshotPtr latest() const override;

    // Works until the lanes are empty or `most` facts were taken; true when some are left: the
    // owner then lets its event loop breathe and calls again. A fact of a higher lane is always
    // taken before one of a lower.
    bool drain(std::size_t most = 64);

    // Told of every snapshot from now on, and of the present one at once. Must outlive the engine.
    void addSink(SnapshotSink& sink);

private:
    bool takeNext(core::Event& out);
    void handle(const core::Event& event);
    void publishIfChanged(bool timePassed, const core::JoinDecision& join, base::Instant now);

    const base::Clock& clock_;
    std::optional<Ports> ports_;
    std::function<void()> wake_;

    mutable std::mutex mutex_; // lanes_ and published_
    std::array<std::deque<core::Event>, 3> lanes_;
    core::SnapshotPtr published_;

    std::atomic<std::uint64_t> lastRequest_{0};
    core::RoomState state_;
    std::optional<base::WallTime> armedFor_;
    std::vector<SnapshotSink*> sinks_;
};

} // namespace greenroom::engine
