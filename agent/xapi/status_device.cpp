// Status of the device itself (xAPI guide, identity, network, provisioning, cloud status).
#include <array>
#include <cstdlib>

#include "base/iso8601.h"
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
Value roomName(const Context& context, Items) {
    return context.room.state.settings.settings->systemName;
}

// "2026-03-04T10:00:00+0100": local time, the offset without a colon.
Value systemTime(const Context& context, Items) {
    const base::seconds offset = context.room.state.time.zone.offsetAt(context.now.wall);
    std::string text = base::formatUtc(context.now.wall + offset);
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

// No cloud of that vendor, no provisioning service, no camera, no screen of its own to mute.
constexpr const char* kDisabled = "Disabled";
constexpr const char* kFalse = "False";
constexpr const char* kIdle = "Idle";
constexpr const char* kInitialized = "Initialized";
constexpr const char* kNone = "None";
constexpr const char* kOff = "Off";
constexpr const char* kTrue = "True";

constexpr std::array kRows{
    StatusRow{"NetworkServices NTP Status", kWord, kAU, ntpStatus},
    StatusRow{"Provisioning Software UpgradeStatus Phase", kWord, kAU, always<kNone>},
    StatusRow{"Provisioning Software UpgradeStatus Status", kWord, kAU, always<kNone>},
    StatusRow{"Provisioning Status", kWord, kAU, always<kIdle>},
    StatusRow{"SystemUnit BroadcastName", kText, kAU, roomName},
    StatusRow{"SystemUnit Hardware Module SerialNumber", kText, kAUI,
              fact<&DeviceFacts::serialNumber>},
    StatusRow{"SystemUnit ProductId", kText, kAUI, fact<&DeviceFacts::productId>},
    StatusRow{"SystemUnit ProductPlatform", kText, kAUI, fact<&DeviceFacts::productPlatform>},
    StatusRow{"SystemUnit ProductType", kText, kAUI, fact<&DeviceFacts::productType>},
    StatusRow{"SystemUnit Software DisplayName", kText, kAUI,
              fact<&DeviceFacts::softwareDisplayName>},
    StatusRow{"SystemUnit Software Name", kText, kAUI, fact<&DeviceFacts::softwareName>},
    StatusRow{"SystemUnit Software OptionKeys Encryption", kWord, kAUI, always<kTrue>},
    StatusRow{"SystemUnit Software OptionKeys MultiSite", kWord, kAUI, always<kFalse>},
    StatusRow{"SystemUnit Software Version", kText, kAU, fact<&DeviceFacts::softwareVersion>},
    StatusRow{"SystemUnit State Subsystem Application", kWord, kAU, always<kInitialized>},
    StatusRow{"SystemUnit Uptime", kNumber, kAUI, uptime, Told::Never},
    StatusRow{"Time SystemTime", kText, kAUI, systemTime, Told::Never},
    StatusRow{"Video Input MainVideoMute", kWord, kAUI, always<kOff>},
    StatusRow{"Webex Status", kWord, kAU, always<kDisabled>},
};

} // namespace

StatusPart deviceStatus() {
    return {kRows};
}

} // namespace greenroom::xapi
