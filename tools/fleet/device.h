// A simulated device: says hello, takes every list and every plan, comes back after a cut, and
// opens its next connection before the hub takes the old one down.
#pragma once

#include <cstddef>
#include <memory>
#include <random>
#include <string>

#include "fleet/back_off.h"
#include "fleet/device_link.h"
#include "fleet/member.h"
#include "fleet/roster.h"
#include "wire/connect.h"
#include "wire/loop.h"
#include "wire/tls.h"

namespace greenroom::fleet {

// What all of them share.
struct Devices {
    wire::Loop& loop;
    wire::ConnectSettings hub;
    wire::TlsContext tls;
    std::chrono::milliseconds longestPause;
    // A plan is answered when it is durable: after half of this to all of it. Zero: at once.
    std::chrono::milliseconds applyTime;
    std::size_t sources; // addresses from 127.0.0.1 up; 1: the kernel's choice
    std::mt19937& chance;
    Sightings& sightings;
};

// The n-th address of 127/8 that connections come from.
[[nodiscard]] std::string sourceAddress(std::size_t n);

class Device final : public Member, private DeviceLink::Owner {
public:
    Device(const Devices& shared, std::size_t number, const Enrolled& enrolled,
           wire::Identity identity);

    void start() override;

private:
    [[nodiscard]] cloud::Hello hello() const override;
    void registered(DeviceLink& link) override;
    void frame(DeviceLink& link, const cloud::HubFrame& frame, std::size_t bytes,
               TimePoint at) override;
    void ended(DeviceLink& link, int code, const std::string& reason) override;

    [[nodiscard]] std::unique_ptr<DeviceLink> connect();
    void take(DeviceLink& link, const cloud::BookingsSnapshot& snapshot);
    void take(DeviceLink& link, const cloud::BookingsDelta& delta, TimePoint at);
    void take(DeviceLink& link, const cloud::Plan& plan, std::size_t bytes, TimePoint at);
    void take(DeviceLink& link, const cloud::VerdictRecorded& recorded, TimePoint at);
    void answer(DeviceLink& link, const cloud::HubFrame& frame);
    static void stored(DeviceLink& link, std::uint64_t revision);

    const Devices& shared_;
    std::size_t number_;
    std::string serialNumber_;
    wire::Identity identity_;
    BackOff backOff_;
    wire::Timer pause_;
    wire::Timer apply_;
    std::unique_ptr<DeviceLink> link_;
    std::unique_ptr<DeviceLink> next_; // after Drain, until it is registered
    std::unique_ptr<DeviceLink> old_;  // from then on, until the hub closes it
    std::string epoch_;
    std::uint64_t revision_ = 0;
    std::string mark_; // of the last plan
};

} // namespace greenroom::fleet
