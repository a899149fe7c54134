// What must hold for any bytes that arrive as custom panels.
#pragma once

#include <string_view>

#include "xapi/extensions_xml.h"
#include "xapi/xml_writer.h"

namespace greenroom::test {

// The first promise that these bytes break, or nothing.
inline std::string_view brokenExtensionsPromise(std::string_view bytes) {
    const auto read = xapi::readExtensionsXml(bytes);
    if (!read)
        return read.error().message.empty() ? "an error says nothing" : "";
    if (!core::check(read->extensions))
        return "unsound panels were taken";
    for (const std::string& words : read->leftOut)
        if (words.empty())
            return "what was left out is not named";
    const auto again =
        xapi::readExtensionsXml(xapi::writeXml(xapi::extensionsNode(read->extensions)));
    if (!again || again->extensions != read->extensions || !again->leftOut.empty())
        return "what is listed cannot be set again";
    return "";
}

} // namespace greenroom::test
