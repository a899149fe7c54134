// Status as a function of the published snapshot: one table of paths, who may read them, and where
// each value comes from.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "xapi/context.h"
#include "xapi/location.h"
#include "xapi/node.h"

namespace greenroom::xapi {

struct StatusRow {
    std::string_view path; // words separated by blanks; a list word ends in "[n]", at most one
    ValueKind kind;
    Roles read;
    // Of one list item, named by its id; 0 outside lists. Nothing: the path is not there now.
    std::optional<std::string> (*value)(const Context& context, std::uint32_t item);
};

// In the order of the document.
[[nodiscard]] std::span<const StatusRow> statusRows();

// "Status" with what lies at or below the path (its first step is "Status"), seen by the context's
// roles. Nothing when no path matches.
[[nodiscard]] std::optional<Node> statusAt(const Path& path, const Context& context);

} // namespace greenroom::xapi
