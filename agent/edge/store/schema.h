// The tables, their format number, and how a database gets from an older format to this one.
#pragma once

#include <filesystem>
#include <span>

#include "base/result.h"
#include "edge/store/connection.h"

namespace greenroom::edge::store {

// The statements that make a format from the one before; the first makes an empty database's.
struct Migration {
    std::span<const char* const> statements;
    int readableBy; // the oldest format whose release can read and write the result
};

[[nodiscard]] std::span<const Migration> migrations();

enum class Origin {
    Found, // it held our tables, of this format or of a newer one that we may use
    Fresh, // it was empty
};

// Brings the database to the newest format of `steps`. Before an older one is changed, a copy is
// kept beside it as NAME.format-N. Corrupt: tables of somebody else, or of a newer format that says
// this release cannot use it.
[[nodiscard]] base::Result<Origin> prepareFormat(Connection& connection,
                                                 const std::filesystem::path& file,
                                                 std::span<const Migration> steps);

} // namespace greenroom::edge::store
