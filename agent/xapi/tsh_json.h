// Documents as the JSON mode of tsh writes them (xAPI guide, tsh, JSON mode).
//
// Every value is {"Value":"text"}, also numbers; ids are text; lists are arrays. The first line is
// "{" and the last one "}", as drivers that read line by line expect. All is ASCII: some clients
// decode each piece of the stream by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xapi/node.h"

namespace greenroom::xapi {

// Members of the outermost object: the node under its name, if there is one, and the ResultId.
[[nodiscard]] std::string tshJson(const Node* root, const std::optional<std::string>& resultId);

} // namespace greenroom::xapi
