// The part of the panel's messages that is about first start and the service menu; panel_codec.h is
// the whole.
#pragma once

#include <optional>

#include "core/event.h"
#include "core/room_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::edge::panel {

void setSetup(greenroom::panel::v1::PanelView& out, const core::PanelView& view);

// Nothing for another verb, and for values out of bounds: languages and regions of 1 to 32 bytes,
// cities of at most 64, passcodes of 1 to 12 digits.
[[nodiscard]] std::optional<core::Event>
setupEvent(const greenroom::panel::v1::PanelIntent& intent);

} // namespace greenroom::edge::panel
