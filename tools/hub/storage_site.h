// The part of the storage port about places, devices and how they are let in (storage.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "hub/model.h"

namespace greenroom::hub {

class WorkspaceStore {
public:
    virtual ~WorkspaceStore() = default;
    [[nodiscard]] virtual base::Result<std::vector<Workspace>> list() = 0; // by name
    [[nodiscard]] virtual base::Result<Workspace> find(const WorkspaceId& id) = 0;
    [[nodiscard]] virtual base::Result<std::optional<Workspace>> named(std::string_view name) = 0;
    // Makes or replaces. Conflict: another one has this name or this mailbox. A changed calendar
    // owner or name reaches the device with its next connection.
    [[nodiscard]] virtual base::Status put(const Workspace& workspace) = 0;
    // With its bookings, codes and mailbox. Conflict: it has a device that is not revoked.
    [[nodiscard]] virtual base::Status remove(const WorkspaceId& id) = 0;
};

class MailboxStore {
public:
    virtual ~MailboxStore() = default;
    [[nodiscard]] virtual base::Result<std::vector<Mailbox>> list() = 0; // by address
    // Makes or moves; the workspace's former mailbox goes. NotFound: no such workspace.
    [[nodiscard]] virtual base::Status put(const Mailbox& mailbox) = 0;
    [[nodiscard]] virtual base::Status remove(std::string_view address) = 0;
};

struct LinkStart {
    DeviceId device;
    DeviceLink link; // online
};

struct LinkEnd {
    DeviceId device;
    std::string node;     // nothing is written when the device is by now on another one
    base::WallTime since; // of the connection that ended: nothing is written when it is another
    base::WallTime lastHeard;
    base::WallTime at;
};

class DeviceStore {
public:
    virtual ~DeviceStore() = default;
    [[nodiscard]] virtual base::Result<std::vector<Device>> list() = 0; // by activation
    [[nodiscard]] virtual base::Result<Device> find(const DeviceId& id) = 0;
    // Those that are not revoked, and where they are.
    [[nodiscard]] virtual base::Result<std::vector<std::pair<DeviceId, WorkspaceId>>> places() = 0;
    // Of that workspace, not revoked.
    [[nodiscard]] virtual base::Result<std::optional<Device>> of(const WorkspaceId& workspace) = 0;
    // Conflict: the workspace has one that is not revoked.
    [[nodiscard]] virtual base::Status add(const Device& device) = 0;
    // Its waiting plans and commands go with it. Journals DevicesRevoked. Again: nothing happens.
    [[nodiscard]] virtual base::Status revoke(const DeviceId& id, base::WallTime at) = 0;
    [[nodiscard]] virtual base::Status renewed(const DeviceId& id, base::WallTime until) = 0;

    // Journals DevicesOnline and DevicesOffline.
    [[nodiscard]] virtual base::Status linked(const std::vector<LinkStart>& starts) = 0;
    [[nodiscard]] virtual base::Status unlinked(const std::vector<LinkEnd>& ends) = 0;
    [[nodiscard]] virtual base::Status
    heard(const std::vector<std::pair<DeviceId, base::WallTime>>& when) = 0;
    // What a node that died left behind: its devices are offline since they were last heard.
    [[nodiscard]] virtual base::Status unlinkNode(std::string_view node) = 0;

    // Journals BookingsStored.
    [[nodiscard]] virtual base::Status
    acknowledged(const std::vector<std::pair<DeviceId, std::uint64_t>>& revisions) = 0;

    // Journals Status. Nothing: it has reported none.
    [[nodiscard]] virtual base::Status
    putStatus(const std::vector<std::pair<DeviceId, DeviceStatus>>& reports) = 0;
    [[nodiscard]] virtual base::Result<std::optional<DeviceStatus>> status(const DeviceId& id) = 0;
    [[nodiscard]] virtual base::Result<std::vector<std::pair<DeviceId, DeviceStatus>>>
    statuses() = 0; // of devices that are not revoked

    // Journals Calls. Of a device the newest 500 are kept.
    [[nodiscard]] virtual base::Status
    putCalls(const std::vector<std::pair<DeviceId, Call>>& reports) = 0;
    [[nodiscard]] virtual base::Result<std::vector<Call>>
    calls(const DeviceId& id,
          std::size_t most) = 0; // newest first
};

class ActivationStore {
public:
    virtual ~ActivationStore() = default;
    // Conflict: this name is taken; draw another.
    [[nodiscard]] virtual base::Status add(const ActivationCode& code) = 0;
    [[nodiscard]] virtual base::Result<std::optional<ActivationCode>>
    find(std::string_view name) = 0;
    [[nodiscard]] virtual base::Status replace(const ActivationCode& code) = 0;
    [[nodiscard]] virtual base::Result<std::vector<ActivationCode>>
    of(const WorkspaceId& workspace) = 0; // newest first
    // Counts one try from that address and says how many came in that minute, this one included.
    // Older minutes are forgotten.
    [[nodiscard]] virtual base::Result<std::uint32_t> countTry(std::string_view address,
                                                               base::WallTime at) = 0;
};

} // namespace greenroom::hub
