// Templates and commands in SQLite.
#include "hub/plan_codec.h"
#include "hub/sqlite_parts.h"
#include "hub/words.h"

namespace greenroom::hub {

namespace {

using base::ErrorCode;

class SqliteTemplates final : public TemplateStore {
public:
    explicit SqliteTemplates(const SqliteParts& parts)
        : statements_(parts.statements), box_(parts.box) {}

    base::Result<std::vector<Template>> list() override {
        return allOf(statements_.all("SELECT id, name, scope, scope_name, sealed, secret_paths,"
                                     " changed_by, changed_ms FROM template ORDER BY name",
                                     {}, [this](const Row& row) { return templateOf(row); }));
    }
    base::Result<Template> find(const TemplateId& id) override {
        auto found =
            needed(statements_.first("SELECT id, name, scope, scope_name, sealed, secret_paths,"
                                     " changed_by, changed_ms FROM template WHERE id = ?",
                                     {text(id.value())},
                                     [this](const Row& row) { return templateOf(row); }),
                   "template");
        if (!found)
            return tl::unexpected(found.error());
        return std::move(*found);
    }
    base::Status put(const Template& value) override {
        const auto taken = statements_.first("SELECT 1 FROM template WHERE name = ? AND id <> ?",
                                             {text(value.name), text(value.id.value())},
                                             [](const Row&) { return true; });
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken)
            return base::fail(ErrorCode::Conflict, "there is a template of this name");
        PlanBody body;
        body.settings = value.settings;
        const base::Result<std::string> sealed =
            box_.seal(base::Secret(encodePlan(body)), "template/" + value.id.value());
        if (!sealed)
            return tl::unexpected(sealed.error());
        return done(statements_.run(
            "INSERT OR REPLACE INTO template (id, name, scope, scope_name, sealed, secret_paths,"
            " changed_by, changed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            {text(value.id.value()), text(value.name), text(wordOf(value.scope)),
             text(value.scopeName), blob(*sealed), text(secretPaths(value.settings)),
             text(value.changedBy), ms(value.changedAt)}));
    }
    base::Status remove(const TemplateId& id) override {
        return someChanged(statements_.run("DELETE FROM template WHERE id = ?", {text(id.value())}),
                           "template");
    }

private:
    base::Result<Template> templateOf(const Row& row) const {
        Template out;
        out.id = TemplateId(row.text(0));
        out.name = row.text(1);
        out.scope = fromWord<TemplateScope>(row.text(2)).value_or(TemplateScope::Workspace);
        out.scopeName = row.text(3);
        out.changedBy = row.text(6);
        out.changedAt = row.time(7);
        const base::Result<base::Secret> plain =
            box_.unseal(row.blob(4), "template/" + out.id.value());
        if (!plain)
            return tl::unexpected(plain.error());
        base::Result<PlanBody> body = decodePlan(plain->reveal(), row.text(5));
        if (!body)
            return tl::unexpected(body.error());
        out.settings = std::move(body->settings);
        return out;
    }

    Statements& statements_;
    const sql::SecretBox& box_;
};

class SqliteCommands final : public CommandStore {
public:
    explicit SqliteCommands(const SqliteParts& parts)
        : statements_(parts.statements), box_(parts.box), journal_(parts.journal) {}

    base::Status add(const Command& command) override {
        const auto device =
            needed(statements_.first("SELECT revoked_ms IS NOT NULL FROM device WHERE id = ?",
                                     {text(command.device.value())},
                                     [](const Row& row) { return row.flag(0); }),
                   "device");
        if (!device)
            return tl::unexpected(device.error());
        if (*device)
            return base::fail(ErrorCode::Conflict, "the device is revoked");
        const base::Result<std::string> sealed =
            box_.seal(base::Secret(encodeCommand(command)), "command/" + command.id.value());
        if (!sealed)
            return tl::unexpected(sealed.error());
        base::Status written = done(statements_.run(
            "INSERT INTO command (id, device, kind, sealed, most_lines, origin, created_ms,"
            " expires_ms, state, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            {text(command.id.value()), text(command.device.value()), text(wordOf(command.kind)),
             blob(*sealed), number(std::uint64_t{command.mostLines}), text(command.origin),
             ms(command.createdAt), ms(command.expiresAt), text(wordOf(command.state)),
             text(command.result)}));
        return written ? journal_.append(ChangeKind::Commands, {command.id.value()}) : written;
    }
    base::Result<Command> find(const CommandId& id) override {
        auto found =
            needed(statements_.first(
                       "SELECT id, device, kind, sealed, most_lines, origin, created_ms,"
                       " expires_ms, state, result FROM command WHERE id = ?",
                       {text(id.value())}, [this](const Row& row) { return commandOf(row); }),
                   "command");
        if (!found)
            return tl::unexpected(found.error());
        return std::move(*found);
    }
    base::Result<std::vector<Command>> waitingFor(const DeviceId& device,
                                                  base::WallTime now) override {
        return allOf(statements_.all(
            "SELECT id, device, kind, sealed, most_lines, origin, created_ms, expires_ms, state,"
            " result FROM command WHERE device = ? AND state = 'waiting' AND expires_ms > ?"
            " ORDER BY seq",
            {text(device.value()), ms(now)}, [this](const Row& row) { return commandOf(row); }));
    }
    base::Status markSent(const std::vector<CommandId>& ids) override {
        for (const CommandId& id : ids) {
            if (base::Status written = done(statements_.run(
                    "UPDATE command SET state = 'sent' WHERE id = ? AND state = 'waiting'",
                    {text(id.value())}));
                !written)
                return written;
        }
        return {};
    }
    base::Status finish(const CommandId& id, const DeviceId& device, bool ok,
                        std::string_view result) override {
        const base::Result<int> changed =
            statements_.run("UPDATE command SET state = ?, result = ? WHERE id = ? AND device = ?"
                            " AND state IN ('waiting', 'sent')",
                            {text(wordOf(ok ? CommandState::Done : CommandState::Failed)),
                             text(result), text(id.value()), text(device.value())});
        if (!changed || *changed == 0)
            return done(changed);
        return journal_.append(ChangeKind::CommandsDone, {id.value()});
    }
    base::Status expire(base::WallTime now) override {
        base::Status written = done(statements_.run(
            "UPDATE command SET state = 'expired' WHERE state IN ('waiting', 'sent')"
            " AND expires_ms <= ?",
            {ms(now)}));
        return written ? done(statements_.run("DELETE FROM command WHERE created_ms < ?",
                                              {ms(now - std::chrono::hours(24))}))
                       : written;
    }

private:
    base::Result<Command> commandOf(const Row& row) const {
        Command out;
        out.id = CommandId(row.text(0));
        out.device = DeviceId(row.text(1));
        out.kind = fromWord<CommandKind>(row.text(2)).value_or(CommandKind::Status);
        out.mostLines = row.small(4);
        out.origin = row.text(5);
        out.createdAt = row.time(6);
        out.expiresAt = row.time(7);
        out.state = fromWord<CommandState>(row.text(8)).value_or(CommandState::Expired);
        out.result = row.text(9);
        const base::Result<base::Secret> plain =
            box_.unseal(row.blob(3), "command/" + out.id.value());
        if (!plain)
            return tl::unexpected(plain.error());
        if (base::Status read = decodeCommand(plain->reveal(), out); !read)
            return tl::unexpected(read.error());
        return out;
    }

    Statements& statements_;
    const sql::SecretBox& box_;
    Journal& journal_;
};

} // namespace

std::unique_ptr<TemplateStore> sqliteTemplates(const SqliteParts& parts) {
    return std::make_unique<SqliteTemplates>(parts);
}

std::unique_ptr<CommandStore> sqliteCommands(const SqliteParts& parts) {
    return std::make_unique<SqliteCommands>(parts);
}

} // namespace greenroom::hub
