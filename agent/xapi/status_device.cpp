// Status of the device itself (xAPI guide, identity, network, provisioning, cloud status).
#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/iso8601.h"
#include "core/health.h"
#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

Value uptime(const Context& context, Items) {
    return number(wholeSeconds(context.now.mono - context.device.startedAt));
}
Value ntpStatus(const Context& context, Items) {
    return context.room.state.time.synced ? "Synced" : "NotSynced";
}

// "2026-03-04T10:00:00+0100": local time, the offset without a colon.
Value systemTime(const Context& context, Items) {
    const base::seconds offset = context.room.state.time.zone.offsetAt(context.wall());
    std::string text = base::formatUtc(context.wall() + offset);
    text.pop_back();
    const std::int64_t total = std::abs(offset.count()) / 60;
    const auto twoDigits = [](std::int64_t value) {
        return std::string(value < 10 ? "0" : "") + std::to_string(value);
    };
    return text + (offset.count() < 0 ? "-" : "+") + twoDigits(total / 60) + twoDigits(total % 60);
}

template <std::string DeviceFacts::*Fact>
Value fact(const Context& context, Items) {
    return unlessEmpty(context.device.*Fact);
}

Value volume(const Context& context, Items) {
    const core::RoomState& state = context.room.state;
    return number(
        state.device.volume.value_or(static_cast<int>(state.settings.settings->defaultVolume)));
}
Value volumeMute(const Context& context, Items) {
    return context.room.state.device.volumeMuted ? "On" : "Off";
}
Value doNotDisturb(const Context& context, Items) {
    return context.room.state.device.undisturbedUntil ? "Active" : "Inactive";
}
// "Off" means awake.
Value standbyState(const Context& context, Items) {
    switch (context.room.state.device.standby) {
    case core::Standby::Off:
        return "Off";
    case core::Standby::Halfwake:
        return "Halfwake";
    case core::Standby::On:
        break;
    }
    return "Standby";
}

Value peoplePresence(const Context& context, Items) {
    const auto occupied = context.room.state.device.occupied;
    return !occupied ? "Unknown" : *occupied ? "Yes" : "No";
}

const core::ConnectedPeripheral* peripheral(const Context& context, std::uint32_t number) {
    const auto& all = *context.room.state.device.peripherals;
    const auto at = std::ranges::find(all, number, &core::ConnectedPeripheral::number);
    return at == all.end() ? nullptr : &*at;
}
template <std::string core::Peripheral::*Field>
Value ofPeripheral(const Context& context, Items items) {
    const auto* one = peripheral(context, items.outer);
    return one == nullptr ? std::nullopt : Value(one->peripheral.*Field);
}
Value peripheralStatus(const Context& context, Items items) {
    const auto* one = peripheral(context, items.outer);
    if (one == nullptr)
        return std::nullopt;
    return one->lost ? "LostConnection" : "Connected";
}
std::vector<std::uint32_t> peripherals(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> numbers;
    for (const core::ConnectedPeripheral& one : *context.room.state.device.peripherals)
        numbers.push_back(one.number);
    return numbers;
}

const core::NetworkSeen& network(const Context& context) {
    return context.room.state.device.network;
}
template <std::string core::NetworkSeen::*Field>
Value ofNetwork(const Context& context, Items) {
    return network(context).*Field;
}
Value nameServer(const Context& context, Items items) {
    const auto& servers = network(context).nameServers;
    return items.inner <= servers.size() ? Value(servers[items.inner - 1]) : std::nullopt;
}
std::vector<std::uint32_t> networks(const Context& context, std::uint32_t) {
    return network(context).interface.empty() ? std::vector<std::uint32_t>{}
                                              : std::vector<std::uint32_t>{1};
}
std::vector<std::uint32_t> nameServers(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> items;
    for (std::uint32_t i = 1; i <= network(context).nameServers.size(); ++i)
        items.push_back(i);
    return items;
}

// What health knows to be wrong, in its order.
core::HealthItem trouble(const Context& context, std::uint32_t item) {
    return core::healthOf(context.room.state, context.now).at(item - 1);
}
std::vector<std::uint32_t> troubles(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> items;
    std::uint32_t item = 0;
    for (const core::HealthItem& health : core::healthOf(context.room.state, context.now)) {
        ++item;
        if (health.level == core::HealthLevel::Degraded ||
            health.level == core::HealthLevel::Failed)
            items.push_back(item);
    }
    return items;
}
Value troubleText(const Context& context, Items items) {
    return trouble(context, items.outer).text;
}
Value troubleLevel(const Context& context, Items items) {
    return trouble(context, items.outer).level == core::HealthLevel::Failed ? "Error" : "Warning";
}
Value troubleCode(const Context& context, Items items) {
    return std::string(trouble(context, items.outer).code);
}

// No cloud of that vendor, no camera, no screen of its own to mute.
constexpr std::array kRows{
    StatusRow{"Audio Volume", kNumber, kAUI, volume},
    StatusRow{"Audio VolumeMute", kWord, kAUI, volumeMute},
    StatusRow{"Conference DoNotDisturb", kWord, kAUI, doNotDisturb},
    StatusRow{"Diagnostics Message[n] Description", kText, kAU, troubleText},
    StatusRow{"Diagnostics Message[n] Level", kWord, kAU, troubleLevel},
    StatusRow{"Diagnostics Message[n] References", kText, kAU, always<"">},
    StatusRow{"Diagnostics Message[n] Type", kWord, kAU, troubleCode},
    StatusRow{"Network[n] ActiveInterface", kWord, kAU, always<"LAN">},
    StatusRow{"Network[n] DNS Domain Name", kText, kAU, ofNetwork<&core::NetworkSeen::domain>},
    StatusRow{"Network[n] DNS Server[n] Address", kText, kAU, nameServer},
    StatusRow{"Network[n] Ethernet MacAddress", kText, kAU,
              ofNetwork<&core::NetworkSeen::macAddress>},
    StatusRow{"Network[n] IPv4 Address", kText, kAU, ofNetwork<&core::NetworkSeen::ipv4Address>},
    StatusRow{"Network[n] IPv4 Gateway", kText, kAU, ofNetwork<&core::NetworkSeen::ipv4Gateway>},
    StatusRow{"Network[n] IPv4 SubnetMask", kText, kAU, ofNetwork<&core::NetworkSeen::ipv4Mask>},
    StatusRow{"Network[n] IPv6 Address", kText, kAU, ofNetwork<&core::NetworkSeen::ipv6Address>},
    StatusRow{"NetworkServices NTP Status", kWord, kAU, ntpStatus},
    StatusRow{"Peripherals ConnectedDevice[n] HardwareInfo", kText, kAUIR,
              ofPeripheral<&core::Peripheral::hardware>},
    StatusRow{"Peripherals ConnectedDevice[n] ID", kText, kAUIR,
              ofPeripheral<&core::Peripheral::id>},
    StatusRow{"Peripherals ConnectedDevice[n] Name", kText, kAUIR,
              ofPeripheral<&core::Peripheral::name>},
    StatusRow{"Peripherals ConnectedDevice[n] NetworkAddress", kText, kAUIR,
              ofPeripheral<&core::Peripheral::address>},
    StatusRow{"Peripherals ConnectedDevice[n] SerialNumber", kText, kAUIR,
              ofPeripheral<&core::Peripheral::serialNumber>},
    StatusRow{"Peripherals ConnectedDevice[n] SoftwareInfo", kText, kAUIR,
              ofPeripheral<&core::Peripheral::software>},
    StatusRow{"Peripherals ConnectedDevice[n] Status", kWord, kAUIR, peripheralStatus},
    StatusRow{"Peripherals ConnectedDevice[n] Type", kWord, kAUIR,
              ofPeripheral<&core::Peripheral::type>},
    StatusRow{"RoomAnalytics PeoplePresence", kWord, kAUI, peoplePresence},
    StatusRow{"Standby State", kWord, kAUIR, standbyState},
    StatusRow{"SystemUnit BroadcastName", kText, kAU, roomName},
    StatusRow{"SystemUnit Hardware Module SerialNumber", kText, kAUI,
              fact<&DeviceFacts::serialNumber>},
    StatusRow{"SystemUnit ProductId", kText, kAUI, fact<&DeviceFacts::productId>},
    StatusRow{"SystemUnit ProductPlatform", kText, kAUI, fact<&DeviceFacts::productPlatform>},
    StatusRow{"SystemUnit ProductType", kText, kAUI, fact<&DeviceFacts::productType>},
    StatusRow{"SystemUnit Software DisplayName", kText, kAUI,
              fact<&DeviceFacts::softwareDisplayName>},
    StatusRow{"SystemUnit Software Name", kText, kAUI, fact<&DeviceFacts::softwareName>},
    StatusRow{"SystemUnit Software OptionKeys Encryption", kWord, kAUI, always<"True">},
    StatusRow{"SystemUnit Software OptionKeys MultiSite", kWord, kAUI, always<"False">},
    StatusRow{"SystemUnit Software Version", kText, kAU, fact<&DeviceFacts::softwareVersion>},
    StatusRow{"SystemUnit State Subsystem Application", kWord, kAU, always<"Initialized">},
    StatusRow{"SystemUnit Uptime", kNumber, kAUI, uptime, Told::Never},
    StatusRow{"Time SystemTime", kText, kAUI, systemTime, Told::Never},
    StatusRow{"Webex Status", kWord, kAU, always<"Disabled">},
};

constexpr std::array kLists{
    StatusList{"Diagnostics Message", troubles},
    StatusList{"Network", networks},
    StatusList{"Network[n] DNS Server", nameServers},
    StatusList{"Peripherals ConnectedDevice", peripherals},
};

} // namespace

StatusPart deviceStatus() {
    return {kRows, kLists};
}

} // namespace greenroom::xapi
