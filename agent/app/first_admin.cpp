#include "app/first_admin.h"

#include <fstream>
#include <string>

#include "base/secret.h"
#include "edge/net/password_hash.h"

namespace greenroom::app {

namespace {

using base::ErrorCode;

constexpr std::size_t kPasswordFileLimit = 1024;

// The first line of the file.
base::Result<base::Secret> readPassword(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    if (!in || !std::getline(in, line) || line.empty() || line.size() > kPasswordFileLimit)
        return base::fail(ErrorCode::InvalidInput,
                          file.string() + ": [http] initial_admin_password_file must be a readable "
                                          "file with the password on its first line");
    if (line.back() == '\r')
        line.pop_back();
    return base::Secret(line);
}

} // namespace

base::Result<core::User> firstAdmin(const std::filesystem::path& passwordFile) {
    const auto password = readPassword(passwordFile);
    if (!password)
        return tl::unexpected(password.error());
    const auto hash = edge::net::hashPassword(*password);
    if (!hash)
        return tl::unexpected(hash.error());
    return core::User{
        "admin", base::Secret(*hash), {core::Role::Admin, core::Role::User, core::Role::Audit}};
}

} // namespace greenroom::app
