// What xDoc tells: the schema of commands, settings, status and events, in the form from which
// jsxapi generates types (xAPI guide, WebSocket, xDoc; jsxapi generate-api).
#pragma once

#include "xapi/json_rpc.h"
#include "xapi/json_rpc_find.h"
#include "xapi/roles.h"

namespace greenroom::xapi {

// The part at the path, which begins with Command, Configuration, Status or Event, as far as the
// roles go.
[[nodiscard]] RpcAnswer docForRpc(const RpcDoc& doc, Roles roles);

} // namespace greenroom::xapi
