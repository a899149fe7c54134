// Documents as XML over HTTP: prolog, two-space indent, list elements with item and maxOccurrence
// (xAPI guide, XMLAPI, getxml answer).
#pragma once

#include <string>

#include "xapi/node.h"

namespace greenroom::xapi {

// Always well formed: characters that XML 1.0 forbids are left out, broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::string writeXml(const Node& root);

} // namespace greenroom::xapi
