#include "edge/store/schema.h"

#include <array>

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

// What the source itself calls its list; empty: it has no name for it.
constexpr std::array kFormat4{
    "ALTER TABLE source_list ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
};

constexpr std::array kMigrations{sql::Migration{kFormat1, 1}, sql::Migration{kFormat2, 1},
                                 sql::Migration{kFormat3, 1}, sql::Migration{kFormat4, 1}};

} // namespace

std::span<const sql::Migration> migrations() {
    return kMigrations;
}

} // namespace greenroom::edge::store
