// A snapshot to read and a device to be, as a test wants them.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/builders.h"
#include "xapi/context.h"

namespace greenroom::test {

struct ARoom {
    core::Snapshot snapshot;
    xapi::DeviceFacts device;
    xapi::Roles roles = xapi::kA;
    xapi::CertificateReader readCertificates = nullptr;

    explicit ARoom(const std::string& timeOfDay = "09:26") {
        snapshot.at = instantAt(timeOfDay);
        device.softwareVersion = "ce1";
        device.productType = "Codec";
    }

    ARoom& with(std::vector<core::Booking> bookings) {
        core::SourceList list = *listOf(std::move(bookings));
        list.acceptedAt = clockAt("08:00");
        snapshot.state.bookings.agenda = std::make_shared<const core::Agenda>(std::map{
            std::pair{core::Source::Premises, std::make_shared<const core::SourceList>(list)}});
        snapshot.state.bookings.sources[core::Source::Premises].contactedBefore = list.acceptedAt;
        return *this;
    }

    ARoom& with(core::Call call) {
        snapshot.state.calls.calls.push_back(std::move(call));
        return *this;
    }

    ARoom& withZone(core::Zone zone) {
        snapshot.state.time.zone = std::move(zone);
        return *this;
    }

    [[nodiscard]] xapi::Context context() const {
        return {snapshot, device, snapshot.at, roles, nullptr, nullptr, readCertificates, {}};
    }
};

inline core::Call aCall(std::uint32_t id, core::CallState state, const std::string& number) {
    core::Call call;
    call.id = core::CallId(id);
    call.state = state;
    call.booking = core::BookingId("42");
    call.title = "Budget review";
    call.target.number = number;
    call.startedAt = instantAt("09:25").mono;
    if (state == core::CallState::Connected) {
        call.connectedAt = instantAt("09:25");
        call.answer = core::AnswerState::Answered;
    }
    return call;
}

inline core::NetworkSeen aNetwork() {
    core::NetworkSeen network;
    network.interface = "eth0";
    network.macAddress = "02:00:00:AA:BB:CC";
    network.nameServers = {"192.0.2.1"};
    return network;
}

inline core::ConnectedPeripheral aPeripheral(const std::string& id) {
    core::ConnectedPeripheral one;
    one.peripheral.id = id;
    one.peripheral.type = "ControlSystem";
    one.number = 1;
    return one;
}

} // namespace greenroom::test
