// The hub's storage in one SQLite file: WAL, every commit synced.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "hub/storage.h"

namespace greenroom::hub {

// Opens STATE_DIR/hub.db and STATE_DIR/hub.key (what seals secrets; 0600), or makes both. Belongs
// to the thread that calls, which needs no event loop. Errors as sql/connection.h and format.h say.
[[nodiscard]] base::Result<std::unique_ptr<Database>>
openSqlite(const std::filesystem::path& stateDir);

} // namespace greenroom::hub
