#include "edge/store/files.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace greenroom::edge::store {

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
    const base::ErrorCode code =
        error == ENOENT ? base::ErrorCode::NotFound : base::ErrorCode::Unavailable;
    return base::fail(code, file.string() + ": " + std::generic_category().message(error));
}

base::Status writeAll(int fd, const fs::path& file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(file, errno);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

// A new or renamed file survives a power cut only when its directory was synced too.
base::Status syncDirectory(const fs::path& directory) {
    const Descriptor fd(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.ok() || ::fsync(fd.get()) != 0)
        return failure(directory, errno);
    return {};
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

base::Status makePrivateFile(const fs::path& file, std::string_view content) {
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!fd.ok())
        return failure(file, errno);
    base::Status made = writeAll(fd.get(), file, content);
    if (made && ::fsync(fd.get()) != 0)
        made = failure(file, errno);
    if (!made) { // half a key must not be taken for a whole one
        ::unlink(file.c_str());
        return made;
    }
    return syncDirectory(file.parent_path());
}

base::Status overwriteFile(const fs::path& file, std::string_view content) {
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (!fd.ok())
        return failure(file, errno);
    return writeAll(fd.get(), file, content);
}

base::Result<fs::path> setAside(const fs::path& file) {
    std::error_code error;
    fs::path target;
    for (int n = 1; target.empty() || fs::exists(target, error); ++n)
        target = file.string() + ".unreadable-" + std::to_string(n);
    // The companions first: a database without its -wal is older, a -wal beside a fresh database
    // would be taken for that one's.
    for (const char* companion : {"-wal", "-shm", ""}) {
        const fs::path from = file.string() + companion;
        if (!fs::exists(from, error))
            continue;
        fs::rename(from, target.string() + companion, error);
        if (error)
            return failure(from, error.value());
    }
    if (base::Status synced = syncDirectory(file.parent_path()); !synced)
        return tl::unexpected(synced.error());
    return target;
}

} // namespace greenroom::edge::store
