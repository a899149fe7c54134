#include "edge/store/witness.h"

#include <charconv>
#include <string>

#include "edge/store/files.h"

namespace greenroom::edge::store {

namespace {

constexpr std::size_t kLongest = 20; // digits of the largest number, with its line break

} // namespace

std::int64_t Witness::writes() const {
    const base::Result<std::string> text = readFile(file_, kLongest);
    std::int64_t writes = 0;
    if (!text || text->size() != kLongest)
        return 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), writes);
    return error == std::errc{} && *end == '\n' && writes > 0 ? writes : 0;
}

// Always of the same length, and in place: no instant at which a shorter number stands there.
void Witness::testify(std::int64_t writes) const {
    std::string text = std::to_string(writes);
    text.insert(0, kLongest - 1 - text.size(), '0');
    static_cast<void>(overwriteFile(file_, text + "\n"));
}

} // namespace greenroom::edge::store
