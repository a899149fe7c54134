// Follows the registered slots and posts to each what it asked to be told. Failed slots are left
// alone until they are enabled or registered again; registrations stay.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "core/feedback_domain.h"
#include "edge/net/http_client.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/outbox.h"
#include "engine/ports.h"
#include "session/feedback_hub.h"
#include "xapi/context.h"

namespace greenroom::edge::feedback {

// Made, used and destroyed on the net thread; the engine calls it on the core thread.
class FeedbackPoster final : public engine::SnapshotSink {
public:
    // All outlive it. `time` counts the pauses between tries; `machineTime` is that of this
    // machine, in which networks live.
    struct Ports {
        engine::Inbox& room;
        session::FeedbackHub& hub;
        base::TimeSource& time;
        base::TimeSource& machineTime;
    };
    FeedbackPoster(Ports ports, xapi::DeviceFacts device);
    ~FeedbackPoster() override;
    FeedbackPoster(const FeedbackPoster&) = delete;
    FeedbackPoster& operator=(const FeedbackPoster&) = delete;

    // engine::SnapshotSink, on the core thread.
    void published(const core::SnapshotPtr& snapshot) override;

private:
    struct Slot {
        core::FeedbackSlot registration;
        std::uint64_t armed = 0;
        std::unique_ptr<net::Outbox> outbox;
        std::optional<session::ListenerId> listener; // none while it has failed
    };

    void follow(const core::FeedbackState& state);
    void begin(std::uint32_t number, const core::FeedbackSlot& registration, std::uint64_t armed);
    void listen(std::uint32_t number);
    void deaf(Slot& slot);
    void deliver(std::uint32_t number, const xapi::Node& report);
    void giveUp(std::uint32_t number, std::string why);
    [[nodiscard]] net::ClientRequest requestTo(const std::string& url) const;

    Ports ports_;
    xapi::DeviceFacts device_;
    net::HttpClient http_;
    std::map<std::uint32_t, Slot> slots_;

    core::FeedbackState seen_; // on the core thread
    net::LoopMailbox<core::FeedbackState> states_;
};

} // namespace greenroom::edge::feedback
