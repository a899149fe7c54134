// Looks over XML before the parser does, for what the parser would spend time or memory on.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace greenroom::xapi {

// Errors begin with "line L, column C: ", columns counted in bytes from 1.
//
// InvalidInput for a document type declaration (entities can only come from there) and for UTF-16
// or UTF-32; TooLarge for a tag over `longestTag` bytes: Qt compares each attribute of a tag with
// all others.
[[nodiscard]] base::Status guardXml(std::string_view bytes, std::size_t longestTag);

} // namespace greenroom::xapi
