// States how the machine is connected: at start, and whenever the kernel says that links, addresses
// or routes changed (rtnetlink(7)). Lives on the core thread.
#pragma once

#include <memory>

#include "core/device_domain.h"
#include "engine/ports.h"

class QSocketNotifier;

namespace greenroom::edge::network {

// The interface of the default route, else the first that is up and no loopback.
[[nodiscard]] core::NetworkSeen networkNow();

class NetworkWatch {
public:
    explicit NetworkWatch(engine::Inbox& room); // the room outlives it; states once
    ~NetworkWatch();
    NetworkWatch(const NetworkWatch&) = delete;
    NetworkWatch& operator=(const NetworkWatch&) = delete;

private:
    void listen();
    void drain();
    void state();

    engine::Inbox& room_;
    core::NetworkSeen last_;
    int socket_ = -1;
    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace greenroom::edge::network
