// Workspaces, mailboxes and activation codes in SQLite.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "hub/sqlite_parts.h"

namespace greenroom::hub {

namespace {

using base::ErrorCode;

QVariant jsonOf(const std::vector<std::string>& texts) {
    QJsonArray array;
    for (const std::string& value : texts)
        array.append(sql::toQt(value));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QVariant jsonOf(const std::map<std::string, std::string>& texts) {
    QJsonObject object;
    for (const auto& [name, value] : texts)
        object.insert(sql::toQt(name), sql::toQt(value));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// Most have none of either, and there may be ten thousand.
QJsonArray listOf(const Row& row, int column) {
    const std::string text = row.text(column);
    return text == "[]" ? QJsonArray()
                        : QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
}

QJsonObject objectOf(const Row& row, int column) {
    const std::string text = row.text(column);
    return text == "{}" ? QJsonObject()
                        : QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

Workspace workspaceOf(const Row& row) {
    Workspace out{
        WorkspaceId(row.text(0)), row.text(1), row.text(2), {}, {}, row.text(6), row.text(5)};
    for (const QJsonValue& tag : listOf(row, 3))
        out.tags.push_back(tag.toString().toStdString());
    const QJsonObject variables = objectOf(row, 4);
    for (auto at = variables.begin(); at != variables.end(); ++at)
        out.variables[at.key().toStdString()] = at.value().toString().toStdString();
    return out;
}

class SqliteMailboxes final : public MailboxStore {
public:
    explicit SqliteMailboxes(const SqliteParts& parts) : statements_(parts.statements) {}

    base::Result<std::vector<Mailbox>> list() override {
        return statements_.all("SELECT address, workspace FROM mailbox ORDER BY address", {},
                               [](const Row& row) {
                                   return Mailbox{row.text(0), WorkspaceId(row.text(1))};
                               });
    }
    base::Status put(const Mailbox& mailbox) override {
        const auto known = needed(statements_.first("SELECT 1 FROM workspace WHERE id = ?",
                                                    {text(mailbox.workspace.value())},
                                                    [](const Row&) { return true; }),
                                  "workspace");
        if (!known)
            return tl::unexpected(known.error());
        return done(statements_.run("INSERT OR REPLACE INTO mailbox (address, workspace)"
                                    " VALUES (?, ?)",
                                    {text(mailbox.address), text(mailbox.workspace.value())}));
    }
    base::Status remove(std::string_view address) override {
        return someChanged(
            statements_.run("DELETE FROM mailbox WHERE address = ?", {text(address)}), "mailbox");
    }

private:
    Statements& statements_;
};

class SqliteWorkspaces final : public WorkspaceStore {
public:
    explicit SqliteWorkspaces(const SqliteParts& parts) : statements_(parts.statements) {}

    base::Result<std::vector<Workspace>> list() override {
        return statements_.all(
            "SELECT w.id, w.name, w.site, w.tags, w.variables, w.calendar_owner,"
            " coalesce(m.address, '') FROM workspace w LEFT JOIN mailbox m ON m.workspace = w.id"
            " ORDER BY w.name",
            {}, workspaceOf);
    }
    base::Result<Workspace> find(const WorkspaceId& id) override {
        return needed(
            statements_.first("SELECT w.id, w.name, w.site, w.tags, w.variables, w.calendar_owner,"
                              " coalesce(m.address, '') FROM workspace w"
                              " LEFT JOIN mailbox m ON m.workspace = w.id WHERE w.id = ?",
                              {text(id.value())}, workspaceOf),
            "workspace");
    }
    base::Result<std::optional<Workspace>> named(std::string_view name) override {
        return statements_.first(
            "SELECT w.id, w.name, w.site, w.tags, w.variables, w.calendar_owner,"
            " coalesce(m.address, '') FROM workspace w LEFT JOIN mailbox m ON m.workspace = w.id"
            " WHERE w.name = ?",
            {text(name)}, workspaceOf);
    }
    base::Status put(const Workspace& workspace) override {
        if (base::Status free = checkFree(workspace); !free)
            return free;
        base::Status written = done(statements_.run(
            "INSERT INTO workspace (id, name, site, tags, variables, calendar_owner)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            " site = excluded.site, tags = excluded.tags, variables = excluded.variables,"
            " calendar_owner = excluded.calendar_owner",
            {text(workspace.id.value()), text(workspace.name), text(workspace.site),
             jsonOf(workspace.tags), jsonOf(workspace.variables), text(workspace.calendarOwner)}));
        if (written)
            written = done(statements_.run("DELETE FROM mailbox WHERE workspace = ?",
                                           {text(workspace.id.value())}));
        if (written && !workspace.mailbox.empty())
            written = done(statements_.run("INSERT INTO mailbox (address, workspace) VALUES (?, ?)",
                                           {text(workspace.mailbox), text(workspace.id.value())}));
        return written;
    }
    base::Status remove(const WorkspaceId& id) override {
        const auto device =
            statements_.first("SELECT 1 FROM device WHERE workspace = ? AND revoked_ms IS NULL",
                              {text(id.value())}, [](const Row&) { return true; });
        if (!device)
            return tl::unexpected(device.error());
        if (*device)
            return base::fail(ErrorCode::Conflict, "its device is not revoked");
        return someChanged(
            statements_.run("DELETE FROM workspace WHERE id = ?", {text(id.value())}), "workspace");
    }

private:
    base::Status checkFree(const Workspace& workspace) {
        const auto name = statements_.first("SELECT 1 FROM workspace WHERE name = ? AND id <> ?",
                                            {text(workspace.name), text(workspace.id.value())},
                                            [](const Row&) { return true; });
        if (!name)
            return tl::unexpected(name.error());
        if (*name)
            return base::fail(ErrorCode::Conflict, "there is a workspace of this name");
        const auto mailbox = statements_.first(
            "SELECT 1 FROM mailbox WHERE address = ? AND workspace <> ?",
            {text(workspace.mailbox), text(workspace.id.value())}, [](const Row&) { return true; });
        if (!mailbox)
            return tl::unexpected(mailbox.error());
        if (*mailbox)
            return base::fail(ErrorCode::Conflict, "this mailbox is another workspace's");
        return {};
    }

    Statements& statements_;
};

ActivationCode codeOf(const Row& row) {
    return {row.text(0), row.text(1),  WorkspaceId(row.text(2)), row.text(3),
            row.time(4), row.small(5), row.maybeTime(6),         row.text(7)};
}

class SqliteActivations final : public ActivationStore {
public:
    explicit SqliteActivations(const SqliteParts& parts) : statements_(parts.statements) {}

    base::Status add(const ActivationCode& code) override {
        const base::Result<int> added = statements_.run(
            "INSERT OR IGNORE INTO activation_code (name, secret_digest, workspace, serial_number,"
            " expires_ms, wrong_tries, used_ms, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            {text(code.name), text(code.secretDigest), text(code.workspace.value()),
             text(code.serialNumber), ms(code.expiresAt), number(std::uint64_t{code.wrongTries}),
             ms(code.usedAt), text(code.createdBy)});
        if (added && *added == 0)
            return base::fail(ErrorCode::Conflict, "there is a code of this name");
        return done(added);
    }
    base::Result<std::optional<ActivationCode>> find(std::string_view name) override {
        return statements_.first("SELECT name, secret_digest, workspace, serial_number, expires_ms,"
                                 " wrong_tries, used_ms, created_by FROM activation_code"
                                 " WHERE name = ?",
                                 {text(name)}, codeOf);
    }
    base::Status replace(const ActivationCode& code) override {
        return someChanged(
            statements_.run("UPDATE activation_code SET wrong_tries = ?, used_ms = ?,"
                            " expires_ms = ? WHERE name = ?",
                            {number(std::uint64_t{code.wrongTries}), ms(code.usedAt),
                             ms(code.expiresAt), text(code.name)}),
            "code");
    }
    base::Result<std::vector<ActivationCode>> of(const WorkspaceId& workspace) override {
        return statements_.all("SELECT name, secret_digest, workspace, serial_number, expires_ms,"
                               " wrong_tries, used_ms, created_by FROM activation_code"
                               " WHERE workspace = ? ORDER BY expires_ms DESC",
                               {text(workspace.value())}, codeOf);
    }
    base::Result<std::uint32_t> countTry(std::string_view address, base::WallTime at) override {
        constexpr std::int64_t kMinute = 60'000;
        const QVariant minute = static_cast<qlonglong>(base::toMs(at) / kMinute);
        if (base::Status old =
                done(statements_.run("DELETE FROM activation_try WHERE minute < ?", {minute}));
            !old)
            return tl::unexpected(old.error());
        return needed(
            statements_.first("INSERT INTO activation_try (address, minute, tries) VALUES (?, ?, 1)"
                              " ON CONFLICT (address, minute) DO UPDATE SET tries = tries + 1"
                              " RETURNING tries",
                              {text(address), minute}, [](const Row& row) { return row.small(0); }),
            "count");
    }

private:
    Statements& statements_;
};

} // namespace

std::unique_ptr<WorkspaceStore> sqliteWorkspaces(const SqliteParts& parts) {
    return std::make_unique<SqliteWorkspaces>(parts);
}

std::unique_ptr<MailboxStore> sqliteMailboxes(const SqliteParts& parts) {
    return std::make_unique<SqliteMailboxes>(parts);
}

std::unique_ptr<ActivationStore> sqliteActivations(const SqliteParts& parts) {
    return std::make_unique<SqliteActivations>(parts);
}

} // namespace greenroom::hub
