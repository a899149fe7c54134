// Kept values as rows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/kept.h"
#include "sql/connection.h"
#include "sql/secret_box.h"

namespace greenroom::edge::store {

using StoredKept = std::map<std::string, std::string>; // name to sealed text

// None in a database of a format that had no such table.
[[nodiscard]] base::Result<StoredKept> readKept(sql::Connection& connection);
// Replaces those named; inside the caller's transaction.
[[nodiscard]] base::Status writeKept(sql::Connection& connection, const StoredKept& rows);

struct ReadableKept {
    std::vector<core::KeptValue> values;
    std::vector<std::string> unknown; // names that only another release can read
    std::vector<std::string> lost;    // what cannot be read, and why: for health
};
[[nodiscard]] ReadableKept readable(const StoredKept& stored, const sql::SecretBox* box);

// One row: the value as it is stored.
[[nodiscard]] base::Result<StoredKept> storedForm(const core::KeptValue& value,
                                                  const sql::SecretBox& box);

} // namespace greenroom::edge::store
