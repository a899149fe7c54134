#include "hub/sqlite_schema.h"

#include <array>

namespace greenroom::hub {

namespace {

// Times are milliseconds since 1970 UTC. Words of enumerations are those of words.h. Columns named
// `sealed` hold secrets (sql/secret_box.h), with "TABLE/KEY" of the row as their context. A new
// format only adds tables, and columns that are nullable or have a default.
constexpr std::array kFormat1{
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE workspace ("
    " id TEXT PRIMARY KEY,"
    " name TEXT NOT NULL UNIQUE,"
    " site TEXT NOT NULL,"
    " tags TEXT NOT NULL,"      // JSON, a list of texts
    " variables TEXT NOT NULL," // JSON, texts by name
    " calendar_owner TEXT NOT NULL,"
    " revision INTEGER NOT NULL DEFAULT 0," // of its bookings
    " forgotten INTEGER NOT NULL DEFAULT 0" // removals up to this revision are forgotten
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE mailbox ("
    " address TEXT PRIMARY KEY,"
    " workspace TEXT NOT NULL UNIQUE REFERENCES workspace (id) ON DELETE CASCADE"
    ") STRICT, WITHOUT ROWID",

    // It outlives its workspace, revoked.
    "CREATE TABLE device ("
    " id TEXT PRIMARY KEY,"
    " workspace TEXT NOT NULL,"
    " serial_number TEXT NOT NULL,"
    " product TEXT NOT NULL,"
    " software_version TEXT NOT NULL,"
    " activated_ms INTEGER NOT NULL,"
    " certificate_until_ms INTEGER NOT NULL,"
    " revoked_ms INTEGER,"
    " acknowledged INTEGER NOT NULL DEFAULT 0,"
    " online INTEGER NOT NULL DEFAULT 0,"
    " node TEXT NOT NULL DEFAULT ''," // empty: it has never connected
    " since_ms INTEGER NOT NULL DEFAULT 0,"
    " heard_ms INTEGER NOT NULL DEFAULT 0,"
    " address TEXT NOT NULL DEFAULT '',"
    " link_version TEXT NOT NULL DEFAULT ''"
    ") STRICT, WITHOUT ROWID",
    "CREATE UNIQUE INDEX device_of_workspace ON device (workspace) WHERE revoked_ms IS NULL",
    "CREATE TABLE device_status ("
    " device TEXT PRIMARY KEY REFERENCES device (id) ON DELETE CASCADE,"
    " received_ms INTEGER NOT NULL,"
    " report BLOB NOT NULL" // cloud.v1.StatusReport
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE call_report ("
    " device TEXT NOT NULL REFERENCES device (id) ON DELETE CASCADE,"
    " id TEXT NOT NULL,"
    " started_ms INTEGER NOT NULL,"
    " report BLOB NOT NULL," // cloud.v1.CallReport
    " PRIMARY KEY (device, id)"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE activation_code ("
    " name TEXT PRIMARY KEY,"
    " secret_digest TEXT NOT NULL,"
    " workspace TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,"
    " serial_number TEXT NOT NULL,"
    " expires_ms INTEGER NOT NULL,"
    " wrong_tries INTEGER NOT NULL,"
    " used_ms INTEGER,"
    " created_by TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE activation_try ("
    " address TEXT NOT NULL,"
    " minute INTEGER NOT NULL,"
    " tries INTEGER NOT NULL,"
    " PRIMARY KEY (address, minute)"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE booking ("
    " id TEXT PRIMARY KEY,"
    " workspace TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,"
    " recurrence TEXT NOT NULL,"
    " zone TEXT NOT NULL,"
    " facts BLOB NOT NULL," // cloud.v1.Booking
    " changed_by TEXT NOT NULL,"
    " changed_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID",
    "CREATE INDEX booking_of_workspace ON booking (workspace)",
    "CREATE TABLE booking_exception ("
    " booking TEXT NOT NULL REFERENCES booking (id) ON DELETE CASCADE,"
    " original_start_ms INTEGER NOT NULL,"
    " facts BLOB," // cloud.v1.Booking; NULL: cancelled
    " PRIMARY KEY (booking, original_start_ms)"
    ") STRICT, WITHOUT ROWID",
    // What devices get. A removed one stays, so that devices can be told.
    "CREATE TABLE booking_instance ("
    " id TEXT PRIMARY KEY,"
    " booking TEXT NOT NULL,"
    " workspace TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,"
    " start_ms INTEGER NOT NULL,"
    " end_ms INTEGER NOT NULL,"
    " revision INTEGER NOT NULL," // of the workspace when it changed last
    " encoded BLOB"               // cloud.v1.Booking; NULL: removed
    ") STRICT, WITHOUT ROWID",
    "CREATE INDEX instance_of_booking ON booking_instance (booking, start_ms)",
    "CREATE INDEX instance_by_end ON booking_instance (workspace, end_ms)",
    "CREATE INDEX instance_by_revision ON booking_instance (workspace, revision)",

    "CREATE TABLE template ("
    " id TEXT PRIMARY KEY,"
    " name TEXT NOT NULL UNIQUE,"
    " scope TEXT NOT NULL,"
    " scope_name TEXT NOT NULL,"
    " sealed BLOB NOT NULL," // cloud.v1.Plan, its settings
    " secret_paths TEXT NOT NULL,"
    " changed_by TEXT NOT NULL,"
    " changed_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE push ("
    " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
    " id TEXT NOT NULL UNIQUE,"
    " origin TEXT NOT NULL,"
    " dry_run INTEGER NOT NULL,"
    " percent INTEGER NOT NULL,"
    " pause_on_failure INTEGER NOT NULL,"
    " summary TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL,"
    " state TEXT NOT NULL,"
    " paused_because TEXT NOT NULL,"
    " failures_seen INTEGER NOT NULL DEFAULT 0"
    ") STRICT",
    "CREATE TABLE plan_body ("
    " push TEXT NOT NULL REFERENCES push (id) ON DELETE CASCADE,"
    " body INTEGER NOT NULL,"
    " sealed BLOB NOT NULL," // cloud.v1.Plan without id, origin and dry_run
    " secret_paths TEXT NOT NULL,"
    " PRIMARY KEY (push, body)"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE push_device ("
    " push TEXT NOT NULL REFERENCES push (id) ON DELETE CASCADE,"
    " device TEXT NOT NULL,"
    " position INTEGER NOT NULL," // in the order of release
    " body INTEGER NOT NULL,"
    " state TEXT NOT NULL,"
    " text TEXT NOT NULL DEFAULT '',"
    " keys BLOB," // cloud.v1.PlanVerdict, its keys
    " sent_ms INTEGER,"
    " verdict_ms INTEGER,"
    " settled_ms INTEGER,"
    " PRIMARY KEY (push, device)"
    ") STRICT, WITHOUT ROWID",
    // No other index on it: a push to all writes all of them several times.
    "CREATE INDEX push_by_state ON push (state)",
    "CREATE TABLE command ("
    " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
    " id TEXT NOT NULL UNIQUE,"
    " device TEXT NOT NULL REFERENCES device (id) ON DELETE CASCADE,"
    " kind TEXT NOT NULL,"
    " sealed BLOB NOT NULL," // cloud.v1.Command: path and arguments
    " most_lines INTEGER NOT NULL,"
    " origin TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL,"
    " expires_ms INTEGER NOT NULL,"
    " state TEXT NOT NULL,"
    " result TEXT NOT NULL DEFAULT ''"
    ") STRICT",
    "CREATE INDEX command_by_device ON command (device, state)",

    "CREATE TABLE user ("
    " name TEXT PRIMARY KEY,"
    " password_hash TEXT NOT NULL,"
    " role TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE token ("
    " digest TEXT PRIMARY KEY,"
    " name TEXT NOT NULL UNIQUE,"
    " role TEXT NOT NULL,"
    " created_by TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL,"
    " last_used_ms INTEGER"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE login_session ("
    " digest TEXT PRIMARY KEY,"
    " user TEXT NOT NULL REFERENCES user (name) ON DELETE CASCADE,"
    " csrf_digest TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL,"
    " expires_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE audit ("
    " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
    " at_ms INTEGER NOT NULL,"
    " actor TEXT NOT NULL,"
    " address TEXT NOT NULL,"
    " action TEXT NOT NULL,"
    " subject TEXT NOT NULL,"
    " ok INTEGER NOT NULL,"
    " code TEXT NOT NULL,"
    " text TEXT NOT NULL"
    ") STRICT",
    "CREATE TABLE journal ("
    " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
    " kind TEXT NOT NULL,"
    " subjects TEXT NOT NULL" // one a line
    ") STRICT",
};

constexpr std::array kMigrations{sql::Migration{kFormat1, 1}};

} // namespace

std::span<const sql::Migration> migrations() {
    return kMigrations;
}

} // namespace greenroom::hub
