// Documents as the lines of the terminal mode (xAPI guide, tsh, terminal results).
//
// Every value stands on a line of its own behind its whole path, list items by their number:
// "*s Call 7 Status: Connected". Strings are quoted, integers and literals are not; inside quotes
// \" \\ \n \t are escaped and other control characters left out, so that no value can end its line.
#pragma once

#include <string>
#include <string_view>

#include "xapi/node.h"

namespace greenroom::xapi {

// "Status", "Configuration" and "Event" as *s, *c and *e lines; anything else as a result, *r. A
// branch with an attribute (status, ghost) or without children has a line too.
[[nodiscard]] std::string terminalLines(const Node& root);

[[nodiscard]] std::string terminalQuoted(std::string_view text);

} // namespace greenroom::xapi
