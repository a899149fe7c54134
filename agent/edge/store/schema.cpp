#include "edge/store/schema.h"

#include <array>
#include <string>

#include <QVariant>

#include "files/file.h"

namespace greenroom::edge::store {

namespace {

// Rules for whoever changes a table. Two releases share one database, in turns (A/B slots): the
// older one must be able to read and write what the newer one left. So a new format only adds
// tables, and columns that are nullable or have a default; a column is dropped one release after
// the last that reads it; a word in a column that a release does not know costs it that row alone.
// Times are milliseconds since 1970 UTC. A BLOB named after a secret is sealed (secret_box.h), its
// context being "TABLE/COLUMN/KEY" of the row; NULL: the secret is empty.
constexpr std::array kFormat1{
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE source_list ("
    " source TEXT PRIMARY KEY,"
    " revision INTEGER NOT NULL,"
    " accepted_at_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE booking ("
    " source TEXT NOT NULL REFERENCES source_list (source),"
    " position INTEGER NOT NULL," // place in the source's list, from 0
    " id TEXT NOT NULL,"
    " meeting_id TEXT NOT NULL DEFAULT '',"
    " title TEXT NOT NULL DEFAULT '',"
    " agenda TEXT NOT NULL DEFAULT '',"
    " privacy TEXT NOT NULL DEFAULT 'public',"
    " organizer_first_name TEXT NOT NULL DEFAULT '',"
    " organizer_last_name TEXT NOT NULL DEFAULT '',"
    " organizer_email TEXT NOT NULL DEFAULT '',"
    " organizer_id TEXT NOT NULL DEFAULT '',"
    " start_ms INTEGER NOT NULL,"
    " end_ms INTEGER NOT NULL,"
    " start_buffer_s INTEGER NOT NULL DEFAULT 0,"
    " end_buffer_s INTEGER NOT NULL DEFAULT 0,"
    " maximum_extension_min INTEGER NOT NULL DEFAULT 0,"
    " extension_availability TEXT NOT NULL DEFAULT '',"
    " status TEXT NOT NULL DEFAULT 'OK',"
    " status_message TEXT NOT NULL DEFAULT '',"
    " meeting_platform TEXT NOT NULL DEFAULT '',"
    " cancellable INTEGER NOT NULL DEFAULT 0,"
    " webex_enabled INTEGER NOT NULL DEFAULT 0,"
    " webex_url TEXT NOT NULL DEFAULT '',"
    " webex_meeting_number TEXT NOT NULL DEFAULT '',"
    " webex_password BLOB,"
    " webex_host_key BLOB,"
    " encryption TEXT NOT NULL DEFAULT 'BestEffort',"
    " role TEXT NOT NULL DEFAULT '',"
    " recording TEXT NOT NULL DEFAULT '',"
    " connect_mode TEXT NOT NULL DEFAULT 'obtp',"
    " PRIMARY KEY (source, position)"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE booking_call ("
    " source TEXT NOT NULL,"
    " position INTEGER NOT NULL,"
    " place INTEGER NOT NULL," // among the calls of the booking, from 0
    " number TEXT NOT NULL,"
    " protocol TEXT NOT NULL DEFAULT 'sip',"
    " call_rate_kbps INTEGER NOT NULL DEFAULT 0,"
    " call_type TEXT NOT NULL DEFAULT 'video',"
    " PRIMARY KEY (source, position, place),"
    " FOREIGN KEY (source, position) REFERENCES booking (source, position)"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE set_aside ("
    " source TEXT NOT NULL REFERENCES source_list (source),"
    " position INTEGER NOT NULL,"
    " id TEXT NOT NULL,"
    " title TEXT NOT NULL,"
    " code TEXT NOT NULL,"
    " detail TEXT NOT NULL,"
    " PRIMARY KEY (source, position)"
    ") STRICT, WITHOUT ROWID",

    // What differs from its default; a secret one has no value but `sealed`.
    "CREATE TABLE setting (path TEXT PRIMARY KEY, value TEXT, sealed BLOB) STRICT, WITHOUT ROWID",

    // Roles in xAPI's words, with a comma between them.
    "CREATE TABLE user ("
    " name TEXT PRIMARY KEY,"
    " hash BLOB,"
    " roles TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID",
};

// `fingerprint` is core::fingerprintOf() of the row with its calls; NULL: of a release before.
constexpr std::array kFormat2{
    "ALTER TABLE booking ADD COLUMN fingerprint INTEGER",
    "ALTER TABLE booking ADD COLUMN response TEXT NOT NULL DEFAULT 'accepted'",
    "ALTER TABLE booking ADD COLUMN all_day INTEGER NOT NULL DEFAULT 0",
};

// A small value each, replaced as a whole: a JSON text (kept_kinds.h), sealed.
constexpr std::array kFormat3{
    "CREATE TABLE kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
};

constexpr std::array kMigrations{Migration{kFormat1, 1}, Migration{kFormat2, 1},
                                 Migration{kFormat3, 1}};

base::Result<int> number(Connection& connection, const char* sql) {
    return connection.value(sql).map([](const QVariant& value) { return value.toInt(); });
}

// A database of a newer format says itself how old a release may be that uses it.
base::Status checkNewer(Connection& connection, int format, int newest) {
    const base::Result<int> readableBy =
        number(connection, "SELECT value FROM meta WHERE name = 'readable_by'");
    if (!readableBy)
        return tl::unexpected(readableBy.error());
    if (*readableBy >= 1 && *readableBy <= newest)
        return {};
    return base::fail(base::ErrorCode::Corrupt, "format " + std::to_string(format) +
                                                    " is newer than this release's " +
                                                    std::to_string(newest));
}

base::Status keepCopy(Connection& connection, const std::filesystem::path& file, int format) {
    const std::filesystem::path copy = file.string() + ".format-" + std::to_string(format);
    std::error_code ignored; // a leftover of an earlier try; when it stays, the next line says so
    std::filesystem::remove(copy, ignored);
    if (base::Status made = files::makeFile(copy, {}); !made)
        return made;
    base::Result<QSqlQuery> query = connection.prepare(QStringLiteral("VACUUM INTO ?"));
    if (!query)
        return tl::unexpected(query.error());
    query->addBindValue(QString::fromStdString(copy.string()));
    return run(*query);
}

base::Status apply(Connection& connection, const Migration& step, int format) {
    for (const char* statement : step.statements)
        if (base::Status done = connection.exec(statement); !done)
            return done;
    const std::string meta = "INSERT INTO meta (name, value) VALUES ('readable_by', " +
                             std::to_string(step.readableBy) +
                             ") ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    if (base::Status done = connection.exec(meta.c_str()); !done)
        return done;
    return connection.exec(("PRAGMA user_version = " + std::to_string(format)).c_str());
}

} // namespace

std::span<const Migration> migrations() {
    return kMigrations;
}

base::Result<Origin> prepareFormat(Connection& connection, const std::filesystem::path& file,
                                   std::span<const Migration> steps) {
    const base::Result<int> format = number(connection, "PRAGMA user_version");
    if (!format)
        return tl::unexpected(format.error());
    const base::Result<int> tables = number(connection, "SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tl::unexpected(tables.error());
    const int newest = static_cast<int>(steps.size());
    if (*format < 0 || (*format == 0) != (*tables == 0))
        return base::fail(base::ErrorCode::Corrupt, "a database of another program");
    if (*format > newest) {
        if (base::Status usable = checkNewer(connection, *format, newest); !usable)
            return tl::unexpected(usable.error());
    }
    if (*format >= newest)
        return Origin::Found;
    if (*format > 0) {
        if (base::Status kept = keepCopy(connection, file, *format); !kept)
            return tl::unexpected(kept.error().withContext("copy before migrating"));
    }
    base::Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (int step = *format; step < newest; ++step) {
        if (base::Status done = apply(connection, steps[static_cast<std::size_t>(step)], step + 1);
            !done)
            return tl::unexpected(done.error());
    }
    if (base::Status done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return *format == 0 ? Origin::Fresh : Origin::Found;
}

} // namespace greenroom::edge::store
