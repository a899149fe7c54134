// What is done with the files of a database that cannot be read. Errors name the file and the
// system's own words.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace greenroom::edge::store {

// Renames a file to NAME.unreadable-N, with N the first number that is free; a database takes its
// -wal and -shm along, so that it can still be examined. Returns the new path.
[[nodiscard]] base::Result<std::filesystem::path> setAside(const std::filesystem::path& file);

} // namespace greenroom::edge::store
