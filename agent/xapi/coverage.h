// How much of the vocabulary there is, and what stands behind each command.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "xapi/command_table.h"

namespace greenroom::xapi {

struct Coverage {
    std::size_t works = 0;   // commands that do what they say
    std::size_t refused = 0; // that say why they cannot be done on this device
    std::size_t statuses = 0;
    std::size_t settings = 0;
    std::size_t events = 0;
};
[[nodiscard]] Coverage coverage();

enum class CommandClass { Works, Refuses };
[[nodiscard]] CommandClass classOf(const CommandRow& row);
[[nodiscard]] std::string_view toText(CommandClass kind);

// The whole tree for people, as Markdown: every command, status, setting and event, a line each.
[[nodiscard]] std::string reference();

} // namespace greenroom::xapi
