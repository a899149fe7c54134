// The device itself: loudness, standby, do not disturb, peripherals, messages between clients (xAPI
// guide, calls, commands).
#include <algorithm>
#include <array>

#include "base/iso8601.h"
#include "xapi/commands.h"
#include "xapi/documents.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

using base::Result;
using core::DeviceEvent;
using core::RequestId;

constexpr std::array kMessage{Parameter{"Text", TextSpace{0, 8192}, true}};
constexpr std::array kLevel{Parameter{"Level", IntegerSpace{0, 100}, true}};
constexpr std::array kSteps{Parameter{"Steps", IntegerSpace{1, 10}, false, "5"}};
constexpr std::array kDelay{Parameter{"Delay", IntegerSpace{1, 480}}};
constexpr std::array kTimeout{Parameter{"Timeout", IntegerSpace{1, 20'160}}};

constexpr std::array<std::string_view, 11> kTypes{
    "AudioAmplifier", "AudioMicrophone", "Byod",       "Camera",        "ControlSystem",
    "Other",          "TableExtender",   "TouchPanel", "RoomScheduler", "PersistentWebApp",
    "VideoSwitcher"};
constexpr std::array<std::string_view, 2> kTruth{"False", "True"};
constexpr std::array<std::string_view, 6> kListTypes{
    "All", "AudioAmplifier", "AudioMicrophone", "ControlSystem", "Other", "TouchPanel"};

constexpr TextSpace kShort{0, 100};
constexpr std::array kConnect{
    Parameter{"HardwareInfo", kShort},
    Parameter{"ID", TextSpace{1, 100}, true},
    Parameter{"Name", kShort},
    Parameter{"NetworkAddress", kShort},
    Parameter{"SerialNumber", kShort},
    Parameter{"SoftwareInfo", kShort},
    Parameter{"Type", LiteralSpace{kTypes}, true},
};
constexpr std::array kHeartBeat{Parameter{"ID", TextSpace{1, 100}, true},
                                Parameter{"Timeout", IntegerSpace{1, 65'535}, false, "60"}};
constexpr std::array kPeripherals{Parameter{"Connected", LiteralSpace{kTruth}},
                                  Parameter{"Type", LiteralSpace{kListTypes}, false, "All"}};
constexpr std::array<std::string_view, 3> kSets{"Alerts", "All", "None"};
constexpr std::array kResultSet{Parameter{"ResultSet", LiteralSpace{kSets}, false, "Alerts"}};
// Its own of this product: what a sensor that is no part of the device knows.
constexpr std::array kOccupancy{Parameter{"Present", LiteralSpace{kTruth}, true},
                                Parameter{"Timeout", IntegerSpace{1, 3600}, false, "60"}};
constexpr std::array kPurge{Parameter{"ID", TextSpace{1, 100}, true}};

Result<core::Event> sendMessage(const Context&, const Arguments& arguments, RequestId request) {
    return DeviceEvent(core::MessageSendAsked{arguments.text("Text"), request});
}

int volumeNow(const Context& context) {
    const core::RoomState& state = context.room.state;
    return state.device.volume.value_or(static_cast<int>(state.settings.settings->defaultVolume));
}

Result<core::Event> setVolume(const Context&, const Arguments& arguments, RequestId request) {
    return DeviceEvent(
        core::VolumeAsked{static_cast<int>(arguments.integer("Level").value_or(0)), request});
}
// One step is half a decibel, as a level of 100 spans 50 dB.
Result<core::Event> louder(const Context& context, const Arguments& arguments, RequestId request) {
    const auto steps = static_cast<int>(arguments.integer("Steps").value_or(5));
    return DeviceEvent(core::VolumeAsked{std::min(100, volumeNow(context) + steps), request});
}
Result<core::Event> softer(const Context& context, const Arguments& arguments, RequestId request) {
    const auto steps = static_cast<int>(arguments.integer("Steps").value_or(5));
    return DeviceEvent(core::VolumeAsked{std::max(0, volumeNow(context) - steps), request});
}
Result<core::Event> defaultVolume(const Context& context, const Arguments&, RequestId request) {
    const auto level = static_cast<int>(context.room.state.settings.settings->defaultVolume);
    return DeviceEvent(core::VolumeAsked{level, request});
}
Result<core::Event> muteVolume(const Context&, const Arguments&, RequestId request) {
    return DeviceEvent(core::VolumeMuteAsked{true, request});
}
Result<core::Event> unmuteVolume(const Context&, const Arguments&, RequestId request) {
    return DeviceEvent(core::VolumeMuteAsked{false, request});
}
Result<core::Event> toggleVolumeMute(const Context& context, const Arguments&, RequestId request) {
    return DeviceEvent(core::VolumeMuteAsked{!context.room.state.device.volumeMuted, request});
}

template <core::Standby State>
Result<core::Event> standby(const Context&, const Arguments&, RequestId request) {
    return DeviceEvent(core::StandbyAsked{State, request});
}

Result<core::Event> stayAwake(const Context& context, const Arguments& arguments,
                              RequestId request) {
    const std::int64_t usual = context.room.state.settings.settings->standbyDelayMinutes;
    return DeviceEvent(core::StandbyTimerReset{
        base::minutes(arguments.integer("Delay").value_or(usual)), request});
}

Result<core::Event> disturbNot(const Context& context, const Arguments& arguments,
                               RequestId request) {
    const std::int64_t usual = context.room.state.settings.settings->doNotDisturbMinutes;
    return DeviceEvent(core::DoNotDisturbAsked{
        base::minutes(arguments.integer("Timeout").value_or(usual)), request});
}
Result<core::Event> disturb(const Context&, const Arguments&, RequestId request) {
    return DeviceEvent(core::DoNotDisturbAsked{std::nullopt, request});
}

Result<core::Event> connectPeripheral(const Context&, const Arguments& arguments,
                                      RequestId request) {
    return DeviceEvent(core::PeripheralConnected{
        {arguments.text("ID"), arguments.text("Type"), arguments.text("Name"),
         arguments.text("HardwareInfo"), arguments.text("SoftwareInfo"),
         arguments.text("SerialNumber"), arguments.text("NetworkAddress")},
        request});
}
Result<core::Event> heartBeat(const Context&, const Arguments& arguments, RequestId request) {
    return DeviceEvent(core::PeripheralBeat{
        arguments.text("ID"), base::seconds(arguments.integer("Timeout").value_or(60)), request});
}
Result<core::Event> occupancy(const Context&, const Arguments& arguments, RequestId request) {
    return DeviceEvent(core::OccupancySeen{arguments.text("Present") == "True",
                                           base::seconds(arguments.integer("Timeout").value_or(60)),
                                           request});
}
Result<core::Event> purge(const Context&, const Arguments& arguments, RequestId request) {
    return DeviceEvent(core::PeripheralPurged{arguments.text("ID"), request});
}

// The items of a list of the status, as they stand there.
std::vector<Node> listedInStatus(const Context& context, const std::string& branch,
                                 const std::string& list) {
    const Node status = getDocument("/Status/" + branch + "/" + list, context);
    const Node* at = status.child(branch);
    return at == nullptr ? std::vector<Node>{} : at->children;
}

Result<std::vector<Node>> listPeripherals(const Context& context, const Arguments& arguments) {
    const std::string type = arguments.text("Type");
    const std::string connected = arguments.text("Connected");
    std::vector<Node> devices = listedInStatus(context, "Peripherals", "ConnectedDevice");
    std::erase_if(devices, [&](const Node& device) {
        const bool here = device.child("Status")->text == "Connected";
        return (type != "All" && type != device.child("Type")->text) ||
               (!connected.empty() && (connected == "True") != here);
    });
    std::uint32_t place = 0;
    for (Node& device : devices) {
        device.name = "Device";
        device.item = ++place;
    }
    return devices;
}

Result<std::vector<Node>> dateTime(const Context& context, const Arguments&) {
    // "2026-03-04T10:00:00Z", of the room's wall.
    const std::string local =
        base::formatUtc(context.wall() + context.room.state.time.zone.offsetAt(context.wall()));
    const auto part = [&](std::size_t at, std::size_t length) {
        return wholeNumber(local.substr(at, length)).value_or(0);
    };
    return std::vector<Node>{
        integerNode("Day", part(8, 2)),     integerNode("Hour", part(11, 2)),
        integerNode("Minute", part(14, 2)), integerNode("Month", part(5, 2)),
        integerNode("Second", part(17, 2)), integerNode("Year", part(0, 4)),
    };
}

// What is well has no message: there are no more in All than in Alerts.
Result<std::vector<Node>> diagnose(const Context& context, const Arguments& arguments) {
    if (arguments.text("ResultSet") == "None")
        return std::vector<Node>{};
    return listedInStatus(context, "Diagnostics", "Message");
}

Result<std::vector<Node>> nothingToStop(const Context&, const Arguments&) {
    return std::vector<Node>{};
}

constexpr std::array<std::string_view, 2> kBootActions{"Restart", "Shutdown"};
constexpr std::array<std::string_view, 2> kBootWhen{"Now", "Idle"};
// When is this product's own: Idle waits until no call runs and no booking is near.
constexpr std::array kBoot{Parameter{"Action", LiteralSpace{kBootActions}, false, "Restart"},
                           Parameter{"Force", LiteralSpace{kTruth}, false, "False"},
                           Parameter{"When", LiteralSpace{kBootWhen}, false, "Now"}};

Result<core::Event> boot(const Context&, const Arguments& arguments, RequestId request) {
    if (arguments.text("Action") == "Shutdown")
        return base::fail(base::ErrorCode::InvalidInput,
                          "A room that is switched off cannot be switched on from afar: Restart");
    const auto when =
        arguments.text("When") == "Idle" ? core::RestartWhen::Idle : core::RestartWhen::Now;
    return core::RestartEvent(core::RestartAsked{when, request});
}

Result<core::Event> stopWizard(const Context&, const Arguments&, RequestId request) {
    return core::FirstStartEvent(core::SetupStopAsked{request});
}

const std::array kRows{
    CommandRow{"Audio Volume Decrease", kAUI, kSteps, false, Action(softer)},
    CommandRow{"Audio Volume Increase", kAUI, kSteps, false, Action(louder)},
    CommandRow{"Audio Volume Mute", kAUI, {}, false, Action(muteVolume)},
    CommandRow{"Audio Volume Set", kAUI, kLevel, false, Action(setVolume)},
    CommandRow{"Audio Volume SetToDefault", kAUI, {}, false, Action(defaultVolume)},
    CommandRow{"Audio Volume ToggleMute", kAUI, {}, false, Action(toggleVolumeMute)},
    CommandRow{"Audio Volume Unmute", kAUI, {}, false, Action(unmuteVolume)},
    CommandRow{"Conference DoNotDisturb Activate", kAUI, kTimeout, false, Action(disturbNot)},
    CommandRow{"Conference DoNotDisturb Deactivate", kAUI, {}, false, Action(disturb)},
    CommandRow{"Diagnostics Run", kA, kResultSet, false, Query(diagnose)},
    CommandRow{"Message Send", kAI, kMessage, false, Action(sendMessage)},
    CommandRow{"Peripherals Connect", kAUIR, kConnect, false, Action(connectPeripheral)},
    CommandRow{"Peripherals HeartBeat", kAUIR, kHeartBeat, false, Action(heartBeat)},
    CommandRow{"Peripherals List", kAIR, kPeripherals, false, Query(listPeripherals)},
    CommandRow{"Peripherals Occupancy Set", kAUIR, kOccupancy, false, Action(occupancy)},
    CommandRow{"Peripherals Purge", kAU, kPurge, false, Action(purge)},
    CommandRow{"Presentation Stop", kAU, {}, false, Query(nothingToStop)},
    CommandRow{"Standby Activate", kAUI, {}, false, Action(standby<core::Standby::On>)},
    CommandRow{"Standby Deactivate", kAUI, {}, false, Action(standby<core::Standby::Off>)},
    CommandRow{"Standby Halfwake", kAI, {}, false, Action(standby<core::Standby::Halfwake>)},
    CommandRow{"Standby ResetHalfwakeTimer", kAU, kDelay, false, Action(stayAwake)},
    CommandRow{"Standby ResetTimer", kAU, kDelay, false, Action(stayAwake)},
    CommandRow{"SystemUnit Boot", kAUI, kBoot, false, Action(boot)},
    CommandRow{"SystemUnit FirstTimeWizard Stop", kAUI, {}, false, Action(stopWizard)},
    CommandRow{"Time DateTime Get", kAU, {}, false, Query(dateTime)},
};

} // namespace

std::span<const CommandRow> deviceCommands() {
    return kRows;
}

} // namespace greenroom::xapi
