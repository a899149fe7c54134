// Pushes and what became of them on each device, in SQLite.
#include <map>
#include <set>

#include <QJsonArray>

#include "hub/plan_codec.h"
#include "hub/rollout.h"
#include "hub/sqlite_pushes.h"
#include "hub/words.h"

namespace greenroom::hub {

namespace {

Push pushOf(const Row& row) {
    Push out;
    out.id = PushId(row.text(0));
    out.origin = row.text(1);
    out.dryRun = row.flag(2);
    out.percent = row.small(3);
    out.pauseOnFailure = row.flag(4);
    out.summary = row.text(5);
    out.createdAt = row.time(6);
    out.state = fromWord<PushState>(row.text(7)).value_or(PushState::Paused);
    out.pausedBecause = row.text(8);
    out.failuresSeen = row.small(9);
    return out;
}

void addTo(PushCounts& counts, const std::string& word, std::uint32_t number) {
    using enum PushDeviceState;
    switch (fromWord<PushDeviceState>(word).value_or(Cancelled)) {
    case Held:
        counts.held += number;
        return;
    case Waiting:
        counts.waiting += number;
        return;
    case Sent:
        counts.sent += number;
        return;
    case Applied:
        counts.applied += number;
        return;
    case Confirmed:
        counts.confirmed += number;
        return;
    case Checked:
        counts.checked += number;
        return;
    case Refused:
        counts.refused += number;
        return;
    case Reverted:
        counts.reverted += number;
        return;
    case Replaced:
        counts.replaced += number;
        return;
    case Cancelled:
        counts.cancelled += number;
        return;
    }
}

} // namespace

base::Status SqlitePushes::add(const PushOrder& order, PushDeviceState begin) {
    const Push& push = order.push;
    base::Status written = done(statements_.run(
        "INSERT INTO push (id, origin, dry_run, percent, pause_on_failure, summary, created_ms,"
        " state, paused_because) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {text(push.id.value()), text(push.origin), number(push.dryRun),
         number(std::uint64_t{push.percent}), number(push.pauseOnFailure), text(push.summary),
         ms(push.createdAt), text(wordOf(push.state)), text(push.pausedBecause)}));
    if (written)
        written = addBodies(order);
    if (written)
        written = addDevices(order, begin);
    if (written && begin == PushDeviceState::Waiting)
        written = journal_.append(ChangeKind::Plans, {push.id.value()});
    return written;
}

base::Status SqlitePushes::addBodies(const PushOrder& order) {
    for (std::size_t i = 0; i < order.bodies.size(); ++i) {
        const std::string& push = order.push.id.value();
        const base::Result<std::string> sealed =
            box_.seal(base::Secret(encodePlan(order.bodies[i])), planContext(push, i));
        if (!sealed)
            return tl::unexpected(sealed.error());
        if (base::Status written = done(statements_.run(
                "INSERT INTO plan_body (push, body, sealed, secret_paths) VALUES (?, ?, ?, ?)",
                {text(push), number(std::uint64_t{i}), blob(*sealed),
                 text(secretPaths(order.bodies[i].settings))}));
            !written)
            return written;
    }
    return {};
}

// Ten thousand rows by one statement: a list as JSON costs less than a statement a row.
base::Status SqlitePushes::addDevices(const PushOrder& order, PushDeviceState begin) {
    if (order.toEvery)
        return done(statements_.run(
            "INSERT INTO push_device (push, device, position, body, state)"
            " SELECT ?, id, 0, 0, ? FROM device WHERE revoked_ms IS NULL ORDER BY id",
            {text(order.push.id.value()), text(wordOf(begin))}));
    QJsonArray devices;
    for (const auto& [device, body] : order.devices)
        devices.append(QJsonArray{sql::toQt(device.value()), static_cast<qint64>(body)});
    return done(
        statements_.run("INSERT OR IGNORE INTO push_device (push, device, position, body, state)"
                        " SELECT ?, d.id, j.key, j.value ->> 1, ? FROM json_each(?) j"
                        " JOIN device d ON d.id = j.value ->> 0 WHERE d.revoked_ms IS NULL",
                        {text(order.push.id.value()), text(wordOf(begin)), jsonText(devices)}));
}

base::Result<std::vector<Push>> SqlitePushes::list(std::size_t most) {
    return statements_.all("SELECT id, origin, dry_run, percent, pause_on_failure, summary,"
                           " created_ms, state, paused_because, failures_seen FROM push"
                           " ORDER BY seq DESC LIMIT ?",
                           {number(std::uint64_t{most})}, pushOf);
}

base::Result<Push> SqlitePushes::find(const PushId& id) {
    return needed(statements_.first("SELECT id, origin, dry_run, percent, pause_on_failure,"
                                    " summary, created_ms, state, paused_because, failures_seen"
                                    " FROM push WHERE id = ?",
                                    {text(id.value())}, pushOf),
                  "push");
}

base::Status SqlitePushes::setState(const PushId& id, PushState state,
                                    std::string_view pausedBecause) {
    return someChanged(
        statements_.run(
            "UPDATE push SET state = ?, paused_because = ?, failures_seen ="
            " CASE WHEN ? = 'running' THEN (SELECT count(*) FROM push_device d"
            " WHERE d.push = push.id AND d.state IN ('refused', 'reverted'))"
            " ELSE failures_seen END WHERE id = ?",
            {text(wordOf(state)), text(pausedBecause), text(wordOf(state)), text(id.value())}),
        "push");
}

base::Result<PushCounts> SqlitePushes::counts(const PushId& id) {
    PushCounts counts;
    const auto rows =
        statements_.all("SELECT state, count(*) FROM push_device WHERE push = ? GROUP BY state",
                        {text(id.value())}, [&](const Row& row) {
                            addTo(counts, row.text(0), row.small(1));
                            return true;
                        });
    if (!rows)
        return tl::unexpected(rows.error());
    return counts;
}

base::Result<std::vector<DeviceVerdict>>
SqlitePushes::verdicts(const PushId& id, const DeviceId& after, std::size_t most) {
    return statements_.all("SELECT push, device, state, text, keys, sent_ms, verdict_ms, settled_ms"
                           " FROM push_device WHERE push = ? AND device > ? ORDER BY device"
                           " LIMIT ?",
                           {text(id.value()), text(after.value()), number(std::uint64_t{most})},
                           verdictOf);
}

base::Result<std::vector<DeviceVerdict>> SqlitePushes::history(const DeviceId& device,
                                                               std::size_t most) {
    return statements_.all("SELECT d.push, d.device, d.state, d.text, d.keys, d.sent_ms,"
                           " d.verdict_ms, d.settled_ms FROM push p CROSS JOIN push_device d"
                           " ON d.push = p.id AND d.device = ? ORDER BY p.seq DESC LIMIT ?",
                           {text(device.value()), number(std::uint64_t{most})}, verdictOf);
}

base::Result<std::vector<SettingValue>> SqlitePushes::inForce(const DeviceId& device) {
    auto pushes = statements_.all("SELECT d.push, d.body FROM push p CROSS JOIN push_device d"
                                  " ON d.push = p.id AND d.device = ?"
                                  " WHERE d.state = 'confirmed' AND p.dry_run = 0 ORDER BY p.seq",
                                  {text(device.value())}, [](const Row& row) {
                                      return std::pair(row.text(0), row.count(1));
                                  });
    if (!pushes)
        return tl::unexpected(pushes.error());
    std::map<std::string, SettingValue> newest;
    for (const auto& [push, number] : *pushes) {
        const base::Result<PlanBody> body = bodyOf(push, number);
        if (!body)
            return tl::unexpected(body.error());
        for (const SettingValue& setting : body->settings) {
            newest.erase(setting.path);
            if (!setting.release)
                newest.emplace(setting.path, setting);
        }
    }
    std::vector<SettingValue> out;
    for (auto& [path, setting] : newest)
        out.push_back(std::move(setting));
    return out;
}

base::Status SqlitePushes::release(const PushId& id, std::size_t count) {
    const base::Result<int> released = statements_.run(
        "UPDATE push_device SET state = 'waiting' WHERE push = ? AND device IN"
        " (SELECT p.device FROM push_device p JOIN device d ON d.id = p.device"
        " WHERE p.push = ? AND p.state = 'held' ORDER BY d.online DESC, p.position LIMIT ?)",
        {text(id.value()), text(id.value()), number(std::uint64_t{count})});
    if (!released)
        return tl::unexpected(released.error());
    return *released > 0 ? journal_.append(ChangeKind::Plans, {id.value()}) : base::Status{};
}

base::Status SqlitePushes::settleUnsent(const PushId& id, PushDeviceState state,
                                        base::WallTime at) {
    base::Status written = done(statements_.run("UPDATE push_device SET state = ?, settled_ms = ?"
                                                " WHERE push = ? AND state IN ('held', 'waiting')",
                                                {text(wordOf(state)), ms(at), text(id.value())}));
    return written ? journal_.append(ChangeKind::Verdicts, {id.value()}) : written;
}

base::Result<std::vector<PushId>> SqlitePushes::replaceOlder(const PushId& by, base::WallTime at) {
    const auto pairs = statements_.all(
        "SELECT DISTINCT o.push, o.body, n.body FROM push np"
        " CROSS JOIN push op ON op.seq < np.seq AND op.state IN ('running', 'paused')"
        " AND op.dry_run = np.dry_run"
        " CROSS JOIN push_device o ON o.push = op.id AND o.state IN ('held', 'waiting')"
        " CROSS JOIN push_device n ON n.push = np.id AND n.device = o.device WHERE np.id = ?",
        {text(by.value())}, [](const Row& row) {
            return Older{row.text(0), row.count(1), row.count(2)};
        });
    if (!pairs)
        return tl::unexpected(pairs.error());
    std::set<std::string> lost;
    for (const Older& older : *pairs) {
        const base::Result<PlanBody> before = bodyOf(older.push, older.body);
        const base::Result<PlanBody> now = bodyOf(by.value(), older.newBody);
        if (!before || !now)
            return tl::unexpected(before ? now.error() : before.error());
        if (!covers(*now, *before))
            continue;
        if (base::Status replaced = done(statements_.run(
                "UPDATE push_device SET state = 'replaced', settled_ms = ? WHERE push = ?"
                " AND body = ? AND state IN ('held', 'waiting') AND device IN"
                " (SELECT device FROM push_device WHERE push = ? AND body = ?)",
                {ms(at), text(older.push), number(older.body), text(by.value()),
                 number(older.newBody)}));
            !replaced)
            return tl::unexpected(replaced.error());
        lost.insert(older.push);
    }
    std::vector<PushId> out;
    for (const std::string& push : lost)
        out.emplace_back(push);
    return out;
}

std::unique_ptr<PushStore> sqlitePushes(const SqliteParts& parts) {
    return std::make_unique<SqlitePushes>(parts);
}

} // namespace greenroom::hub
