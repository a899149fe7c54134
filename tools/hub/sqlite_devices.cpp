// Devices and what they said of themselves, in SQLite.
#include "hub/report_codec.h"
#include "hub/sqlite_parts.h"

namespace greenroom::hub {

namespace {

using base::ErrorCode;

Device deviceOf(const Row& row) {
    Device out;
    out.id = DeviceId(row.text(0));
    out.workspace = WorkspaceId(row.text(1));
    out.serialNumber = row.text(2);
    out.product = row.text(3);
    out.softwareVersion = row.text(4);
    out.activatedAt = row.time(5);
    out.certificateUntil = row.time(6);
    out.revokedAt = row.maybeTime(7);
    out.acknowledgedRevision = row.count(8);
    if (!row.text(10).empty())
        out.link = DeviceLink{row.flag(9),  row.text(10), row.time(11),
                              row.time(12), row.text(13), row.text(14)};
    return out;
}

class SqliteDevices final : public DeviceStore {
public:
    explicit SqliteDevices(const SqliteParts& parts)
        : statements_(parts.statements), journal_(parts.journal) {}

    base::Result<std::vector<Device>> list() override;
    base::Result<Device> find(const DeviceId& id) override;
    base::Result<std::vector<std::pair<DeviceId, WorkspaceId>>> places() override;
    base::Result<std::optional<Device>> of(const WorkspaceId& workspace) override;
    base::Status add(const Device& device) override;
    base::Status revoke(const DeviceId& id, base::WallTime at) override;
    base::Status renewed(const DeviceId& id, base::WallTime until) override;
    base::Status linked(const std::vector<LinkStart>& starts) override;
    base::Status unlinked(const std::vector<LinkEnd>& ends) override;
    base::Status heard(const std::vector<std::pair<DeviceId, base::WallTime>>& when) override;
    base::Status unlinkNode(std::string_view node) override;
    base::Status
    acknowledged(const std::vector<std::pair<DeviceId, std::uint64_t>>& revisions) override;
    base::Status putStatus(const std::vector<std::pair<DeviceId, DeviceStatus>>& reports) override;
    base::Result<std::optional<DeviceStatus>> status(const DeviceId& id) override;
    base::Result<std::vector<std::pair<DeviceId, DeviceStatus>>> statuses() override;
    base::Status putCalls(const std::vector<std::pair<DeviceId, Call>>& reports) override;
    base::Result<std::vector<Call>> calls(const DeviceId& id, std::size_t most) override;

private:
    Statements& statements_;
    Journal& journal_;
};

base::Result<std::vector<Device>> SqliteDevices::list() {
    return statements_.all("SELECT id, workspace, serial_number, product, software_version,"
                           " activated_ms, certificate_until_ms, revoked_ms, acknowledged, online,"
                           " node, since_ms, heard_ms, address, link_version FROM device"
                           " ORDER BY activated_ms, id",
                           {}, deviceOf);
}

base::Result<Device> SqliteDevices::find(const DeviceId& id) {
    return needed(statements_.first("SELECT id, workspace, serial_number, product,"
                                    " software_version, activated_ms, certificate_until_ms,"
                                    " revoked_ms, acknowledged, online, node, since_ms, heard_ms,"
                                    " address, link_version FROM device WHERE id = ?",
                                    {text(id.value())}, deviceOf),
                  "device");
}

base::Result<std::vector<std::pair<DeviceId, WorkspaceId>>> SqliteDevices::places() {
    return statements_.all(
        "SELECT id, workspace FROM device WHERE revoked_ms IS NULL", {},
        [](const Row& row) { return std::pair(DeviceId(row.text(0)), WorkspaceId(row.text(1))); });
}

base::Result<std::optional<Device>> SqliteDevices::of(const WorkspaceId& workspace) {
    return statements_.first("SELECT id, workspace, serial_number, product, software_version,"
                             " activated_ms, certificate_until_ms, revoked_ms, acknowledged,"
                             " online, node, since_ms, heard_ms, address, link_version FROM device"
                             " WHERE workspace = ? AND revoked_ms IS NULL",
                             {text(workspace.value())}, deviceOf);
}

base::Status SqliteDevices::add(const Device& device) {
    const base::Result<int> added = statements_.run(
        "INSERT INTO device (id, workspace, serial_number, product, software_version,"
        " activated_ms, certificate_until_ms) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        {text(device.id.value()), text(device.workspace.value()), text(device.serialNumber),
         text(device.product), text(device.softwareVersion), ms(device.activatedAt),
         ms(device.certificateUntil)});
    if (added && *added == 0)
        return base::fail(ErrorCode::Conflict, "the workspace has a device");
    return done(added);
}

base::Status SqliteDevices::revoke(const DeviceId& id, base::WallTime at) {
    if (const base::Result<Device> device = find(id); !device)
        return tl::unexpected(device.error());
    const base::Result<int> revoked =
        statements_.run("UPDATE device SET revoked_ms = ? WHERE id = ? AND revoked_ms IS NULL",
                        {ms(at), text(id.value())});
    if (!revoked || *revoked == 0)
        return done(revoked);
    base::Status written =
        done(statements_.run("UPDATE push_device SET state = 'cancelled', settled_ms = ?"
                             " WHERE push IN (SELECT id FROM push"
                             " WHERE state IN ('running', 'paused'))"
                             " AND device = ? AND state IN ('held', 'waiting')",
                             {ms(at), text(id.value())}));
    if (written)
        written = done(statements_.run("UPDATE command SET state = 'expired'"
                                       " WHERE device = ? AND state IN ('waiting', 'sent')",
                                       {text(id.value())}));
    return written ? journal_.append(ChangeKind::DevicesRevoked, {id.value()}) : written;
}

base::Status SqliteDevices::renewed(const DeviceId& id, base::WallTime until) {
    return someChanged(statements_.run("UPDATE device SET certificate_until_ms = ? WHERE id = ?",
                                       {ms(until), text(id.value())}),
                       "device");
}

base::Status SqliteDevices::linked(const std::vector<LinkStart>& starts) {
    std::vector<std::string> subjects;
    for (const LinkStart& start : starts) {
        const DeviceLink& link = start.link;
        if (base::Status written = done(statements_.run(
                "UPDATE device SET online = 1, node = ?, since_ms = ?, heard_ms = ?, address = ?,"
                " link_version = ? WHERE id = ?",
                {text(link.node), ms(link.since), ms(link.lastHeard), text(link.address),
                 text(link.softwareVersion), text(start.device.value())}));
            !written)
            return written;
        subjects.push_back(start.device.value());
    }
    return journal_.append(ChangeKind::DevicesOnline, subjects);
}

base::Status SqliteDevices::unlinked(const std::vector<LinkEnd>& ends) {
    std::vector<std::string> subjects;
    for (const LinkEnd& end : ends) {
        const base::Result<int> changed =
            statements_.run("UPDATE device SET online = 0, since_ms = ?, heard_ms = ?"
                            " WHERE id = ? AND online = 1 AND node = ? AND since_ms = ?",
                            {ms(end.at), ms(end.lastHeard), text(end.device.value()),
                             text(end.node), ms(end.since)});
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed > 0)
            subjects.push_back(end.device.value());
    }
    return journal_.append(ChangeKind::DevicesOffline, subjects);
}

base::Status SqliteDevices::heard(const std::vector<std::pair<DeviceId, base::WallTime>>& when) {
    for (const auto& [id, at] : when) {
        if (base::Status written = done(statements_.run(
                "UPDATE device SET heard_ms = ? WHERE id = ?", {ms(at), text(id.value())}));
            !written)
            return written;
    }
    return {};
}

base::Status SqliteDevices::unlinkNode(std::string_view node) {
    return done(statements_.run(
        "UPDATE device SET online = 0, since_ms = heard_ms WHERE online = 1 AND node = ?",
        {text(node)}));
}

base::Status
SqliteDevices::acknowledged(const std::vector<std::pair<DeviceId, std::uint64_t>>& revisions) {
    std::vector<std::string> subjects;
    for (const auto& [id, revision] : revisions) {
        if (base::Status written =
                done(statements_.run("UPDATE device SET acknowledged = ? WHERE id = ?",
                                     {number(revision), text(id.value())}));
            !written)
            return written;
        subjects.push_back(id.value());
    }
    return journal_.append(ChangeKind::BookingsStored, subjects);
}

base::Status
SqliteDevices::putStatus(const std::vector<std::pair<DeviceId, DeviceStatus>>& reports) {
    std::vector<std::string> subjects;
    for (const auto& [id, status] : reports) {
        if (base::Status written = done(statements_.run(
                "INSERT INTO device_status (device, received_ms, report) VALUES (?, ?, ?)"
                " ON CONFLICT (device) DO UPDATE SET received_ms = excluded.received_ms,"
                " report = excluded.report",
                {text(id.value()), ms(status.receivedAt), blob(encodeStatus(status))}));
            !written)
            return written;
        subjects.push_back(id.value());
    }
    return journal_.append(ChangeKind::Status, subjects);
}

base::Result<DeviceStatus> statusOf(const Row& row) {
    base::Result<DeviceStatus> status = decodeStatus(row.blob(1));
    if (status)
        status->receivedAt = row.time(0);
    return status;
}

base::Result<std::optional<DeviceStatus>> SqliteDevices::status(const DeviceId& id) {
    auto found = statements_.first("SELECT received_ms, report FROM device_status WHERE device = ?",
                                   {text(id.value())}, statusOf);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    return std::move(**found).map(
        [](DeviceStatus status) { return std::optional(std::move(status)); });
}

base::Result<std::vector<std::pair<DeviceId, DeviceStatus>>> SqliteDevices::statuses() {
    return allOf(statements_.all("SELECT s.received_ms, s.report, s.device FROM device_status s"
                                 " JOIN device d ON d.id = s.device WHERE d.revoked_ms IS NULL",
                                 {}, [](const Row& row) {
                                     return statusOf(row).map([&](DeviceStatus status) {
                                         return std::pair(DeviceId(row.text(2)), std::move(status));
                                     });
                                 }));
}

base::Status SqliteDevices::putCalls(const std::vector<std::pair<DeviceId, Call>>& reports) {
    std::vector<std::string> subjects;
    for (const auto& [id, call] : reports) {
        base::Status written = done(
            statements_.run("INSERT OR REPLACE INTO call_report (device, id, started_ms, report)"
                            " VALUES (?, ?, ?, ?)",
                            {text(id.value()), text(call.id),
                             static_cast<qlonglong>(call.startedMs), blob(encodeCall(call))}));
        if (written)
            written = done(statements_.run(
                "DELETE FROM call_report WHERE device = ? AND id IN (SELECT id FROM call_report"
                " WHERE device = ? ORDER BY started_ms DESC LIMIT -1 OFFSET 500)",
                {text(id.value()), text(id.value())}));
        if (!written)
            return written;
        subjects.push_back(id.value());
    }
    return journal_.append(ChangeKind::Calls, subjects);
}

base::Result<std::vector<Call>> SqliteDevices::calls(const DeviceId& id, std::size_t most) {
    return allOf(statements_.all("SELECT report FROM call_report WHERE device = ?"
                                 " ORDER BY started_ms DESC LIMIT ?",
                                 {text(id.value()), number(most)},
                                 [](const Row& row) { return decodeCall(row.blob(0)); }));
}

} // namespace

std::unique_ptr<DeviceStore> sqliteDevices(const SqliteParts& parts) {
    return std::make_unique<SqliteDevices>(parts);
}

} // namespace greenroom::hub
