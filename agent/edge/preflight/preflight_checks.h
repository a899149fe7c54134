// Carries out what the core wants checked before a meeting: a few checks at a time, in the order
// they came.
#pragma once

#include <deque>
#include <map>
#include <memory>

#include "base/clock.h"
#include "core/preflight_domain.h"
#include "edge/net/http_client.h"
#include "edge/net/loop_mailbox.h"
#include "edge/preflight/check_run.h"
#include "edge/preflight/name_service.h"
#include "engine/desk.h"

namespace greenroom::edge::preflight {

// Made, used and destroyed on the net thread; takes deeds from any.
class PreflightChecks {
public:
    static constexpr std::size_t kAtATime = 4;

    // All outlive it. `machineTime` is that of this machine, in which networks live. The
    // authorities that the room keeps may vouch for servers, beside the system's.
    struct Ports {
        engine::Inbox& room; // → AddressChecked, one for each deed
        engine::Desk<core::CheckAddress>& desk;
        base::TimeSource& machineTime;
        NameService& names;
    };
    explicit PreflightChecks(Ports ports);
    ~PreflightChecks();
    PreflightChecks(const PreflightChecks&) = delete;
    PreflightChecks& operator=(const PreflightChecks&) = delete;

private:
    void beginNext();
    void ended(std::uint64_t number, core::AddressChecked checked);

    Ports ports_;
    net::HttpClient http_;
    std::deque<core::CheckAddress> waiting_;
    std::map<std::uint64_t, std::shared_ptr<CheckRun>> running_;
    std::uint64_t last_ = 0;
    net::LoopMailbox<core::CheckAddress> deeds_;
};

} // namespace greenroom::edge::preflight
