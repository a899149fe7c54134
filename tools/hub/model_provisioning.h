// Settings, templates, pushes and what became of them; commands to devices.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/secret.h"
#include "hub/model.h"

namespace greenroom::hub {

// One setting as an admin wrote it. The value may hold {{variables}} while it is in a template.
struct SettingValue {
    std::string path; // of xConfiguration, words separated by a space
    base::Secret value;
    bool secret = false; // the value is never shown; every value is a base::Secret so that none of
                         // them reaches a log by mistake
    bool persistent = false;
    bool locked = false;
    bool release = false; // back to the default, nobody's

    friend bool operator==(const SettingValue&, const SettingValue&) = default;
};

enum class TemplateScope : std::uint8_t { Organisation, Site, Tag, Workspace };

struct Template {
    TemplateId id;
    std::string name;
    TemplateScope scope = TemplateScope::Organisation;
    std::string scopeName; // the site's or tag's name, the workspace's id
    std::vector<SettingValue> settings;
    std::string changedBy;
    base::WallTime changedAt;

    friend bool operator==(const Template&, const Template&) = default;
};

struct SoftwareOrder {
    std::string version;
    std::string url;
    std::string sha256; // 32 bytes

    friend bool operator==(const SoftwareOrder&, const SoftwareOrder&) = default;
};

// What one device is to do: the settings with their variables filled in.
struct PlanBody {
    std::vector<SettingValue> settings;
    std::string authoritiesPem;
    std::optional<SoftwareOrder> software;

    friend bool operator==(const PlanBody&, const PlanBody&) = default;
};

enum class PushState : std::uint8_t { Running, Paused, Done, Cancelled };

// A push as it was ordered. Its plans are given beside it when it is made (PushOrder).
struct Push {
    PushId id;
    std::string origin; // who pushed, for people
    bool dryRun = false;
    std::uint32_t percent = 100; // of the devices first; the others after those have confirmed
    bool pauseOnFailure = true;
    std::string summary; // what it is, in words: "Templates: Base, Berlin" or "3 settings"
    base::WallTime createdAt;
    PushState state = PushState::Running;
    std::string pausedBecause;      // a sentence; empty unless paused
    std::uint32_t failuresSeen = 0; // how many there were when it was resumed last

    friend bool operator==(const Push&, const Push&) = default;
};

// Either for all devices that are not revoked, which get the one body, or for those listed.
struct PushOrder {
    Push push;
    bool toEvery = false;
    std::vector<PlanBody> bodies;                          // each different one once
    std::vector<std::pair<DeviceId, std::size_t>> devices; // and which of `bodies` it gets
};

enum class PushDeviceState : std::uint8_t {
    Held,    // its step of the push has not come
    Waiting, // to be sent, or for the device to come online
    Sent,    // attempted; no verdict yet
    Applied, // durable in the device, not confirmed yet
    Confirmed,
    Checked,  // dry run: it would have been applied
    Refused,  // nothing was changed
    Reverted, // the device went back by itself
    Replaced, // a newer push of the same settings took its place before it was sent
    Cancelled,
};

enum class KeyVerdict : std::uint8_t { Ok, Unchanged, Unknown, BadValue, NotAllowed };

struct KeyResult {
    std::string path;
    KeyVerdict verdict = KeyVerdict::Ok;
    std::string text;

    friend bool operator==(const KeyResult&, const KeyResult&) = default;
};

// What became of a push on one device.
struct DeviceVerdict {
    PushId push;
    DeviceId device;
    PushDeviceState state = PushDeviceState::Held;
    std::string text; // of the device, for the admin
    std::vector<KeyResult> keys;
    std::optional<base::WallTime> sentAt;    // last attempt
    std::optional<base::WallTime> verdictAt; // applied, refused or checked
    std::optional<base::WallTime> settledAt; // confirmed, reverted, replaced, cancelled

    friend bool operator==(const DeviceVerdict&, const DeviceVerdict&) = default;
};

struct PushCounts {
    std::uint32_t held = 0;
    std::uint32_t waiting = 0;
    std::uint32_t sent = 0;
    std::uint32_t applied = 0;
    std::uint32_t confirmed = 0;
    std::uint32_t checked = 0;
    std::uint32_t refused = 0;
    std::uint32_t reverted = 0;
    std::uint32_t replaced = 0;
    std::uint32_t cancelled = 0;

    friend bool operator==(const PushCounts&, const PushCounts&) = default;
};

// A plan on its way to those of `devices` that are to get it: `encoded` is a serialized
// cloud.v1.Plan without id, origin and dry_run.
struct PlanToSend {
    PushId push;
    std::string origin;
    bool dryRun = false;
    std::string encoded;
    std::vector<DeviceId> devices;
};

enum class CommandKind : std::uint8_t {
    Command,       // xCommand
    Status,        // xStatus of a path
    Configuration, // xConfiguration of a path
    Log,           // the newest lines of the log
};

enum class CommandState : std::uint8_t { Waiting, Sent, Done, Failed, Expired };

// One question to one device.
struct Command {
    CommandId id;
    DeviceId device;
    CommandKind kind = CommandKind::Command;
    std::string path;
    std::vector<std::pair<std::string, std::string>> arguments; // name, value
    std::uint32_t mostLines = 0;                                // of a Log: 1 to 2000
    std::string origin;
    base::WallTime createdAt;
    base::WallTime expiresAt; // not sent after that
    CommandState state = CommandState::Waiting;
    std::string result; // JSON: the device's answer, its reason for a refusal, or a Log's lines

    friend bool operator==(const Command&, const Command&) = default;
};

} // namespace greenroom::hub
