// Messages to servers that speak SOAP 1.1.
#pragma once

#include <string>

#include "xapi/node.h"

namespace greenroom::xapi {

// An Envelope whose Body holds the message; `service` is the namespace of both Body and message.
[[nodiscard]] std::string soapMessage(Node message, const std::string& service);

} // namespace greenroom::xapi
