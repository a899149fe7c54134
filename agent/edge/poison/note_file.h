// The file poison.guard of the state directory, as memory that outlives the process.
//
// Plain stores into a shared mapping: they are in the kernel's page cache at once, so they survive
// any death of the process, but not a power cut; a record that counts is synced.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace greenroom::edge::poison {

using IdText = std::array<char, 128>; // up to the first zero

void setText(IdText& out, std::string_view text);
[[nodiscard]] std::string_view textOf(const IdText& id);

// What is in hand. `stage` is 0 when nothing is, and is set last and cleared first.
struct Note {
    std::uint32_t stage = 0;
    std::uint32_t reserved = 0;
    std::uint64_t fingerprint = 0;
    IdText id{};
};

// An entry that was in hand when the process died; free when `deaths` is 0.
struct Suspect {
    std::uint32_t deaths = 0;
    std::uint32_t stage = 0;
    std::uint64_t fingerprint = 0;
    std::int64_t lastDeathMs = 0; // wall time at which the process after it started
    IdText id{};
};

// The whole file, in the machine's byte order: it never leaves the machine.
struct NoteContents {
    static constexpr std::uint64_t kMagic = 0x67726e72'706f6931; // "grnrpoi1"
    static constexpr std::size_t kMost = 64;

    std::uint64_t magic = kMagic;
    Note note;
    std::array<Suspect, kMost> suspects{};
};

class NoteFile {
public:
    // A file of another size or kind is begun anew. Its space is allocated: a store into it cannot
    // fail for want of room. Unavailable, with the reason: then contents() is plain memory, which
    // guards nothing beyond this process.
    [[nodiscard]] base::Status open(const std::filesystem::path& file);
    NoteFile() = default;
    ~NoteFile();
    NoteFile(const NoteFile&) = delete;
    NoteFile& operator=(const NoteFile&) = delete;

    [[nodiscard]] NoteContents& contents() { return *contents_; }

    // Waits for the disk; best effort.
    void sync();

private:
    NoteContents memory_;
    NoteContents* contents_ = &memory_;
};

} // namespace greenroom::edge::poison
