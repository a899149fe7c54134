// Values of a template with {{names}} of the workspace they go to. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace greenroom::hub {

using Variables = std::map<std::string, std::string>;

// A letter, then letters, digits, '_', '-' or '.'; at most 64 bytes.
[[nodiscard]] bool isVariableName(std::string_view name);

// Blanks inside the braces do not count; what a variable holds is not looked at again, so that none
// can bring in another. InvalidInput: braces that do not close, a name that is none, or names that
// the workspace has no value for: all of those are in the message. TooLarge: over 4,096 bytes.
[[nodiscard]] base::Result<std::string> fillIn(std::string_view text, const Variables& variables);

} // namespace greenroom::hub
