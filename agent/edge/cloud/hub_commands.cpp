#include "edge/cloud/hub_commands.h"

#include <algorithm>
#include <utility>

#include "xapi/json_rpc_find.h"
#include "xapi/location.h"
#include "xapi/node_json.h"

namespace greenroom::edge::cloud {

namespace {

CommandDone refused(const std::string& id, const std::string& why) {
    CommandDone done{id, false, {}};
    xapi::appendJsonText(done.json, why);
    return done;
}

CommandDone answerOf(const std::string& id, const xapi::RpcAnswer& answer) {
    if (const auto* error = std::get_if<xapi::RpcError>(&answer))
        return refused(id, error->message);
    return {id, true, std::get<std::string>(answer)};
}

CommandDone read(session::TaskRunner& tasks, const CommandGiven& command) {
    std::string location =
        (command.kind == CommandKind::Status ? "Status/" : "Configuration/") + command.path;
    std::ranges::replace(location, ' ', '/');
    const auto path = xapi::parseLocation(location);
    if (!path)
        return refused(command.id, path.error().message);
    const core::SnapshotPtr room = tasks.latest();
    return answerOf(command.id,
                    xapi::getForRpc(xapi::RpcGet{*path}, tasks.contextOf(*room, xapi::kA)));
}

} // namespace

void runForHub(session::TaskRunner& tasks, const CommandGiven& command,
               std::function<void(CommandDone)> done) {
    if (command.kind != CommandKind::Command) {
        done(read(tasks, command));
        return;
    }
    // A body, as some commands have, travels as an argument of this name.
    constexpr std::string_view kBody = "body";
    xapi::CommandRequest request{command.path, command.arguments, {}};
    const auto body =
        std::ranges::find(request.parameters, kBody, &std::pair<std::string, std::string>::first);
    if (body != request.parameters.end()) {
        request.body = std::move(body->second);
        request.parameters.erase(body);
    }
    const xapi::Task task(std::move(request));
    tasks.run(task, {xapi::kA, {core::Owner::Cloud, command.origin}},
              [id = command.id, task, done = std::move(done)](const session::Finished& finished) {
                  if (const auto* node = std::get_if<xapi::Node>(&finished))
                      done(answerOf(id, xapi::resultForRpc(task, *node)));
                  else
                      done(refused(id, "the room is busy"));
              });
}

} // namespace greenroom::edge::cloud
