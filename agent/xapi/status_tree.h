// Status as a function of the published snapshot: one table of paths, who may read them, and where
// each value comes from.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xapi/context.h"
#include "xapi/leaf.h"
#include "xapi/node.h"
#include "xapi/pattern.h"

namespace greenroom::xapi {

// Which list items a row is asked for; 0 where the path has no such list.
struct Items {
    std::uint32_t outer = 0;
    std::uint32_t inner = 0;
};

enum class Told : std::uint8_t {
    OnChange,
    Never, // it changes by itself all the time: only who asks is told
};

struct StatusRow {
    std::string_view path; // words separated by blanks; a list word ends in "[n]", at most two
    ValueKind kind;
    Roles read;
    // Nothing: the path is not there now.
    std::optional<std::string> (*value)(const Context& context, Items items);
    Told told = Told::OnChange;
};

// The items that a list has now, by the ids they are known by.
struct StatusList {
    std::string_view path; // as in a row, up to the list's word without "[n]"
    std::vector<std::uint32_t> (*items)(const Context& context, std::uint32_t outer);
};

// In the order of the document.
[[nodiscard]] std::span<const StatusRow> statusRows();
[[nodiscard]] std::span<const StatusList> statusLists();

// Everything there is now, whoever may read it; of what the pattern cannot fit, maybe nothing.
[[nodiscard]] Leaves statusLeaves(const Context& context, const Pattern* wanted = nullptr);

} // namespace greenroom::xapi
