// The words that tsh knows below xCommand, xConfiguration, xStatus and xEvent: completed from their
// beginnings, and listed for "?" and "//word".
#pragma once

#include <string>
#include <string_view>

#include "xapi/leaf.h"
#include "xapi/pattern.h"
#include "xapi/roles.h"
#include "xapi/tsh_line.h"

namespace greenroom::xapi {

// Every path the tree can have, without values; each list word carries the item 1.
[[nodiscard]] const Leaves& tshPaths(TshTree tree);

// Words of the pattern that fit no path but begin exactly one word at their place become that word.
[[nodiscard]] Pattern completed(TshTree tree, Pattern pattern);
[[nodiscard]] std::string completedCommand(std::string_view path);
[[nodiscard]] Path completedSetting(const Path& path); // below Configuration

// One line for each word or path below, as far as the roles go; with the parameters of commands.
[[nodiscard]] std::string tshListed(const TshListing& listing, Roles roles);

// Whether one of the path's words, the first apart, begins with it.
[[nodiscard]] bool hasWord(const Path& path, std::string_view beginning);

} // namespace greenroom::xapi
