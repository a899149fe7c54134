#include "hub/sqlite_database.h"

#include <optional>

#include <openssl/rand.h>

#include "hub/sqlite_parts.h"
#include "hub/sqlite_schema.h"

namespace greenroom::hub {

namespace {

class SqliteDatabase final : public Database {
public:
    SqliteDatabase(sql::Connection connection, sql::SecretBox box)
        : connection_(std::move(connection)), box_(std::move(box)) {}

    WorkspaceStore& workspaces() override { return *workspaces_; }
    MailboxStore& mailboxes() override { return *mailboxes_; }
    DeviceStore& devices() override { return *devices_; }
    ActivationStore& activations() override { return *activations_; }
    BookingStore& bookings() override { return *bookings_; }
    TemplateStore& templates() override { return *templates_; }
    PushStore& pushes() override { return *pushes_; }
    CommandStore& commands() override { return *commands_; }
    UserStore& users() override { return *users_; }
    AuditStore& audit() override { return *audit_; }
    Journal& journal() override { return journal_; }

    base::Status begin() override {
        transaction_.reset(); // what could not be committed is undone
        base::Result<sql::Transaction> begun = sql::Transaction::begin(connection_);
        if (!begun)
            return tl::unexpected(begun.error());
        transaction_.emplace(std::move(*begun));
        return {};
    }
    base::Status commit() override {
        base::Status committed = transaction_->commit();
        transaction_.reset();
        return committed;
    }
    base::Status beginJob() override { return done(statements_.run("SAVEPOINT job")); }
    base::Status endJob(bool keep) override {
        if (!keep) {
            if (base::Status undone = done(statements_.run("ROLLBACK TO job")); !undone)
                return undone;
        }
        return done(statements_.run("RELEASE job"));
    }
    bool journalGrew() override { return journal_.takeGrew(); }

    base::Status prepare(const std::filesystem::path& file);

private:
    sql::Connection connection_;
    sql::SecretBox box_;
    Statements statements_{connection_};
    SqliteJournal journal_{statements_};
    SqliteParts parts_{statements_, box_, journal_};
    std::unique_ptr<WorkspaceStore> workspaces_ = sqliteWorkspaces(parts_);
    std::unique_ptr<MailboxStore> mailboxes_ = sqliteMailboxes(parts_);
    std::unique_ptr<DeviceStore> devices_ = sqliteDevices(parts_);
    std::unique_ptr<ActivationStore> activations_ = sqliteActivations(parts_);
    std::unique_ptr<BookingStore> bookings_ = sqliteBookings(parts_);
    std::unique_ptr<TemplateStore> templates_ = sqliteTemplates(parts_);
    std::unique_ptr<PushStore> pushes_ = sqlitePushes(parts_);
    std::unique_ptr<CommandStore> commands_ = sqliteCommands(parts_);
    std::unique_ptr<UserStore> users_ = sqliteUsers(parts_);
    std::unique_ptr<AuditStore> audit_ = sqliteAudit(parts_);
    std::optional<sql::Transaction> transaction_;
};

base::Status SqliteDatabase::prepare(const std::filesystem::path& file) {
    for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                            "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -16384"})
        if (base::Status ran = connection_.exec(sql); !ran)
            return ran;
    const base::Result<sql::Origin> origin = sql::prepareFormat(connection_, file, migrations());
    if (!origin)
        return tl::unexpected(origin.error());
    constexpr int kEpochBytes = 16;
    std::string epoch(kEpochBytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(epoch.data()), kEpochBytes) != 1)
        return base::fail(base::ErrorCode::Unavailable, "no random numbers");
    return done(statements_.run("INSERT OR IGNORE INTO kept (name, value) VALUES ('epoch', ?)",
                                {blob(epoch)}));
}

} // namespace

base::Result<std::unique_ptr<Database>> openSqlite(const std::filesystem::path& stateDir) {
    base::Result<sql::SecretBox> box = sql::SecretBox::open(stateDir / "hub.key");
    if (!box)
        return tl::unexpected(box.error());
    const std::filesystem::path file = stateDir / "hub.db";
    base::Result<sql::Connection> connection =
        sql::Connection::open(file, sql::Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error().withContext(file.string()));
    auto database = std::make_unique<SqliteDatabase>(std::move(*connection), std::move(*box));
    if (base::Status prepared = database->prepare(file); !prepared)
        return tl::unexpected(prepared.error().withContext(file.string()));
    return database;
}

} // namespace greenroom::hub
