// The few file operations around the database. Errors name the file and the system's own words.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace greenroom::edge::store {

// At most `limit` bytes from the front. NotFound when there is no such file.
[[nodiscard]] base::Result<std::string> readFile(const std::filesystem::path& file,
                                                 std::size_t limit);

// A new file, readable by its owner alone, durable with its name when this returns. An existing
// file is an error.
[[nodiscard]] base::Status makePrivateFile(const std::filesystem::path& file,
                                           std::string_view content);

// Over the beginning of a file, which is made when it is missing, readable by its owner alone. Not
// synced.
[[nodiscard]] base::Status overwriteFile(const std::filesystem::path& file,
                                         std::string_view content);

// Renames a file to NAME.unreadable-N, with N the first number that is free; a database takes its
// -wal and -shm along, so that it can still be examined. Returns the new path.
[[nodiscard]] base::Result<std::filesystem::path> setAside(const std::filesystem::path& file);

} // namespace greenroom::edge::store
