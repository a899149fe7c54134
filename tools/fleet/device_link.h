// One connection of a simulated device: the order of frames that proto/cloud.proto wants, and its
// heartbeat.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "fleet/time_point.h"
#include "proto/cloud.pb.h"
#include "wire/connect.h"
#include "wire/loop.h"

namespace greenroom::fleet {

namespace cloud = greenroom::cloud::v1;

class DeviceLink final : private wire::Socket::Events {
public:
    class Owner {
    public:
        // Everything of it but nonce and protocol.
        [[nodiscard]] virtual cloud::Hello hello() const = 0;
        virtual void registered(DeviceLink& link) = 0;
        // Every other frame after that but Ping and Pong.
        virtual void frame(DeviceLink& link, const cloud::HubFrame& frame, std::size_t bytes,
                           TimePoint at) = 0;
        // The last call; it may destroy the link.
        virtual void ended(DeviceLink& link, int code, const std::string& reason) = 0;

    protected:
        ~Owner() = default;
    };

    // Connects. `shift`, from 0 to 1, is the part of a heartbeat after which the first ping goes.
    DeviceLink(wire::Loop& loop, const wire::ConnectSettings& hub, const wire::TlsContext& tls,
               const wire::Identity& identity, double shift, Owner& owner);

    // Counts it.
    void send(cloud::DeviceFrame& frame);
    void close(int code, const std::string& reason);
    [[nodiscard]] TimePoint begun() const { return begun_; }

private:
    void opened(const wire::Peer&) override {}
    void message(std::string_view bytes) override;
    void closed(int code, std::string_view reason) override;
    void greet(const cloud::HubFrame& frame);
    void ping();

    Owner& owner_;
    TimePoint begun_ = Clock::now();
    double shift_;
    std::uint64_t sent_ = 0;
    std::uint64_t received_ = 0;
    bool registered_ = false;
    std::chrono::seconds heartbeat_{30};
    wire::Timer beat_;
    std::unique_ptr<wire::Socket> socket_;
};

} // namespace greenroom::fleet
