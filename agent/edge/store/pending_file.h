// The writes to one file that have not been synced: what a power cut would lose. Only built with
// GREENROOM_TEST_HOOKS.
#pragma once

#include <array>
#include <cstdint>
#include <map>

#include <sqlite3.h>

namespace greenroom::edge::store {

// Lies over a file of SQLite's real VFS. All functions return SQLite's result codes.
class PendingFile {
public:
    explicit PendingFile(sqlite3_file* real) : real_(real) {}

    int read(void* out, int amount, std::int64_t offset);
    int write(const void* data, int amount, std::int64_t offset);
    int truncate(std::int64_t size);
    int size(std::int64_t& out);
    // To the real file, which the caller then syncs.
    int flush();

private:
    static constexpr std::int64_t kBlock = 4096;
    using Block = std::array<char, kBlock>;

    int begin();
    int readReal(char* out, std::int64_t amount, std::int64_t offset);
    int load(std::int64_t index, Block*& block);

    sqlite3_file* real_;
    bool dirty_ = false;
    std::int64_t size_ = 0;                // of the file with what is pending, when dirty
    std::int64_t realKept_ = 0;            // bytes of the real file that still count
    std::map<std::int64_t, Block> blocks_; // by place in the file
};

} // namespace greenroom::edge::store
