// The part of the panel's messages that is about the room and the panel as a whole; panel_codec.h
// is the whole.
#pragma once

#include <optional>

#include "core/event.h"
#include "core/room_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::edge::panel {

// Wakefulness, availability, look, device.
void setLook(greenroom::panel::v1::PanelView& out, const core::PanelView& view);

// Nothing for another verb.
[[nodiscard]] std::optional<core::Event> lookEvent(const greenroom::panel::v1::PanelIntent& intent);

} // namespace greenroom::edge::panel
