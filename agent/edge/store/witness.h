// How many writes the database has taken, remembered beside it.
//
// A damaged or missing -wal looks to SQLite like one that was never finished: it goes back to an
// older state and says nothing. The witness knows better. It is written after each commit without
// being synced: after a power cut it may be behind, which proves nothing, but never ahead of what
// is on the disk.
#pragma once

#include <cstdint>
#include <filesystem>

namespace greenroom::edge::store {

class Witness {
public:
    explicit Witness(std::filesystem::path file) : file_(std::move(file)) {}

    // 0 when there is none, or none that can be read.
    [[nodiscard]] std::int64_t writes() const;
    // Best effort: without a witness the store works as well.
    void testify(std::int64_t writes) const;

private:
    std::filesystem::path file_;
};

} // namespace greenroom::edge::store
