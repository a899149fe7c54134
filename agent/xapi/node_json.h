// Documents as JSON-RPC over WebSocket wants them (xAPI guide, WebSocket, JSON-RPC 2.0).
//
// Integers are numbers, other values strings. List items stand together in an array, each with a
// numeric "id"; an item that is a value of its own has it as "Value". Of the attributes, only
// "ghost" and "status" are told.
#pragma once

#include <string>
#include <string_view>

#include "xapi/location.h"
#include "xapi/node.h"

namespace greenroom::xapi {

// A JSON string. Broken UTF-8 becomes U+FFFD: one bad byte would end the client's connection.
void appendJsonText(std::string& out, std::string_view text);

// {"Booking":[{"id":1,"Id":"42"}],"status":"OK"}, or the value alone.
void appendJson(std::string& out, const Node& node);

// The part of a document that lies at the path, told relative to it: a value, an object, or the
// array of a list's items. The first step is the document itself. A list that the path crosses
// without an index is entered when it has one item, else each item is told with what lies below.
// Empty when nothing is there.
[[nodiscard]] std::string jsonAt(const Node& document, const Path& path);

} // namespace greenroom::xapi
