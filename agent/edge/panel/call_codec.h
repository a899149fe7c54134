// The part of the panel's messages that is about calls; panel_codec.h is the whole.
#pragma once

#include <optional>

#include "core/event.h"
#include "core/room_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::edge::panel {

// Calls, failure, controls, ending, entries, audio check.
void setCalls(greenroom::panel::v1::PanelView& out, const core::PanelView& view);

// Nothing for another verb, and for values out of their bounds.
[[nodiscard]] std::optional<core::Event> callEvent(const greenroom::panel::v1::PanelIntent& intent);

} // namespace greenroom::edge::panel
