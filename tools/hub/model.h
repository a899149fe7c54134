// What the hub knows, as plain values: places, devices and what they said of themselves. Bookings
// are in model_bookings.h, settings and pushes in model_provisioning.h, people in model_people.h.
//
// Instants are UTC. An empty optional means that it has not happened.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace greenroom::hub {

using WorkspaceId = base::Id<struct WorkspaceTag>;
using DeviceId = base::Id<struct DeviceTag>;
using BookingId = base::Id<struct BookingTag>;
using TemplateId = base::Id<struct TemplateTag>;
using PushId = base::Id<struct PushTag>;
using CommandId = base::Id<struct CommandTag>;

// A room, a desk: what people book. It has at most one device that is not revoked.
struct Workspace {
    WorkspaceId id;
    std::string name;
    std::string site;
    std::vector<std::string> tags;
    std::map<std::string, std::string> variables; // for {{NAME}} in templates
    std::string mailbox;                          // its address; one workspace's alone, or empty
    std::string calendarOwner;

    friend bool operator==(const Workspace&, const Workspace&) = default;
};

// The calendar mailbox of a room.
struct Mailbox {
    std::string address; // lower-case
    WorkspaceId workspace;

    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

// The connection a device has now, or had last.
struct DeviceLink {
    bool online = false;
    std::string node;         // of the hub; the last one when it is offline
    base::WallTime since;     // of this state
    base::WallTime lastHeard; // when it was written down: at the end of a connection, else up to a
                              // minute ago
    std::string address;      // numeric
    std::string softwareVersion;

    friend bool operator==(const DeviceLink&, const DeviceLink&) = default;
};

struct Device {
    DeviceId id;
    WorkspaceId workspace;
    std::string serialNumber;
    std::string product;
    std::string softwareVersion; // at its activation; later ones are in `link`
    base::WallTime activatedAt;
    base::WallTime certificateUntil;
    std::optional<base::WallTime> revokedAt;
    std::optional<DeviceLink> link;         // nothing: it has never connected
    std::uint64_t acknowledgedRevision = 0; // of its list of bookings

    friend bool operator==(const Device&, const Device&) = default;
};

// What a device said of itself last (cloud.v1.StatusReport).
struct HealthItem {
    std::string name;
    std::string level; // ok, degraded, failed, unknown
    std::string code;
    std::string text;
    std::int64_t sinceMs = 0;

    friend bool operator==(const HealthItem&, const HealthItem&) = default;
};

struct DeviceStatus {
    base::WallTime receivedAt;
    std::string softwareVersion;
    std::int64_t startedMs = 0;
    std::vector<HealthItem> health;
    bool inCall = false;
    bool standby = false;
    std::uint32_t bookingsHeld = 0;
    bool joinShown = false;
    std::string calendarOwner;

    friend bool operator==(const DeviceStatus&, const DeviceStatus&) = default;
};

// A call that a device has reported; a later report of the same call replaces it.
struct Call {
    std::string id;
    std::string bookingId; // empty: no booking's
    std::string address;
    std::int64_t startedMs = 0;
    std::int64_t endedMs = 0; // 0: not yet
    bool connected = false;
    bool incoming = false;
    std::string cause;

    friend bool operator==(const Call&, const Call&) = default;
};

// 16 digits that let one device in. The first eight name the code, the others are its secret, of
// which only a digest under the hub's key is kept.
struct ActivationCode {
    std::string name; // 8 digits
    std::string secretDigest;
    WorkspaceId workspace;
    std::string serialNumber; // of the only device it is for; empty: any
    base::WallTime expiresAt;
    std::uint32_t wrongTries = 0;
    std::optional<base::WallTime> usedAt;
    std::string createdBy;

    friend bool operator==(const ActivationCode&, const ActivationCode&) = default;
};

} // namespace greenroom::hub
