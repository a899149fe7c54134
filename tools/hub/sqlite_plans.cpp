#include <map>

#include <QJsonArray>

#include "hub/plan_codec.h"
#include "hub/sqlite_pushes.h"
#include "hub/words.h"

namespace greenroom::hub {

std::string planContext(const std::string& push, std::uint64_t body) {
    return "plan_body/" + push + "/" + std::to_string(body);
}

DeviceVerdict verdictOf(const Row& row) {
    DeviceVerdict out;
    out.push = PushId(row.text(0));
    out.device = DeviceId(row.text(1));
    out.state = fromWord<PushDeviceState>(row.text(2)).value_or(PushDeviceState::Cancelled);
    out.text = row.text(3);
    out.keys = decodeKeys(row.blob(4));
    out.sentAt = row.maybeTime(5);
    out.verdictAt = row.maybeTime(6);
    out.settledAt = row.maybeTime(7);
    return out;
}

base::Result<std::vector<PlanToSend>> SqlitePushes::waitingFor(const DeviceId& device) {
    const auto rows = statements_.all(
        "SELECT p.id, p.origin, p.dry_run, d.body FROM push p CROSS JOIN push_device d"
        " ON d.push = p.id AND d.device = ? WHERE p.state IN ('running', 'paused')"
        " AND (d.state = 'sent' OR (d.state = 'waiting' AND p.state = 'running'))"
        " ORDER BY p.seq",
        {text(device.value())}, [](const Row& row) {
            Push push;
            push.id = PushId(row.text(0));
            push.origin = row.text(1);
            push.dryRun = row.flag(2);
            return std::pair(std::move(push), row.count(3));
        });
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<PlanToSend> out;
    for (const auto& [push, body] : *rows) {
        base::Result<PlanToSend> plan = planOf(push, body);
        if (!plan)
            return tl::unexpected(plan.error());
        plan->devices.push_back(device);
        out.push_back(std::move(*plan));
    }
    return out;
}

base::Result<std::vector<PlanToSend>> SqlitePushes::waitingOf(const PushId& id) {
    std::vector<PlanToSend> out;
    const base::Result<Push> push = find(id);
    if (!push)
        return tl::unexpected(push.error());
    if (push->state != PushState::Running)
        return out;
    std::map<std::uint64_t, std::vector<DeviceId>> devices;
    const auto rows =
        statements_.all("SELECT device, body FROM push_device WHERE push = ? AND state = 'waiting'",
                        {text(id.value())}, [&](const Row& row) {
                            devices[row.count(1)].emplace_back(row.text(0));
                            return true;
                        });
    if (!rows)
        return tl::unexpected(rows.error());
    for (auto& [body, those] : devices) {
        base::Result<PlanToSend> plan = planOf(*push, body);
        if (!plan)
            return tl::unexpected(plan.error());
        plan->devices = std::move(those);
        out.push_back(std::move(*plan));
    }
    return out;
}

base::Result<PlanToSend> SqlitePushes::planOf(const Push& push, std::uint64_t body) {
    return stored(push.id.value(), body).map([&](std::pair<std::string, std::string> row) {
        return PlanToSend{push.id, push.origin, push.dryRun, std::move(row.first), {}};
    });
}

// The encoded plan, and the paths of its secrets.
base::Result<std::pair<std::string, std::string>> SqlitePushes::stored(const std::string& push,
                                                                       std::uint64_t body) {
    auto row = needed(
        statements_.first("SELECT sealed, secret_paths FROM plan_body WHERE push = ? AND body = ?",
                          {text(push), number(body)},
                          [](const Row& at) { return std::pair(at.blob(0), at.text(1)); }),
        "plan");
    if (!row)
        return row;
    return box_.unseal(row->first, planContext(push, body)).map([&](const base::Secret& plain) {
        return std::pair(plain.reveal(), row->second);
    });
}

base::Result<PlanBody> SqlitePushes::bodyOf(const std::string& push, std::uint64_t body) {
    const auto row = stored(push, body);
    if (!row)
        return tl::unexpected(row.error());
    return decodePlan(row->first, row->second);
}

base::Status SqlitePushes::markSent(const std::vector<std::pair<PushId, DeviceId>>& plans,
                                    base::WallTime at) {
    std::map<PushId, QJsonArray> byPush;
    for (const auto& [push, device] : plans)
        byPush[push].append(sql::toQt(device.value()));
    for (const auto& [push, devices] : byPush) {
        if (base::Status written = done(
                statements_.run("UPDATE push_device SET sent_ms = ?,"
                                " state = CASE state WHEN 'waiting' THEN 'sent' ELSE state END"
                                " WHERE push = ? AND device IN (SELECT value FROM json_each(?))",
                                {ms(at), text(push.value()), jsonText(devices)}));
            !written)
            return written;
    }
    return {};
}

base::Result<std::optional<DeviceVerdict>> SqlitePushes::verdict(const PushId& push,
                                                                 const DeviceId& device) {
    return statements_.first("SELECT push, device, state, text, keys, sent_ms, verdict_ms,"
                             " settled_ms FROM push_device WHERE push = ? AND device = ?",
                             {text(push.value()), text(device.value())}, verdictOf);
}

base::Result<std::size_t> SqlitePushes::record(const PushId& push,
                                               const std::vector<DeviceId>& devices,
                                               const std::vector<PushDeviceState>& from,
                                               const DeviceVerdict& said) {
    QJsonArray ids;
    for (const DeviceId& device : devices)
        ids.append(sql::toQt(device.value()));
    QJsonArray states;
    for (const PushDeviceState state : from)
        states.append(sql::toQt(wordOf(state)));
    return statements_
        .run("UPDATE push_device SET state = ?, text = ?, keys = coalesce(?, keys),"
             " verdict_ms = coalesce(?, verdict_ms), settled_ms = coalesce(?, settled_ms)"
             " WHERE push = ? AND device IN (SELECT value FROM json_each(?))"
             " AND state IN (SELECT value FROM json_each(?))",
             {text(wordOf(said.state)), text(said.text),
              said.keys.empty() ? QVariant() : blob(encodeKeys(said.keys)), ms(said.verdictAt),
              ms(said.settledAt), text(push.value()), jsonText(ids), jsonText(states)})
        .map([](int changed) { return static_cast<std::size_t>(changed); });
}

} // namespace greenroom::hub
