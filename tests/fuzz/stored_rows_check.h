// What must hold when the store's database was damaged: whatever can be read is sound, what cannot
// is named, and the next list is stored again.
//
// The input is a row of damages to a sound database. The first byte chooses where: its lowest bit
// set, a value of a row is replaced, as a wrong program or a newer release might have left it; not
// set, bytes of the file are.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sqlite3.h>

#include "edge/store/database.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

namespace greenroom::test {

// Takes numbers and texts off the front; 0 and empty at the end.
class DamageReader {
public:
    explicit DamageReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool atEnd() const { return rest_.empty(); }

    unsigned number(std::size_t bytes) {
        unsigned value = 0;
        for (; bytes > 0 && !rest_.empty(); --bytes, rest_.remove_prefix(1))
            value = value * 256 + static_cast<unsigned char>(rest_.front());
        return value;
    }

    std::string_view text(std::size_t most) {
        const std::string_view taken = rest_.substr(0, most);
        rest_.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view rest_;
};

inline std::string wholeFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void putFile(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline void loosen(const std::filesystem::path& file) {
    sqlite3* database = nullptr;
    if (sqlite3_open(file.c_str(), &database) == SQLITE_OK)
        sqlite3_exec(database,
                     "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                     "replace(replace(sql, ' STRICT,', ' '), ' NOT NULL', '')",
                     nullptr, nullptr, nullptr);
    sqlite3_close(database);
}

// The files of a store that was filled and closed.
struct SoundStore {
    std::string key;
    std::string database;
    std::string loose; // the same without the rules by which SQLite itself refuses a value

    SoundStore() {
        const ScratchDirectory scratch;
        {
            edge::store::Database store(scratch.path());
            static_cast<void>(store.open());
            core::Settings settings;
            static_cast<void>(store.save(core::SaveAgenda{core::Source::Premises, fullList(1, 3)}));
            static_cast<void>(store.save(
                core::SaveSettings{1, std::make_shared<const core::Settings>(settings)}));
            static_cast<void>(
                store.save(core::SaveUsers{1, std::make_shared<const core::Users>(core::Users{
                                                  {"ada", user("ada", {core::Role::Admin})}})}));
        }
        key = wholeFile(scratch.file("store.key"));
        database = wholeFile(scratch.file("greenroom.db"));
        loosen(scratch.file("greenroom.db"));
        loose = wholeFile(scratch.file("greenroom.db"));
    }
};

struct Column {
    std::string table;
    std::string name;
};

inline std::vector<Column> columnsIn(sqlite3* database) {
    std::vector<Column> columns;
    sqlite3_stmt* rows = nullptr;
    sqlite3_prepare_v2(database,
                       "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
                       "WHERE t.type = 'table' ORDER BY t.name, c.cid",
                       -1, &rows, nullptr);
    while (sqlite3_step(rows) == SQLITE_ROW)
        columns.push_back({reinterpret_cast<const char*>(sqlite3_column_text(rows, 0)),
                           reinterpret_cast<const char*>(sqlite3_column_text(rows, 1))});
    sqlite3_finalize(rows);
    return columns;
}

inline void bindDamage(sqlite3_stmt* statement, DamageReader& damage) {
    const unsigned kind = damage.number(1);
    if (kind % 4 == 0) {
        sqlite3_bind_null(statement, 1);
    } else if (kind % 4 == 1) {
        const sqlite3_int64 factor = static_cast<std::int32_t>(damage.number(4));
        sqlite3_bind_int64(statement, 1, factor * damage.number(4));
    } else {
        const std::string_view text = damage.text(damage.number(1));
        const auto size = static_cast<int>(text.size());
        if (kind % 4 == 2)
            sqlite3_bind_text(statement, 1, text.data(), size, SQLITE_TRANSIENT);
        else
            sqlite3_bind_blob(statement, 1, text.data(), size, SQLITE_TRANSIENT);
    }
}

inline void damageValues(const std::filesystem::path& file, DamageReader damage) {
    sqlite3* database = nullptr;
    if (sqlite3_open(file.c_str(), &database) == SQLITE_OK) {
        const std::vector<Column> columns = columnsIn(database);
        while (!damage.atEnd() && !columns.empty()) {
            const Column& column = columns[damage.number(1) % columns.size()];
            const std::string sql = "UPDATE OR IGNORE " + column.table + " SET " + column.name +
                                    " = ?1 WHERE " + column.name + " IN (SELECT " + column.name +
                                    " FROM " + column.table + " LIMIT 1 OFFSET " +
                                    std::to_string(damage.number(1) % 4) + ")";
            sqlite3_stmt* change = nullptr;
            if (sqlite3_prepare_v2(database, sql.c_str(), -1, &change, nullptr) == SQLITE_OK) {
                bindDamage(change, damage);
                sqlite3_step(change);
            }
            sqlite3_finalize(change);
        }
    }
    sqlite3_close(database);
}

inline std::string damagedBytes(std::string bytes, DamageReader damage) {
    while (!damage.atEnd()) {
        const std::size_t at = damage.number(3) % bytes.size();
        const std::string_view text = damage.text(1 + damage.number(1) % 16);
        bytes.replace(at, std::min(text.size(), bytes.size() - at), text);
    }
    return bytes;
}

inline std::string_view brokenContentsPromise(const edge::store::Contents& contents) {
    for (const auto& [source, list] : contents.lists) {
        if (!list)
            return "a list is missing";
        for (const core::Booking& booking : list->bookings)
            if (core::faultOf(booking))
                return "an unsound booking was read";
        for (const core::SetAside& aside : list->setAside)
            if (aside.code.empty() && aside.detail.empty() && aside.id.value().empty() &&
                list->bookings.size() > 3)
                return "more was read than was stored";
    }
    for (const auto& [name, user] : contents.users)
        if (name != user.name)
            return "a user is stored under another name";
    return {};
}

// The first promise that this damage breaks, or nothing.
inline std::string_view brokenStorePromise(std::string_view bytes) {
    ensureApplication();
    static const SoundStore sound;
    static const ScratchDirectory scratch;
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path()))
        std::filesystem::remove(entry.path());
    DamageReader damage(bytes);
    const bool values = (damage.number(1) & 1U) != 0;
    const auto file = scratch.file("greenroom.db");
    putFile(scratch.file("store.key"), sound.key);
    putFile(file, values ? sound.loose : damagedBytes(sound.database, damage));
    if (values)
        damageValues(file, damage);

    const auto list = fullList(7, 2);
    bool storing = false;
    {
        edge::store::Database store(scratch.path());
        const auto health = store.open();
        if (!health)
            return health.error().message.empty() ? "an error says nothing" : "";
        if (const auto broken = brokenContentsPromise(store.contents()); !broken.empty())
            return broken;
        static_cast<void>(store.readableSettings());
        storing = health->state != core::StoreState::Failing;
        if (storing && !store.save(core::SaveAgenda{core::Source::Premises, list}))
            return "the store says it works and does not store";
    }
    edge::store::Database again(scratch.path());
    if (storing && !again.open())
        return "what was stored cannot be opened";
    const auto found = again.contents().lists.find(core::Source::Premises);
    if (storing && (found == again.contents().lists.end() || *found->second != *list))
        return "what was stored is not read back";
    return {};
}

} // namespace greenroom::test
