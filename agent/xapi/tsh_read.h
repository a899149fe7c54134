// What xStatus, xConfiguration and xGetxml find (xAPI guide, tsh).
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "xapi/context.h"
#include "xapi/node.h"
#include "xapi/tsh_line.h"

namespace greenroom::xapi {

struct TshQueryError {
    std::string reason;
    std::string xpath;
};

// A document with what was found, none when there could be something but is not now (no calls), or
// why the question is wrong: no such path, no rights.
[[nodiscard]] std::variant<std::optional<Node>, TshQueryError> findForTsh(const TshRead& read,
                                                                          const Context& context);

// Of an XPath below /Status or /Configuration; nothing for anything else.
[[nodiscard]] std::optional<Node> findForGetXml(const std::string& location,
                                                const Context& context);

} // namespace greenroom::xapi
