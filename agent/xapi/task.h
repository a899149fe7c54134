// One thing that a client asks to be done, whatever transport it came by.
#pragma once

#include <variant>

#include "core/event.h"
#include "core/request.h"
#include "xapi/command_run.h"
#include "xapi/configuration.h"
#include "xapi/context.h"
#include "xapi/node.h"

namespace greenroom::xapi {

using Task = std::variant<CommandRequest, SettingWrite>;

// See beginCommand() and beginWrite(): the finished result, or the event to post.
[[nodiscard]] inline std::variant<Node, core::Event>
beginTask(const Task& task, const Context& context, core::RequestId request) {
    if (const auto* command = std::get_if<CommandRequest>(&task))
        return beginCommand(*command, context, request);
    return beginWrite(std::get<SettingWrite>(task), context, request);
}

[[nodiscard]] inline Node finishTask(const Task& task, const core::Outcome& outcome) {
    if (const auto* command = std::get_if<CommandRequest>(&task))
        return finishCommand(*command, outcome);
    return finishWrite(std::get<SettingWrite>(task), outcome);
}

} // namespace greenroom::xapi
