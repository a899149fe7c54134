// Documents as the XML mode of tsh writes them: in an <XmlDoc>, every element below the document's
// root with an item number (xAPI guide, tsh, XML mode).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xapi/node.h"

namespace greenroom::xapi {

[[nodiscard]] std::string tshXml(const std::optional<Node>& document, std::string_view resultId);

} // namespace greenroom::xapi
