#include "edge/store/witness.h"

#include <charconv>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

#include "files/file.h"

namespace greenroom::edge::store {

namespace {

constexpr std::size_t kLongest = 20; // digits of the largest number, with its line break

// In place, so that there is no instant at which a shorter number stands there; not synced.
void overwrite(const std::filesystem::path& file, std::string_view line) {
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, files::kOwnerOnly);
    if (fd < 0)
        return;
    [[maybe_unused]] const ssize_t written = ::write(fd, line.data(), line.size());
    ::close(fd);
}

} // namespace

std::int64_t Witness::writes() const {
    const base::Result<std::string> text = files::readFile(file_, kLongest);
    std::int64_t writes = 0;
    if (!text || text->size() != kLongest)
        return 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), writes);
    return error == std::errc{} && *end == '\n' && writes > 0 ? writes : 0;
}

// Always of the same length.
void Witness::testify(std::int64_t writes) const {
    std::string text = std::to_string(writes);
    text.insert(0, kLongest - 1 - text.size(), '0');
    overwrite(file_, text + "\n");
}

} // namespace greenroom::edge::store
