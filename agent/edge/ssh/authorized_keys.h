// Which public keys log a user in: the lines of FOLDER/USER, each "TYPE BASE64 COMMENT" as
// OpenSSH's authorized_keys(5) has them, without options. Read anew at each use.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace greenroom::edge::ssh {

// False also for a file that is missing, that others than its owner may write, or that is longer
// than 64 KB, and for a user whose name is not plain (letters, digits, '.', '_', '-', '@').
[[nodiscard]] bool isAuthorizedKey(const std::filesystem::path& folder, const std::string& user,
                                   std::string_view keyBase64);

} // namespace greenroom::edge::ssh
