// Value spaces under the names that documents refer to them by, and as elements (xAPI guide,
// command.xml and valuespace.xml).
#pragma once

#include <string>

#include "core/settings.h"
#include "xapi/command_table.h"
#include "xapi/node.h"

namespace greenroom::xapi {

[[nodiscard]] Space spaceOf(const core::ValueSpace& space);

// "INT_0_100", "STR_0_64", "TTPAR_24H_12H"; names of many literals end in "etc" and a count.
[[nodiscard]] std::string spaceName(const Space& space);

// The element with type, and Min and Max, MinLength and MaxLength, or Values.
[[nodiscard]] Node spaceNode(std::string element, const Space& space);

} // namespace greenroom::xapi
