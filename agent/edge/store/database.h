// The database file: opened, read once, written, and begun afresh when it cannot be read.
//
// Belongs to the one thread that makes it. After any failed write the connection is closed and
// opened again for the next: once a sync has failed, what SQLite holds in memory is no longer
// what the disk holds.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/health_domain.h"
#include "edge/store/booking_rows.h"
#include "edge/store/configuration_rows.h"
#include "edge/store/kept_rows.h"
#include "edge/store/save_queue.h"
#include "edge/store/schema.h"
#include "edge/store/witness.h"
#include "sql/connection.h"
#include "sql/secret_box.h"

namespace greenroom::edge::store {

// All the database holds, as far as it could be read or has been written since.
struct Contents {
    SourceLists lists;
    StoredSettings settings;
    core::Users users;
    StoredKept kept;
};

class Database {
public:
    explicit Database(std::filesystem::path directory);

    // Once. Ok; SetAside with what was lost; Failing when it cannot be written now, with the
    // contents read when at all possible. An error when nothing can ever be stored here.
    [[nodiscard]] base::Result<core::StoreReported> open();

    [[nodiscard]] const Contents& contents() const { return contents_; }
    [[nodiscard]] ReadableSettings readableSettings() const;
    [[nodiscard]] ReadableKept readableKept() const;

    // All or nothing; durable when it returns without error.
    [[nodiscard]] base::Status save(std::span<const SaveDeed> deeds);
    [[nodiscard]] base::Status save(const SaveDeed& deed) { return save({&deed, 1}); }

    // Ok or SetAside: how it stands when writing works.
    [[nodiscard]] core::StoreReported health() const;

private:
    base::Status openKey();
    base::Status connect();
    base::Result<sql::Origin> openFile();
    base::Status readContents(sql::Connection& connection);
    base::Status checkComplete();
    void readFrozen();
    base::Status beginAgain(const base::Error& why);
    base::Status ready();
    template <typename Write>
    base::Status inTransaction(Write&& write);
    base::Status writeEverything();
    void noteLostSecrets(std::size_t inBookings, const std::vector<std::string>& users);

    // In a transaction; `known` changes contents_ once that is durable.
    using Known = std::vector<std::function<void()>>;
    base::Status writeAll(std::span<const SaveDeed> deeds);
    base::Status write(const core::SaveAgenda& deed, Known& known);
    base::Status write(const core::SaveSettings& deed, Known& known);
    base::Status write(const core::SaveUsers& deed, Known& known);
    base::Status write(const core::SaveKept& deed, Known& known);
    base::Status checkConfigurationRead() const;

    std::filesystem::path directory_;
    std::filesystem::path file_;
    Witness witness_;
    std::optional<sql::SecretBox> box_;
    std::optional<sql::Connection> connection_;
    Contents contents_;
    bool read_ = false; // the contents are known
    // Settings, users and kept values reached the core, so that what it saves may replace what is
    // stored.
    bool configurationRead_ = false;
    int setAsides_ = 0;
    std::vector<std::string> notes_; // what was lost, for health
};

} // namespace greenroom::edge::store
