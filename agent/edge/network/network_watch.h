// States how the machine is connected: at start, and whenever the kernel says that links, addresses
// or routes changed (rtnetlink(7)) or a DHCP lease is another. Lives on the core thread.
#pragma once

#include <memory>
#include <string>

#include "core/device_domain.h"
#include "engine/ports.h"

class QFileSystemWatcher;
class QSocketNotifier;

namespace greenroom::edge::network {

// The interface of the default route, else the first that is up and no loopback.
[[nodiscard]] core::NetworkSeen networkNow(const std::string& leases);

class NetworkWatch {
public:
    static constexpr const char* kLeases = "/run/systemd/netif/leases"; // of systemd-networkd

    // The room outlives it; states once. Leases are files named by their interface's index.
    explicit NetworkWatch(engine::Inbox& room, std::string leases = kLeases);
    ~NetworkWatch();
    NetworkWatch(const NetworkWatch&) = delete;
    NetworkWatch& operator=(const NetworkWatch&) = delete;

private:
    void listen();
    void watchLeases();
    void drain();
    void state();

    engine::Inbox& room_;
    std::string leases_;
    core::NetworkSeen last_;
    int socket_ = -1;
    std::unique_ptr<QSocketNotifier> notifier_;
    std::unique_ptr<QFileSystemWatcher> leaseFolder_;
};

} // namespace greenroom::edge::network
