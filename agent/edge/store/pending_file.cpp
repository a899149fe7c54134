#include "edge/store/pending_file.h"

#include <algorithm>
#include <cstring>

namespace greenroom::edge::store {

int PendingFile::begin() {
    if (dirty_)
        return SQLITE_OK;
    sqlite3_int64 real = 0;
    if (const int code = real_->pMethods->xFileSize(real_, &real); code != SQLITE_OK)
        return code;
    size_ = real;
    realKept_ = real;
    dirty_ = true;
    return SQLITE_OK;
}

// Zeroes where the real file ends.
int PendingFile::readReal(char* out, std::int64_t amount, std::int64_t offset) {
    std::memset(out, 0, static_cast<std::size_t>(amount));
    const std::int64_t there = std::clamp<std::int64_t>(realKept_ - offset, 0, amount);
    if (there == 0)
        return SQLITE_OK;
    return real_->pMethods->xRead(real_, out, static_cast<int>(there), offset);
}

int PendingFile::load(std::int64_t index, Block*& block) {
    const auto [at, fresh] = blocks_.try_emplace(index);
    block = &at->second;
    if (!fresh)
        return SQLITE_OK;
    const int code = readReal(block->data(), kBlock, index * kBlock);
    if (code != SQLITE_OK)
        blocks_.erase(at);
    return code;
}

int PendingFile::read(void* out, int amount, std::int64_t offset) {
    if (!dirty_)
        return real_->pMethods->xRead(real_, out, amount, offset);
    char* to = static_cast<char*>(out);
    for (std::int64_t done = 0; done < amount;) {
        const std::int64_t place = offset + done;
        const std::int64_t within = place % kBlock;
        const std::int64_t part = std::min<std::int64_t>(kBlock - within, amount - done);
        const auto pending = blocks_.find(place / kBlock);
        if (pending != blocks_.end())
            std::memcpy(to + done, pending->second.data() + within, static_cast<std::size_t>(part));
        else if (const int code = readReal(to + done, part, place); code != SQLITE_OK)
            return code;
        done += part;
    }
    return offset + amount > size_ ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int PendingFile::write(const void* data, int amount, std::int64_t offset) {
    if (const int code = begin(); code != SQLITE_OK)
        return code;
    const char* from = static_cast<const char*>(data);
    for (std::int64_t done = 0; done < amount;) {
        const std::int64_t place = offset + done;
        const std::int64_t within = place % kBlock;
        const std::int64_t part = std::min<std::int64_t>(kBlock - within, amount - done);
        Block* block = nullptr;
        if (const int code = load(place / kBlock, block); code != SQLITE_OK)
            return code;
        std::memcpy(block->data() + within, from + done, static_cast<std::size_t>(part));
        done += part;
    }
    size_ = std::max(size_, offset + amount);
    return SQLITE_OK;
}

int PendingFile::truncate(std::int64_t size) {
    if (const int code = begin(); code != SQLITE_OK)
        return code;
    size_ = std::min(size_, size);
    realKept_ = std::min(realKept_, size);
    blocks_.erase(blocks_.lower_bound((size + kBlock - 1) / kBlock), blocks_.end());
    if (const auto last = blocks_.find(size / kBlock); last != blocks_.end())
        std::fill(last->second.begin() + size % kBlock, last->second.end(), '\0');
    return SQLITE_OK;
}

int PendingFile::size(std::int64_t& out) {
    if (dirty_) {
        out = size_;
        return SQLITE_OK;
    }
    sqlite3_int64 real = 0;
    const int code = real_->pMethods->xFileSize(real_, &real);
    out = real;
    return code;
}

int PendingFile::flush() {
    if (!dirty_)
        return SQLITE_OK;
    if (const int code = real_->pMethods->xTruncate(real_, realKept_); code != SQLITE_OK)
        return code;
    for (const auto& [index, block] : blocks_) {
        const std::int64_t offset = index * kBlock;
        const std::int64_t amount = std::min(kBlock, size_ - offset);
        const int code =
            real_->pMethods->xWrite(real_, block.data(), static_cast<int>(amount), offset);
        if (code != SQLITE_OK)
            return code;
    }
    blocks_.clear();
    dirty_ = false;
    return SQLITE_OK;
}

} // namespace greenroom::edge::store
