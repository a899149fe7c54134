// Speaks with the manager: posts what the core wants posted, has the answer done, and states how it
// went. Documents the manager wants, and the progress of software it ordered, follow by themselves.
#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "core/provisioning_domain.h"
#include "core/trial.h"
#include "edge/net/http_client.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/outbox.h"
#include "edge/tms/manager_reply.h"
#include "edge/tms/reply_run.h"
#include "engine/desk.h"
#include "session/reception.h"
#include "xapi/context.h"
#include "xapi/feedback_post.h"

namespace greenroom::edge::tms {

// Made, used and destroyed on the net thread; takes deeds from any.
class ManagerClient {
public:
    static constexpr std::size_t kLongestReply = 4 * 1024 * 1024;

    // All outlive it; the watch may be null. `time` counts the pauses between tries; `machineTime`
    // is that of this machine, in which networks live.
    struct Ports {
        engine::Inbox& room;
        engine::Desk<core::ManagerDeed>& desk;
        session::Reception& reception;
        base::TimeSource& time;
        base::TimeSource& machineTime;
        core::EntryWatch* watch = nullptr;
    };
    ManagerClient(Ports ports, xapi::DeviceFacts device);
    ~ManagerClient();
    ManagerClient(const ManagerClient&) = delete;
    ManagerClient& operator=(const ManagerClient&) = delete;

private:
    void take(const core::ManagerDeed& deed);
    void post(const core::PostToManager& deed);
    void answered(const core::PostToManager& deed, const net::ClientResult& result);
    void doReply(const core::PostToManager& deed, ManagerReply reply);
    void failed(const core::PostToManager& deed, core::ManagerFault fault, std::string why);
    void postDocument(const DocumentOrder& order);
    void tellUpgrade(const core::UpgradeState& state);
    void state(core::Event event);
    [[nodiscard]] xapi::Identification identification(const core::Snapshot& room) const;
    [[nodiscard]] net::ClientRequest requestTo(const std::string& url) const;

    Ports ports_;
    xapi::DeviceFacts device_;
    net::HttpClient http_;
    net::Outbox outbox_;
    std::unique_ptr<net::ClientTransfer> transfer_;
    // What is under way when this goes must not come back to it.
    std::shared_ptr<ManagerClient*> self_ = std::make_shared<ManagerClient*>(this);
    net::LoopMailbox<core::ManagerDeed> deeds_;
};

} // namespace greenroom::edge::tms
