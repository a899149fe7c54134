#include "edge/store/database.h"

#include <array>
#include <system_error>
#include <utility>

#include "base/log.h"
#include "edge/store/set_aside.h"
#include "files/file.h"

namespace greenroom::edge::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kLog = "store";

// A disk that damages every new database must not be filled with set-aside files.
constexpr int kMostSetAsides = 3;

// FULL: a commit is on the disk when it returns. The -wal is cut back after a large list.
constexpr std::array kPragmas{
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 1048576",
};

// Changes nothing, but is refused on a file that SQLite could open for reading alone, which it
// otherwise tells only at the first write.
constexpr const char* kWriteProbe = "DELETE FROM meta WHERE 0";

// How many transactions the database has taken, see witness.h.
constexpr const char* kCountWrite = "INSERT INTO meta (name, value) VALUES ('writes', 1) "
                                    "ON CONFLICT (name) DO UPDATE SET value = value + 1";
constexpr const char* kWrites = "SELECT value FROM meta WHERE name = 'writes'";

std::string joined(const std::vector<std::string>& sentences) {
    std::string out;
    for (const std::string& sentence : sentences)
        out += (out.empty() ? "" : "; ") + sentence;
    return out;
}

} // namespace

Database::Database(fs::path directory)
    : directory_(std::move(directory)), file_(directory_ / "greenroom.db"),
      witness_(directory_ / "greenroom.db-writes") {}

base::Result<core::StoreReported> Database::open() {
    std::error_code error;
    fs::create_directories(directory_, error);
    if (!fs::is_directory(directory_, error))
        return base::fail(base::ErrorCode::NotFound,
                          "state directory " + directory_.string() + " is not there");
    const base::Status key = openKey();
    const base::Status connected = connect();
    if (!connected && connected.error().code == base::ErrorCode::NotFound)
        return tl::unexpected(connected.error());
    if (!connected)
        readFrozen();
    configurationRead_ = configurationRead_ || (read_ && key);
    if (!connected)
        return core::StoreReported{core::StoreState::Failing, connected.error().message};
    if (!key)
        return core::StoreReported{core::StoreState::Failing, key.error().message};
    return health();
}

core::StoreReported Database::health() const {
    if (notes_.empty())
        return {};
    return {core::StoreState::SetAside, joined(notes_)};
}

ReadableSettings Database::readableSettings() const {
    return readable(contents_.settings, box_ ? &*box_ : nullptr);
}

ReadableKept Database::readableKept() const {
    return readable(contents_.kept, box_ ? &*box_ : nullptr);
}

base::Status Database::openKey() {
    const fs::path keyFile = directory_ / "store.key";
    base::Result<sql::SecretBox> box = sql::SecretBox::open(keyFile);
    if (!box && box.error().code == base::ErrorCode::Corrupt) {
        const base::Result<fs::path> moved = setAside(keyFile);
        if (!moved)
            return tl::unexpected(moved.error());
        notes_.push_back(box.error().message + " and was set aside as " +
                         moved->filename().string());
        box = sql::SecretBox::open(keyFile);
    }
    if (!box)
        return tl::unexpected(box.error());
    box_.emplace(*std::move(box));
    return {};
}

base::Status Database::connect() {
    const base::Result<sql::Origin> origin = openFile();
    base::Status sound = origin.map([](sql::Origin) {});
    const bool fresh = origin && *origin == sql::Origin::Fresh;
    if (sound && !fresh && !read_)
        sound = readContents(*connection_);
    if (sound && !fresh && !read_)
        sound = checkComplete();
    if (!sound && sound.error().code == base::ErrorCode::Corrupt)
        return beginAgain(sound.error());
    if (sound && fresh) {
        configurationRead_ = true;
        if (witness_.writes() > 0)
            notes_.push_back("the database was empty: all that was stored before is lost");
        witness_.testify(0);
        sound = writeEverything();
    }
    if (!sound) {
        connection_.reset();
        return sound;
    }
    read_ = true;
    return {};
}

base::Result<sql::Origin> Database::openFile() {
    std::error_code error;
    // SQLite would make it readable by everybody.
    if (!fs::exists(file_, error)) {
        if (base::Status made = files::makeFile(file_, {}); !made) {
            base::Error why = made.error();
            why.code = base::ErrorCode::Unavailable;
            return tl::unexpected(std::move(why));
        }
    }
    base::Result<sql::Connection> opened =
        sql::Connection::open(file_, sql::Connection::Mode::ReadWrite);
    if (!opened)
        return tl::unexpected(opened.error());
    connection_.emplace(*std::move(opened));
    for (const char* pragma : kPragmas)
        if (base::Status done = connection_->exec(pragma); !done)
            return tl::unexpected(done.error());
    const base::Result<QVariant> mode = connection_->value("PRAGMA journal_mode = WAL");
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != QLatin1String("wal"))
        return base::fail(base::ErrorCode::Unavailable, "this file system cannot hold a WAL");
    const base::Result<sql::Origin> origin = sql::prepareFormat(*connection_, file_, migrations());
    if (!origin)
        return origin;
    if (base::Status writable = connection_->exec(kWriteProbe); !writable)
        return tl::unexpected(writable.error());
    return origin;
}

// Each part by itself: what can be read is kept even when the rest is lost.
base::Status Database::readContents(sql::Connection& connection) {
    base::Status sound;
    const base::Result<QVariant> check = connection.value("PRAGMA quick_check(1)");
    if (!check)
        sound = tl::unexpected(check.error());
    else if (check->toString() != QLatin1String("ok"))
        sound = base::fail(base::ErrorCode::Corrupt, check->toString().toStdString());

    const sql::SecretBox* const box = box_ ? &*box_ : nullptr;
    std::size_t lostInBookings = 0;
    std::vector<std::string> lostUsers;
    if (auto lists = readLists(connection, box, lostInBookings))
        contents_.lists = *std::move(lists);
    else
        sound = tl::unexpected(lists.error());
    if (auto settings = readSettings(connection))
        contents_.settings = *std::move(settings);
    else
        sound = tl::unexpected(settings.error());
    if (auto users = readUsers(connection, box, lostUsers))
        contents_.users = *std::move(users);
    else
        sound = tl::unexpected(users.error());
    if (auto kept = readKept(connection))
        contents_.kept = *std::move(kept);
    else
        sound = tl::unexpected(kept.error());
    if (box != nullptr)
        noteLostSecrets(lostInBookings, lostUsers);
    return sound;
}

// What SQLite could read is whole in itself; it may still not be all there was.
base::Status Database::checkComplete() {
    const base::Result<QVariant> writes = connection_->value(kWrites);
    if (!writes)
        return tl::unexpected(writes.error());
    const std::int64_t missing = witness_.writes() - writes->toLongLong();
    if (missing <= 0)
        return {};
    return base::fail(base::ErrorCode::Corrupt,
                      "what was stored last is missing: bookings, settings and users may be older "
                      "than they were, " +
                          std::to_string(missing) + " writes are lost");
}

// One transaction: all of it is on the disk when this returns without error, or nothing.
template <typename Write>
base::Status Database::inTransaction(Write&& write) {
    base::Result<sql::Transaction> transaction = sql::Transaction::begin(*connection_);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (base::Status done = write(); !done)
        return done;
    if (base::Status counted = connection_->exec(kCountWrite); !counted)
        return counted;
    const base::Result<QVariant> writes = connection_->value(kWrites);
    if (!writes)
        return tl::unexpected(writes.error());
    base::Status done = transaction->commit();
    if (done)
        witness_.testify(writes->toLongLong());
    return done;
}

void Database::noteLostSecrets(std::size_t inBookings, const std::vector<std::string>& users) {
    for (const std::string& path : readableSettings().lost)
        notes_.push_back(path + " cannot be unsealed: set it again");
    for (const std::string& name : users)
        notes_.push_back("the password of user \"" + name + "\" cannot be unsealed: add it again");
    for (std::string& why : readableKept().lost)
        notes_.push_back(std::move(why));
    if (inBookings > 0)
        notes_.push_back(std::to_string(inBookings) + " secrets of bookings cannot be unsealed");
}

// Without write access. A -wal with content needs the -shm and locks; without one the file is
// whole by itself.
void Database::readFrozen() {
    if (read_)
        return;
    std::error_code error;
    if (!fs::exists(file_, error) || fs::file_size(file_, error) == 0)
        return;
    const fs::path wal = file_.string() + "-wal";
    const bool whole = !fs::exists(wal, error) || fs::file_size(wal, error) == 0;
    base::Result<sql::Connection> connection = sql::Connection::open(
        file_, whole ? sql::Connection::Mode::Frozen : sql::Connection::Mode::ReadOnly);
    const base::Status sound =
        connection ? readContents(*connection) : base::Status(tl::unexpected(connection.error()));
    read_ = sound.has_value();
    if (!sound)
        base::log(base::LogLevel::Warning, kLog, "The database cannot even be read",
                  {{"why", sound.error().message}});
}

base::Status Database::beginAgain(const base::Error& why) {
    connection_.reset();
    if (setAsides_ >= kMostSetAsides)
        return tl::unexpected(why);
    ++setAsides_;
    const base::Result<fs::path> moved = setAside(file_);
    if (!moved)
        return tl::unexpected(moved.error());
    notes_.push_back("the database could not be read (" + why.message + ") and was set aside as " +
                     moved->filename().string());
    base::log(base::LogLevel::Error, kLog, "The database could not be read and was set aside",
              {{"why", why.message}, {"as", moved->string()}});
    witness_.testify(0);
    read_ = true; // nothing more is to be had from it
    configurationRead_ = true;
    base::Status begun = openFile().map([](sql::Origin) {});
    if (begun)
        begun = writeEverything();
    if (!begun)
        connection_.reset();
    return begun;
}

base::Status Database::ready() {
    if (!box_) {
        if (base::Status key = openKey(); !key)
            return key;
    }
    return connection_ ? base::Status() : connect();
}

base::Status Database::writeEverything() {
    if (contents_.lists.empty() && contents_.settings.empty() && contents_.users.empty() &&
        contents_.kept.empty())
        return {};
    if (!box_)
        return base::fail(base::ErrorCode::Unavailable, "there is no key to seal with");
    return inTransaction([this]() -> base::Status {
        for (const auto& [source, list] : contents_.lists)
            if (base::Status done = writeList(*connection_, *box_, source, *list); !done)
                return done;
        if (base::Status done = writeSettings(*connection_, contents_.settings); !done)
            return done;
        if (base::Status done = writeUsers(*connection_, *box_, contents_.users); !done)
            return done;
        return writeKept(*connection_, contents_.kept);
    });
}

base::Status Database::save(std::span<const SaveDeed> deeds) {
    base::Status done = ready();
    if (done) {
        done = writeAll(deeds);
        if (!done && done.error().code == base::ErrorCode::Corrupt) {
            done = beginAgain(done.error());
            if (done)
                done = writeAll(deeds);
        }
    }
    if (!done)
        connection_.reset();
    return done;
}

base::Status Database::writeAll(std::span<const SaveDeed> deeds) {
    Known known;
    base::Status done = inTransaction([&]() -> base::Status {
        for (const SaveDeed& deed : deeds)
            if (base::Status written =
                    std::visit([&](const auto& what) { return write(what, known); }, deed);
                !written)
                return written;
        return {};
    });
    if (done)
        for (const auto& change : known)
            change();
    return done;
}

base::Status Database::write(const core::SaveAgenda& deed, Known& known) {
    known.emplace_back([this, deed] { contents_.lists[deed.source] = deed.list; });
    return writeList(*connection_, *box_, deed.source, *deed.list);
}

base::Status Database::write(const core::SaveSettings& deed, Known& known) {
    if (base::Status allowed = checkConfigurationRead(); !allowed)
        return allowed;
    base::Result<StoredSettings> settings = merged(contents_.settings, *deed.settings, *box_);
    if (!settings)
        return tl::unexpected(settings.error());
    base::Status done = writeSettings(*connection_, *settings);
    known.emplace_back([this, settings = *std::move(settings)] { contents_.settings = settings; });
    return done;
}

base::Status Database::write(const core::SaveUsers& deed, Known& known) {
    if (base::Status allowed = checkConfigurationRead(); !allowed)
        return allowed;
    known.emplace_back([this, deed] { contents_.users = *deed.users; });
    return writeUsers(*connection_, *box_, *deed.users);
}

base::Status Database::write(const core::SaveKept& deed, Known& known) {
    if (base::Status allowed = checkConfigurationRead(); !allowed)
        return allowed;
    base::Result<StoredKept> rows = storedForm(deed.value, *box_);
    if (!rows)
        return tl::unexpected(rows.error());
    base::Status done = writeKept(*connection_, *rows);
    known.emplace_back([this, rows = *std::move(rows)] {
        for (const auto& [name, sealed] : rows)
            contents_.kept.insert_or_assign(name, sealed);
    });
    return done;
}

base::Status Database::checkConfigurationRead() const {
    if (configurationRead_)
        return {};
    return base::fail(base::ErrorCode::Unavailable,
                      "what is configured could not be read at start and must not be replaced "
                      "unseen: restart the agent");
}

} // namespace greenroom::edge::store
