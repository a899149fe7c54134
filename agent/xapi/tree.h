// Paths of leaves, and documents grown leaf by leaf.
#pragma once

#include <string>
#include <string_view>

#include "xapi/location.h"
#include "xapi/node.h"

namespace greenroom::xapi {

// From a table's words: "SIP Proxy 1 Address" has the steps SIP, Proxy[1], Address.
[[nodiscard]] Path pathOfWords(std::string_view words);

// "/SIP/Proxy[1]/Address"
[[nodiscard]] std::string textOf(const Path& path);

// Whether the leaf lies at or below the wanted path. Names in any letter case; a step without index
// wants every item; index 1 also fits an element that is no list.
[[nodiscard]] bool selects(const Path& wanted, const Path& leaf);

// Puts the leaf's value at its place, with the branches that lead there, and returns it. The last
// step's name is the leaf's.
Node& place(Node& root, const Path& leaf, ValueKind kind, std::string text);

} // namespace greenroom::xapi
