// Small files that are whole or not there, whenever the agent dies. Errors name the file and carry
// the system's own words: NotFound when there is no such file, Io otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "base/result.h"

namespace greenroom::files {

inline constexpr mode_t kOwnerOnly = 0600;

// At most `limit` bytes from the front.
[[nodiscard]] base::Result<std::string> readFile(const std::filesystem::path& file,
                                                 std::size_t limit);

enum class Lasts : std::uint8_t {
    PowerCut, // it is on the disk when the call returns
    Reboot,   // what is made again at every start: nothing waits for the disk
};

// A new file for its owner alone, which outlasts a power cut. An existing one is an error and stays
// as it is.
[[nodiscard]] base::Status makeFile(const std::filesystem::path& file, std::string_view content);

// The file has its mode from the first byte on, and either the old content or the new.
[[nodiscard]] base::Status replaceFile(const std::filesystem::path& file, std::string_view content,
                                       mode_t mode = kOwnerOnly, Lasts lasts = Lasts::PowerCut);

// A renamed file outlasts a power cut only when its directory was synced too.
[[nodiscard]] base::Status syncDirectory(const std::filesystem::path& directory);

} // namespace greenroom::files
