#include "edge/poison/note_file.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <system_error>
#include <type_traits>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace greenroom::edge::poison {

namespace {

static_assert(std::is_trivially_copyable_v<NoteContents>);

tl::unexpected<base::Error> failure(const std::filesystem::path& file, int error) {
    return base::fail(base::ErrorCode::Unavailable,
                      file.string() + ": " + std::generic_category().message(error));
}

// True when the file has to be begun anew.
base::Result<bool> makeRoom(int fd, const std::filesystem::path& file) {
    constexpr auto kSize = static_cast<off_t>(sizeof(NoteContents));
    struct stat found {};
    if (::fstat(fd, &found) != 0)
        return failure(file, errno);
    const bool other = found.st_size != kSize;
    if (other && ::ftruncate(fd, 0) != 0)
        return failure(file, errno);
    // Also over a whole file: it may have holes, and a store into a hole of a full disk is SIGBUS.
    if (const int error = ::posix_fallocate(fd, 0, kSize); error != 0)
        return failure(file, error);
    return other;
}

} // namespace

void setText(IdText& out, std::string_view text) {
    const std::size_t length = std::min(text.size(), out.size() - 1);
    std::copy_n(text.begin(), length, out.begin());
    out[length] = '\0';
}

std::string_view textOf(const IdText& id) {
    return {id.begin(), std::find(id.begin(), id.end(), '\0')};
}

base::Status NoteFile::open(const std::filesystem::path& file) {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failure(file, errno);
    const base::Result<bool> fresh = makeRoom(fd, file);
    void* const mapped =
        fresh ? ::mmap(nullptr, sizeof(NoteContents), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)
              : MAP_FAILED;
    const int error = errno;
    ::close(fd);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (mapped == MAP_FAILED)
        return failure(file, error);
    contents_ = static_cast<NoteContents*>(mapped);
    if (*fresh || contents_->magic != NoteContents::kMagic)
        new (mapped) NoteContents;
    return {};
}

NoteFile::~NoteFile() {
    if (contents_ != &memory_)
        ::munmap(contents_, sizeof(NoteContents));
}

void NoteFile::sync() {
    if (contents_ != &memory_)
        static_cast<void>(::msync(contents_, sizeof(NoteContents), MS_SYNC));
}

} // namespace greenroom::edge::poison
