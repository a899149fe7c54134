#include "edge/calls/private_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace greenroom::edge::calls {

namespace {

bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = ::write(fd, text.data(), text.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

} // namespace

base::Status replaceFile(const std::string& path, std::string_view text) {
    const std::string fresh = path + ".new";
    ::unlink(fresh.c_str());
    const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool done = fd >= 0 && writeAll(fd, text);
    if (fd >= 0)
        done = ::close(fd) == 0 && done;
    if (!done || std::rename(fresh.c_str(), path.c_str()) != 0)
        return base::fail(base::ErrorCode::Io, path + ": " + std::strerror(errno));
    return {};
}

} // namespace greenroom::edge::calls
