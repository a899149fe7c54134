// The id of a JSON-RPC text, as it was written.
//
// A parser would turn large numbers into others; the client compares what it gets with what it
// sent. It is read also from texts that are broken further on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greenroom::xapi {

struct RpcId {
    bool there = false;               // the outermost object has a member "id"
    std::optional<std::string> value; // JSON; nothing: not a string or number, twice, or too long
};

[[nodiscard]] RpcId rpcIdOf(std::string_view text);

} // namespace greenroom::xapi
