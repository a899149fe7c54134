#include "edge/ssh/authorized_keys.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/log.h"

namespace greenroom::edge::ssh {

namespace {

constexpr std::size_t kFileLimit = 64 * 1024;

bool isPlain(const std::string& user) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-' || c == '@';
    };
    return !user.empty() && user.front() != '.' && std::ranges::all_of(user, allowed);
}

bool hasKey(const std::string& line, std::string_view wanted) {
    std::istringstream words(line);
    std::string type;
    std::string key;
    words >> type >> key;
    return !type.starts_with('#') && key == wanted;
}

} // namespace

bool isAuthorizedKey(const std::filesystem::path& folder, const std::string& user,
                     std::string_view keyBase64) {
    if (keyBase64.empty() || !isPlain(user))
        return false;
    const std::filesystem::path path = folder / user;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0 ||
        static_cast<std::size_t>(status.st_size) > kFileLimit) {
        base::log(base::LogLevel::Warning, "ssh",
                  "keys are not used: others may write the file, or it is too long",
                  {{"file", path.string()}});
        return false;
    }
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line))
        if (hasKey(line, keyBase64))
            return true;
    return false;
}

} // namespace greenroom::edge::ssh
