// The part of the panel's messages that is about custom panels and messages; panel_codec.h is the
// whole.
#pragma once

#include <optional>

#include "core/event.h"
#include "core/extension_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::edge::panel {

void setExtension(greenroom::panel::v1::PanelView& out, const core::ExtensionView& view);

// Leaves out what stands last, and counts it; false when there is nothing left to leave out.
[[nodiscard]] bool shrinkExtension(greenroom::panel::v1::PanelView& view);

// Nothing for another verb, and for values out of their bounds.
[[nodiscard]] std::optional<core::Event>
extensionEvent(const greenroom::panel::v1::PanelIntent& intent);

} // namespace greenroom::edge::panel
