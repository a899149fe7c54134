// How a fresh hub gets its first admin: a password that is given in a file, or a code that is told
// once, in the log, and claimed with over the API. There is no default password.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "hub/storage_worker.h"

namespace greenroom::hub {

// With users: nothing. With a file: the user "admin" is made with the first line as the password;
// InvalidInput when that is shorter than 10 characters. Else a claim code, "1234-5678", of which
// the storage keeps the digest; another one at each start until somebody has claimed.
[[nodiscard]] base::Result<std::optional<std::string>>
prepareFirstAdmin(StorageWorker& worker, const std::optional<std::filesystem::path>& passwordFile,
                  base::WallTime now);

} // namespace greenroom::hub
