// From leaves to documents: what a query finds, and what is told of a change.
#pragma once

#include <optional>
#include <span>

#include "xapi/leaf.h"
#include "xapi/node.h"
#include "xapi/pattern.h"
#include "xapi/roles.h"

namespace greenroom::xapi {

// The smallest document with the leaves that any of the patterns fits and the roles may read,
// rooted at their first step. Nothing when there is none. The leaves are all of one document;
// conditions are looked up in `world`, which may be the same.
[[nodiscard]] std::optional<Node> report(const Leaves& leaves, std::span<const Pattern> patterns,
                                         Roles roles, const Leaves& world);

// What differs: leaves that are new or have another value, and, for each list item that is gone, a
// leaf with the attribute ghost="True" in its place. Quiet leaves are left out, unless their item
// is new.
[[nodiscard]] Leaves changesBetween(const Leaves& before, const Leaves& after);

// The leaves of an event's document, to be told as a whole: the roles are those of its row.
[[nodiscard]] Leaves leavesOf(const Node& document, Roles read);

} // namespace greenroom::xapi
