// Custom panels as XML and as document nodes (xAPI guide, UI EXTENSIONS AND MESSAGES, panel XML;
// versions 1.1 to 1.11).
//
// Reading is tolerant: what is not understood is left out and named, so that one strange widget
// costs no panel. What would make a panel unusable is an error. Older files lack ids of panels and
// pages: those get made ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/extensions.h"
#include "xapi/node.h"

namespace greenroom::xapi {

struct ReadExtensions {
    core::Extensions extensions;
    std::vector<std::string> leftOut; // "line 12, column 9: a widget of type Dial"; a few at most
};

// <Extensions>, or one <Panel> alone. Errors as of readXml() and core::check(); empty text is none.
[[nodiscard]] base::Result<ReadExtensions> readExtensionsXml(std::string_view bytes);

// "Extensions" with its panels and the version. readExtensionsXml(writeXml(...)) gives the same
// panels again. Without `icons` the content of custom icons is left out.
[[nodiscard]] Node extensionsNode(const core::Extensions& extensions, bool icons = true);

} // namespace greenroom::xapi
