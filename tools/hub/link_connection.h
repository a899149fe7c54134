// One connection as LinkService keeps it: its socket and its session. Internal to
// link_service*.cpp.
#pragma once

#include <memory>
#include <string>

#include "hub/link_service.h"

namespace greenroom::hub {

// "127.0.0.1:40112" without the port, "[::1]:40112" without the brackets as well.
[[nodiscard]] inline std::string withoutPort(const std::string& address) {
    std::string host = address.substr(0, address.rfind(':'));
    if (host.size() > 1 && host.front() == '[')
        host = host.substr(1, host.size() - 2);
    return host;
}

struct LinkService::Connection final : wire::Socket::Events, DeviceSession {
    Connection(LinkService& owner, LinkNumber number_, std::unique_ptr<wire::Socket> socket_,
               const wire::Peer& peer, const std::array<char, kNonceBytes>& nonce,
               base::Instant now)
        : DeviceSession(DeviceId(peer.commonName), nonce, now), service(owner), number(number_),
          socket(std::move(socket_)), address(withoutPort(peer.address)) {}

    void opened(const wire::Peer&) override {} // it was, before it came here
    void message(std::string_view bytes) override { service.heard(*this, bytes); }
    void closed(int, std::string_view) override { service.gone(*this); }

    LinkService& service;
    const LinkNumber number;
    std::unique_ptr<wire::Socket> socket;
    std::string address;   // numeric
    WorkspaceId workspace; // once it is registered
    base::WallTime since;  // its Hello; no two connections of a device that count share it
    base::WallTime writtenDown;
    Order::iterator place;
    bool counts = false; // it is in byDevice_ and registered_; else in waiting_
    bool listOnItsWay = false;
    bool listAgain = false;
    bool wholeList = false;
};

} // namespace greenroom::hub
