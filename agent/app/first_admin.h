// The user that a device without users begins with, when its configuration names a password.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "core/users.h"

namespace greenroom::app {

// "admin", with the first line of the file as password. Blocks for the time of one hash.
[[nodiscard]] base::Result<core::User> firstAdmin(const std::filesystem::path& passwordFile);

} // namespace greenroom::app
