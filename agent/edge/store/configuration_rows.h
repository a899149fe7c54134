// Settings and users as rows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/secret.h"
#include "core/settings.h"
#include "core/users.h"
#include "sql/connection.h"
#include "sql/secret_box.h"

namespace greenroom::edge::store {

// A row of `setting` as it is stored.
struct StoredSetting {
    bool sealed = false;
    std::string value; // or the sealed bytes
};
using StoredSettings = std::map<std::string, StoredSetting>; // by path

[[nodiscard]] base::Result<StoredSettings> readSettings(sql::Connection& connection);
// Replaces them all; inside the caller's transaction.
[[nodiscard]] base::Status writeSettings(sql::Connection& connection,
                                         const StoredSettings& settings);

struct ReadableSettings {
    std::map<std::string, base::Secret> values; // by path, each taken by core::withSetting
    std::vector<std::string> kept;              // why others are kept but not used
    std::vector<std::string> lost;              // paths whose secret cannot be unsealed
};
[[nodiscard]] ReadableSettings readable(const StoredSettings& stored, const sql::SecretBox* box);

// What to store for `settings`: values that differ from their default. Of `stored` stay the
// settings this release does not know, and values it could not use as long as nobody has set
// another: the release that wrote them may be back after the next restart.
[[nodiscard]] base::Result<StoredSettings>
merged(const StoredSettings& stored, const core::Settings& settings, const sql::SecretBox& box);

// Users whose hash cannot be unsealed are left out and named in `lost`.
[[nodiscard]] base::Result<core::Users>
readUsers(sql::Connection& connection, const sql::SecretBox* box, std::vector<std::string>& lost);
// Replaces them all; inside the caller's transaction.
[[nodiscard]] base::Status writeUsers(sql::Connection& connection, const sql::SecretBox& box,
                                      const core::Users& users);

} // namespace greenroom::edge::store
