// Speaks with the hub: activates, links, and translates both ways. What is to be done about it is
// the core's to say.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/log_tail.h"
#include "core/hub_domain.h"
#include "core/trial.h"
#include "edge/cloud/activation_run.h"
#include "edge/cloud/hub_identity.h"
#include "edge/cloud/hub_link.h"
#include "edge/net/http_client.h"
#include "edge/net/loop_mailbox.h"
#include "engine/desk.h"
#include "session/reception.h"
#include "xapi/context.h"

namespace greenroom::edge::cloud {

// Made, used and destroyed on the net thread; takes deeds from any; the engine calls it as a sink
// on the core thread.
class CloudClient final : public engine::SnapshotSink {
public:
    // A report that differs follows the one before after this long at the earliest.
    static constexpr base::milliseconds kBetweenReports{1000};

    // All outlive it; the watch may be null. `time` counts the pauses between reports; in
    // `machineTime` networks live.
    struct Ports {
        engine::Inbox& room;
        engine::Desk<core::HubDeed>& desk;
        session::Reception& reception;
        base::TimeSource& time;
        base::TimeSource& machineTime;
        const base::LogTail& log;
        core::EntryWatch* watch = nullptr;
    };
    // The identity is read from the state directory, and stated.
    CloudClient(Ports ports, xapi::DeviceFacts device, const std::filesystem::path& stateDir);
    ~CloudClient() override;
    CloudClient(const CloudClient&) = delete;
    CloudClient& operator=(const CloudClient&) = delete;

    // engine::SnapshotSink, on the core thread.
    void published(const core::SnapshotPtr& snapshot) override;

private:
    using Links = std::map<std::uint64_t, std::unique_ptr<HubLink>>;

    void take(const core::HubDeed& deed);
    void activate(const core::Activate& deed);
    void activated(std::uint64_t number, ActivationRun::Outcome outcome);
    void forget();
    void open(const core::OpenLink& deed);
    void close(std::uint64_t link);
    void renew(std::uint64_t link);
    void renewed(const CertificateGiven& given);

    void heard(std::uint64_t link, HubMessage message);
    void registered(std::uint64_t link, const Registered& message);
    void takeList(std::uint64_t link, Snapshot snapshot);
    void takeChange(std::uint64_t link, Delta delta);
    void bookingsTaken(std::uint64_t link, const std::string& mark,
                       const std::vector<core::SetAside>& refused, const session::Answer& answer);
    void takePlan(PlanGiven given);
    void run(std::uint64_t link, const CommandGiven& command);

    void report();
    void send(std::uint64_t link, const DeviceMessage& message);
    void state(core::Event event);
    void compareClocks(base::WallTime hubTime);
    [[nodiscard]] net::ClientRequest requestTo(const std::string& url) const;
    [[nodiscard]] CodecLimits limits() const;

    Ports ports_;
    xapi::DeviceFacts device_;
    IdentityFile file_;
    std::optional<FullIdentity> identity_;
    base::Secret nextKey_; // of a renewal that is under way
    net::HttpClient http_;
    std::unique_ptr<ActivationRun> activation_;
    Links links_;
    std::uint64_t serving_ = 0; // the link that was registered last; 0: none

    std::optional<StatusReport> reported_; // over the serving link
    std::uint64_t callsTold_ = 0;          // up to this id
    base::MonoTime reportedAt_{};
    std::unique_ptr<base::Wakeup> nextReport_;

    // What is under way when this goes must not come back to it.
    std::shared_ptr<CloudClient*> self_ = std::make_shared<CloudClient*>(this);
    net::LoopMailbox<core::HubDeed> deeds_;
    net::LoopMailbox<std::uint64_t> changes_; // sequence numbers of snapshots
};

} // namespace greenroom::edge::cloud
