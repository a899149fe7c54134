// Bookings as rows.
#pragma once

#include <map>
#include <memory>

#include "base/result.h"
#include "core/agenda.h"
#include "sql/connection.h"
#include "sql/secret_box.h"

namespace greenroom::edge::store {

using SourceLists = std::map<core::Source, std::shared_ptr<const core::SourceList>>;

// All lists of the sources this release knows. A row that makes no sound booking is set aside in
// its list, with the reason; secrets that cannot be unsealed are empty, and counted in
// `lostSecrets`.
[[nodiscard]] base::Result<SourceLists>
readLists(sql::Connection& connection, const sql::SecretBox* box, std::size_t& lostSecrets);

// Replaces a source's list; inside the caller's transaction.
[[nodiscard]] base::Status writeList(sql::Connection& connection, const sql::SecretBox& box,
                                     core::Source source, const core::SourceList& list);

} // namespace greenroom::edge::store
