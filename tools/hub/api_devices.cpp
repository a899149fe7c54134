// Devices and the fleet they make.
#include <algorithm>
#include <map>

#include "hub/api_handlers.h"
#include "hub/api_json.h"

namespace greenroom::hub::api {

namespace {

std::string_view stateOf(const Device& device) {
    if (device.revokedAt)
        return "revoked";
    if (!device.link)
        return "never";
    return device.link->online ? "online" : "offline";
}

const std::string& versionOf(const Device& device) {
    return device.link && !device.link->softwareVersion.empty() ? device.link->softwareVersion
                                                                : device.softwareVersion;
}

int rankOf(const std::string& level) {
    if (level == "failed")
        return 3;
    if (level == "degraded")
        return 2;
    return level == "ok" ? 0 : 1;
}

// "ok", "unknown", "degraded", "failed": the worst of what it said; null: it said nothing.
QJsonValue worstLevel(const std::optional<DeviceStatus>& status) {
    if (!status || status->health.empty())
        return {};
    const auto worst = std::ranges::max_element(
        status->health, {}, [](const HealthItem& item) { return rankOf(item.level); });
    return toQt(worst->level);
}

QJsonObject deviceJson(const Device& device, const std::string& workspaceName,
                       const std::optional<DeviceStatus>& status) {
    return {{"id", toQt(device.id.value())},
            {"workspace", toQt(device.workspace.value())},
            {"workspace_name", toQt(workspaceName)},
            {"serial_number", toQt(device.serialNumber)},
            {"product", toQt(device.product)},
            {"software_version", toQt(versionOf(device))},
            {"state", toQt(stateOf(device))},
            {"health", worstLevel(status)},
            {"in_call", status ? QJsonValue(status->inCall) : QJsonValue()},
            {"activated_ms", msOf(device.activatedAt)},
            {"certificate_until_ms", msOf(device.certificateUntil)},
            {"revoked_ms", msOf(device.revokedAt)},
            {"acknowledged_revision", double(device.acknowledgedRevision)},
            {"link", device.link ? QJsonValue(toJson(*device.link)) : QJsonValue()}};
}

using Statuses = std::map<DeviceId, DeviceStatus>;

ApiResult<Statuses> allStatuses(Storage& storage) {
    auto found = lift(storage.devices().statuses());
    if (!found)
        return tl::unexpected(found.error());
    Statuses out;
    for (auto& [id, status] : *found)
        out.emplace(id, std::move(status));
    return out;
}

std::optional<DeviceStatus> statusOf(const Statuses& statuses, const DeviceId& device) {
    const auto at = statuses.find(device);
    return at == statuses.end() ? std::nullopt : std::optional(at->second);
}

ApiResult<Device> find(const ApiCall& call, Storage& storage) {
    return lift(storage.devices().find(DeviceId(call.parts.front())));
}

QJsonObject countsJson(const std::map<std::string, int>& counts) {
    QJsonObject out;
    for (const auto& [name, count] : counts)
        out.insert(toQt(name), count);
    return out;
}

} // namespace

Answer listDevices(ApiCall& /*call*/, Storage& storage) {
    const auto devices = lift(storage.devices().list());
    const auto workspaces = lift(storage.workspaces().list());
    const auto statuses = allStatuses(storage);
    if (!devices || !workspaces || !statuses)
        return tl::unexpected(!devices      ? devices.error()
                              : !workspaces ? workspaces.error()
                                            : statuses.error());
    std::map<WorkspaceId, std::string> names;
    for (const Workspace& workspace : *workspaces)
        names.emplace(workspace.id, workspace.name);
    QJsonArray out;
    for (const Device& device : *devices)
        out.append(deviceJson(device, names[device.workspace], statusOf(*statuses, device.id)));
    return jsonResponse(200, QJsonObject{{"devices", out}});
}

Answer showDevice(ApiCall& call, Storage& storage) {
    const auto device = find(call, storage);
    if (!device)
        return tl::unexpected(device.error());
    const auto status = lift(storage.devices().status(device->id));
    const auto inForce = lift(storage.pushes().inForce(device->id));
    const auto revision = lift(storage.bookings().revision(device->workspace));
    const auto workspace = storage.workspaces().find(device->workspace); // may be gone
    if (!status || !inForce)
        return tl::unexpected(!status ? status.error() : inForce.error());
    QJsonObject out = deviceJson(*device, workspace ? workspace->name : std::string(), *status);
    out.insert("status", *status ? QJsonValue(toJson(**status)) : QJsonValue());
    out.insert("in_force", listJson(*inForce));
    out.insert("bookings_revision", revision ? QJsonValue(double(*revision)) : QJsonValue());
    return jsonResponse(200, out);
}

Answer revokeDevice(ApiCall& call, Storage& storage) {
    const auto device = find(call, storage);
    if (!device)
        return tl::unexpected(device.error());
    if (const auto revoked = lift(storage.devices().revoke(device->id, call.now)); !revoked)
        return tl::unexpected(revoked.error());
    call.subject = device->id.value();
    call.note = "serial number " + device->serialNumber;
    return emptyResponse();
}

Answer deviceCalls(ApiCall& call, Storage& storage) {
    const auto device = find(call, storage);
    if (!device)
        return tl::unexpected(device.error());
    const auto limit = queryNumber(call.request, "limit", 100, 1, 500);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto calls = lift(storage.devices().calls(device->id, *limit));
    if (!calls)
        return tl::unexpected(calls.error());
    return jsonResponse(200, QJsonObject{{"calls", listJson(*calls)}});
}

Answer deviceHistory(ApiCall& call, Storage& storage) {
    const auto device = find(call, storage);
    if (!device)
        return tl::unexpected(device.error());
    const auto limit = queryNumber(call.request, "limit", 50, 1, 500);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto verdicts = lift(storage.pushes().history(device->id, *limit));
    if (!verdicts)
        return tl::unexpected(verdicts.error());
    QJsonArray out;
    for (const DeviceVerdict& verdict : *verdicts) {
        QJsonObject row = toJson(verdict);
        if (const auto push = storage.pushes().find(verdict.push)) {
            row.insert("origin", toQt(push->origin));
            row.insert("summary", toQt(push->summary));
            row.insert("dry_run", push->dryRun);
            row.insert("created_ms", msOf(push->createdAt));
        }
        out.append(row);
    }
    return jsonResponse(200, QJsonObject{{"history", out}});
}

Answer showFleet(ApiCall& /*call*/, Storage& storage) {
    const auto devices = lift(storage.devices().list());
    const auto workspaces = lift(storage.workspaces().list());
    const auto statuses = allStatuses(storage);
    if (!devices || !workspaces || !statuses)
        return tl::unexpected(!devices      ? devices.error()
                              : !workspaces ? workspaces.error()
                                            : statuses.error());
    std::map<std::string, int> states{{"online", 0}, {"offline", 0}, {"never", 0}, {"revoked", 0}};
    std::map<std::string, int> versions;
    std::map<std::string, int> codes;
    std::map<WorkspaceId, bool> served;
    for (const Device& device : *devices) {
        ++states[std::string(stateOf(device))];
        if (device.revokedAt)
            continue;
        served[device.workspace] = true;
        ++versions[versionOf(device).empty() ? "unknown" : versionOf(device)];
        if (const auto status = statusOf(*statuses, device.id))
            for (const HealthItem& item : status->health)
                if (item.level != "ok")
                    ++codes[item.code.empty() ? item.name : item.code];
    }
    QJsonObject out = countsJson(states);
    out.insert("workspaces", double(workspaces->size()));
    out.insert("workspaces_without_device", double(workspaces->size() - served.size()));
    out.insert("by_health_code", countsJson(codes));
    out.insert("by_version", countsJson(versions));
    return jsonResponse(200, out);
}

} // namespace greenroom::hub::api
