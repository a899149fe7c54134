#include "files/file.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace greenroom::files {

namespace fs = std::filesystem;

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0)
            ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool ok() const { return fd_ >= 0; }

private:
    int fd_;
};

tl::unexpected<base::Error> failure(const fs::path& file, int error) {
    return base::fail(error == ENOENT ? base::ErrorCode::NotFound : base::ErrorCode::Io,
                      file.string() + ": " + std::generic_category().message(error));
}

bool writeAll(int fd, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// The whole content under another name, which `settle` (0, or else errno) turns into the right one.
template <typename Settle>
base::Status writeBeside(const fs::path& file, std::string_view content, mode_t mode, Lasts lasts,
                         Settle settle) {
    const std::string fresh = file.string() + ".new";
    ::unlink(fresh.c_str()); // of a cut
    {
        const Descriptor fd(
            ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
        if (!fd.ok())
            return failure(file, errno);
        if (::fchmod(fd.get(), mode) != 0 || !writeAll(fd.get(), content) ||
            (lasts == Lasts::PowerCut && ::fsync(fd.get()) != 0) ||
            settle(fresh.c_str(), file.c_str()) != 0) {
            const int error = errno;
            ::unlink(fresh.c_str());
            return failure(file, error);
        }
    }
    ::unlink(fresh.c_str()); // where it is not gone by now
    return lasts == Lasts::PowerCut ? syncDirectory(file.parent_path()) : base::Status();
}

} // namespace

base::Result<std::string> readFile(const fs::path& file, std::size_t limit) {
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.ok())
        return failure(file, errno);
    std::string content(limit, '\0');
    std::size_t length = 0;
    while (length < limit) {
        const ssize_t got = ::read(fd.get(), content.data() + length, limit - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(file, errno);
        if (got == 0)
            break;
        length += static_cast<std::size_t>(got);
    }
    content.resize(length);
    return content;
}

base::Status makeFile(const fs::path& file, std::string_view content) {
    return writeBeside(file, content, kOwnerOnly, Lasts::PowerCut, ::link);
}

base::Status replaceFile(const fs::path& file, std::string_view content, mode_t mode, Lasts lasts) {
    return writeBeside(file, content, mode, lasts, std::rename);
}

base::Status syncDirectory(const fs::path& directory) {
    const Descriptor fd(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.ok() || ::fsync(fd.get()) != 0)
        return failure(directory, errno);
    return {};
}

} // namespace greenroom::files
