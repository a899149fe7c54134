// What there is, described for machines: the documents command.xml and valuespace.xml, and the
// schema that xDoc gives. All of it derived from the tables.
#pragma once

#include <optional>

#include "xapi/node.h"
#include "xapi/pattern.h"
#include "xapi/roles.h"

namespace greenroom::xapi {

// <Command> with each command that the roles may run, and its parameters.
[[nodiscard]] Node commandDocument(Roles roles);

// <Valuespace> with each space that the other documents refer to, once.
[[nodiscard]] Node valueSpaceDocument();

// The part of the schema that lies at or below the path; its first step is Command, Configuration,
// Event or Status. Leaves carry their value space, who may read or run them and, for settings, who
// may write them, as attributes and elements named alike.
[[nodiscard]] std::optional<Node> schemaAt(const Pattern& pattern, Roles roles);

} // namespace greenroom::xapi
