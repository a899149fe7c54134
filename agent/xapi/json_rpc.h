// JSON-RPC 2.0 as xAPI clients speak it over WebSocket: texts into requests, answers into texts
// (xAPI guide, WebSocket, JSON-RPC 2.0). Methods and codes: the same.
//
// No answer ever carries an id that the client did not send, for jsxapi fails on those: a text
// whose id cannot be read is answered by nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "xapi/location.h"
#include "xapi/node.h"
#include "xapi/pattern.h"
#include "xapi/task.h"

namespace greenroom::xapi {

enum class RpcCode : int {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601, // unknown commands too
    InvalidParams = -32602,
    InternalError = -32603,
    PermissionDenied = -31999,
    TooManySubscribers = -31998,
    CommandError = 1, // with a Cause
    InvalidPath = 3,  // with the xpath
};

struct RpcError {
    RpcCode code = RpcCode::InternalError;
    std::string message;
    std::string data; // JSON; empty: none
};

struct RpcGet { // xGet
    Path path;
};
struct RpcQuery { // xQuery
    Pattern pattern;
};
struct RpcSubscribe { // xFeedback/Subscribe
    Pattern pattern;
    bool notifyCurrentValue = false;
};
struct RpcUnsubscribe { // xFeedback/Unsubscribe
    std::int64_t id = 0;
};
struct RpcDoc { // xDoc
    Path path;
};

// Task: xSet and xCommand. RpcError: the request is its own answer.
using RpcCall =
    std::variant<RpcGet, RpcQuery, Task, RpcSubscribe, RpcUnsubscribe, RpcDoc, RpcError>;

struct RpcRequest {
    std::optional<std::string> id; // JSON, as it was sent; nothing: a notification, not answered
    RpcCall call;
};

// An error when there is nobody to answer: no JSON object, or an id that is none (null, a list,
// twice, longer than 256 bytes).
[[nodiscard]] base::Result<RpcRequest> readRpc(std::string_view text);

// `result` is JSON.
[[nodiscard]] std::string rpcResult(std::string_view id, std::string_view result);
[[nodiscard]] std::string rpcError(std::string_view id, const RpcError& error);

// A change or an event for one subscription: rooted at Status, Configuration or Event.
[[nodiscard]] std::string rpcEvent(std::int64_t subscription, const Node& report);

} // namespace greenroom::xapi
