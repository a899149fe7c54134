// Running one command, whatever transport it came by.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/event.h"
#include "core/request.h"
#include "xapi/command_table.h"
#include "xapi/context.h"
#include "xapi/node.h"

namespace greenroom::xapi {

// A command as a client wrote it.
struct CommandRequest {
    std::string path; // words separated by blanks, any letter case
    std::vector<std::pair<std::string, std::string>> parameters; // in order, names as given
    std::string body;
};

// The finished result, or the event to post: its outcome then goes to finishCommand(). Unknown
// commands, missing rights and bad parameters are finished results that say so. `request` is used
// only by an event.
[[nodiscard]] std::variant<Node, core::Event>
beginCommand(const CommandRequest& command, const Context& context, core::RequestId request);

// The password among the parameters that has to be hashed before the command begins, or null: its
// value is to be replaced by the hash. Only for commands that the roles may run.
[[nodiscard]] std::string* passwordOf(CommandRequest& command, Roles roles);

[[nodiscard]] Node finishCommand(const CommandRequest& command, const core::Outcome& outcome);

} // namespace greenroom::xapi
