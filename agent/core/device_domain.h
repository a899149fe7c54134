// The device itself: loudness, standby, do not disturb, and what others connect to it. The facts
// that reach the core and the slice of state it keeps. None of it decides on Join.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "core/request.h"

namespace greenroom::core {

// Hand these words to all who listen.
struct MessageSendAsked {
    std::string text;
    RequestId request;
};

struct VolumeAsked {
    int level = 0; // 0 to 100
    RequestId request;
};
struct VolumeMuteAsked {
    bool muted = false;
    RequestId request;
};

enum class Standby : std::uint8_t { Off, Halfwake, On };
struct StandbyAsked {
    Standby state = Standby::Off;
    RequestId request;
};
// Stay as awake as now for longer.
struct StandbyTimerReset {
    base::minutes delay{10}; // 1 to 480
    RequestId request;
};

// Somebody touched the panel's glass, whatever for; on a dark screen that is all it did.
struct GlassTouched {};
// A sensor saw somebody move.
struct MotionSeen {};
// An outside sensor knows whether somebody is in the room; believed for as long as it says.
struct OccupancySeen {
    bool present = false;
    base::seconds holds{60};
    RequestId request;
};

// No calls are to reach the room; always ends by itself.
struct DoNotDisturbAsked {
    std::optional<base::minutes> length; // none: ends now
    RequestId request;
};

// What calls itself a part of the room: a control system, a touch panel (xAPI guide, calls,
// commands: Peripherals).
struct Peripheral {
    static constexpr std::size_t kMost = 64;

    std::string id;
    std::string type;
    std::string name;
    std::string hardware;
    std::string software;
    std::string serialNumber;
    std::string address;

    friend bool operator==(const Peripheral&, const Peripheral&) = default;
};
struct PeripheralConnected {
    Peripheral peripheral; // replaces one of the same id
    RequestId request;
};
struct PeripheralBeat {
    std::string id;
    base::seconds timeout{60}; // counts as lost when nothing is heard for so long
    RequestId request;
};
struct PeripheralPurged {
    std::string id;
    RequestId request;
};

// How the machine is connected; stated by an edge whenever it changes.
struct NetworkSeen {
    std::string interface;
    std::string macAddress; // "02:00:00:AA:BB:CC"
    std::string ipv4Address;
    std::string ipv4Mask;
    std::string ipv4Gateway;
    std::string ipv6Address;
    std::string domain;
    std::vector<std::string> nameServers; // a few at most
    std::string managerOffered;           // by the network (DHCP option 242): a host; empty: none

    friend bool operator==(const NetworkSeen&, const NetworkSeen&) = default;
};

using DeviceEvent =
    std::variant<MessageSendAsked, VolumeAsked, VolumeMuteAsked, StandbyAsked, StandbyTimerReset,
                 DoNotDisturbAsked, PeripheralConnected, PeripheralBeat, PeripheralPurged,
                 NetworkSeen, GlassTouched, MotionSeen, OccupancySeen>;

struct ConnectedPeripheral {
    Peripheral peripheral;
    std::uint32_t number = 0;             // its place in lists, for as long as it is known
    std::optional<base::MonoTime> lostAt; // unless it is heard of before; none: never
    bool lost = false;

    friend bool operator==(const ConnectedPeripheral&, const ConnectedPeripheral&) = default;
};

struct DeviceState {
    std::optional<int> volume; // none: the default of the settings
    bool volumeMuted = false;
    Standby standby = Standby::Off;
    base::Instant standbySince{};
    // When somebody was last there: a touch, motion, a call, a command that woke the room.
    base::MonoTime activeAt{};
    // By xAPI: not before this.
    std::optional<base::MonoTime> awakeUntil;
    std::optional<bool> occupied; // by an outside sensor; none: nobody says
    base::MonoTime occupiedUntil{};
    std::optional<base::MonoTime> undisturbedUntil;
    std::shared_ptr<const std::vector<ConnectedPeripheral>> peripherals =
        std::make_shared<const std::vector<ConnectedPeripheral>>(); // by number
    NetworkSeen network;

    friend bool operator==(const DeviceState&, const DeviceState&) = default;
};

// When the passing of time changes something here.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const DeviceState& state);

} // namespace greenroom::core
