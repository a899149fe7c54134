// The link thread: its loop, and the connections of devices on it.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

#include "hub/link_service.h"

namespace greenroom::hub {

class LinkSide {
public:
    // Binds, and begins to serve. All outlive it, and the worker ends before it: what it still
    // delivers is for this. Unavailable: cannot be bound.
    [[nodiscard]] static base::Result<std::unique_ptr<LinkSide>>
    start(StorageWorker& worker, const LinkRecorder& recorder, const base::Clock& clock,
          LinkServiceSettings settings, wire::TlsContext tls, std::uint64_t journalFrom);
    ~LinkSide(); // as end(0 ms)
    LinkSide(const LinkSide&) = delete;
    LinkSide& operator=(const LinkSide&) = delete;

    [[nodiscard]] const std::string& address() const { return address_; }
    [[nodiscard]] std::uint16_t port() const { return port_; }

    // Any thread.
    void lookAtJournal();
    void use(wire::TlsContext tls);

    // Tells the devices, and waits until all are gone and written down, at most for `limit`; then
    // the thread has ended. Again: nothing.
    void end(std::chrono::milliseconds limit);

private:
    LinkSide() = default;

    wire::Loop loop_;
    std::unique_ptr<LinkService> service_;
    std::string address_;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

} // namespace greenroom::hub
