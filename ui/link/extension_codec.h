// The part of proto/panel.proto that is about custom panels and messages; link/panel_codec.h is the
// whole, and says how what arrives is taken.
#pragma once

#include "link/extension_view.h"
#include "link/panel_intent.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::ui::link {

[[nodiscard]] ExtensionView extensionFromWire(const greenroom::panel::v1::PanelView& view);

// Drops surplus and what has no usable id, makes texts safe.
[[nodiscard]] ExtensionView bounded(ExtensionView view);

// False for a verb of another kind.
bool setVerb(greenroom::panel::v1::PanelIntent& out, const PanelIntent& intent);

} // namespace greenroom::ui::link
