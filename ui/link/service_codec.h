// The part of proto/panel.proto that is about the service menu; link/panel_codec.h is the whole,
// and says how what arrives is taken.
#pragma once

#include "link/panel_intent.h"
#include "link/panel_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::ui::link {

// Into `out`; nothing of a stage that this panel does not know, and of acts those that it knows.
void serviceFromWire(const greenroom::panel::v1::PanelView& view, PanelView& out);

void boundService(PanelView& view);

// False for a verb of another kind.
bool setServiceVerb(greenroom::panel::v1::PanelIntent& out, const PanelIntent& intent);

} // namespace greenroom::ui::link
