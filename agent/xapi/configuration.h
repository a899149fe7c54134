// xConfiguration over the table of settings (core/settings.h).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/event.h"
#include "core/request.h"
#include "xapi/context.h"
#include "xapi/leaf.h"
#include "xapi/location.h"
#include "xapi/node.h"
#include "xapi/pattern.h"
#include "xapi/xml_reader.h"

namespace greenroom::xapi {

// Every setting with its value, whoever may read it; of what the pattern cannot fit, maybe nothing.
// Secrets are dots.
[[nodiscard]] Leaves configurationLeaves(const Context& context, const Pattern* wanted = nullptr);

struct SettingWrite {
    Path path; // below Configuration
    std::string value;
};

// One for each leaf below <Configuration>, in the document's order.
[[nodiscard]] std::vector<SettingWrite> settingWrites(const Element& configuration);

// The event to post, or the Error that answers at once: no such setting, not allowed.
[[nodiscard]] std::variant<Node, core::Event>
beginWrite(const SettingWrite& write, const Context& context, core::RequestId request);
// "Success" or "Error".
[[nodiscard]] Node finishWrite(const SettingWrite& write, const core::Outcome& outcome);

} // namespace greenroom::xapi
