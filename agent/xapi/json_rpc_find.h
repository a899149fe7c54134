// What JSON-RPC reads find and what its commands bring, as JSON results or errors with the codes of
// the xAPI guide, WebSocket, JSON-RPC 2.0.
#pragma once

#include <string>
#include <variant>

#include "xapi/context.h"
#include "xapi/json_rpc.h"

namespace greenroom::xapi {

using RpcAnswer = std::variant<std::string, RpcError>; // JSON, or why there is none

[[nodiscard]] RpcError noSuchPath(const Path& path);

// A value, an object, an array of a list's items; null for what could be there and is not now.
[[nodiscard]] RpcAnswer getForRpc(const RpcGet& get, const Context& context);

// Rooted at Status or Configuration; {} when nothing fits.
[[nodiscard]] RpcAnswer queryForRpc(const RpcQuery& query, const Context& context);

// Of a task that was run with these roles.
[[nodiscard]] RpcAnswer resultForRpc(const Task& task, const Node& result);

} // namespace greenroom::xapi
