// The part of proto/panel.proto that is about first start; link/panel_codec.h is the whole, and
// says how what arrives is taken.
#pragma once

#include "link/panel_intent.h"
#include "link/panel_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::ui::link {

// Into `out`; nothing of a step that this panel does not know.
void setupFromWire(const greenroom::panel::v1::PanelView& view, PanelView& out);

// Drops regions and cities that could not be named to the agent again, makes texts safe.
void boundSetup(PanelView& view);

// False for a verb of another kind.
bool setSetupVerb(greenroom::panel::v1::PanelIntent& out, const PanelIntent& intent);

} // namespace greenroom::ui::link
