// The format number of a database, and how it gets from an older format to the newest.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "base/result.h"
#include "sql/connection.h"

namespace greenroom::sql {

// The statements that make a format from the one before; the first makes an empty database's, with
// a table `meta (name TEXT PRIMARY KEY, value INTEGER)`.
struct Migration {
    std::span<const char* const> statements;
    int readableBy; // the oldest format whose release can read and write the result
};

enum class Origin : std::uint8_t {
    Found, // it held our tables, of this format or of a newer one that we may use
    Fresh, // it was empty
};

// Brings the database to the newest format of `steps`. Before an older one is changed, a copy is
// kept beside it as NAME.format-N. Corrupt: tables of somebody else, or of a newer format that says
// this release cannot use it.
[[nodiscard]] base::Result<Origin> prepareFormat(Connection& connection,
                                                 const std::filesystem::path& file,
                                                 std::span<const Migration> steps);

} // namespace greenroom::sql
