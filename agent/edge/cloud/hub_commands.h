// Commands of the hub, by xAPI path, as the administrator of this device.
#pragma once

#include <functional>

#include "edge/cloud/hub_messages.h"
#include "session/task_runner.h"

namespace greenroom::edge::cloud {

// `done` runs once on this thread, maybe at once. The result is JSON as JSON-RPC clients get it.
void runForHub(session::TaskRunner& tasks, const CommandGiven& command,
               std::function<void(CommandDone)> done);

} // namespace greenroom::edge::cloud
