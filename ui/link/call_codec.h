// The part of proto/panel.proto that is about calls; link/panel_codec.h is the whole, and says how
// what arrives is taken.
#pragma once

#include "link/panel_intent.h"
#include "link/panel_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::ui::link {

// Calls, controls, the meeting's end, entries, the audio check and the failure, into `out`.
void callsFromWire(const greenroom::panel::v1::PanelView& view, PanelView& out);

// Drops surplus and entries without a usable id, makes texts safe.
void boundCalls(PanelView& view);

// False for a verb of another kind.
bool setCallVerb(greenroom::panel::v1::PanelIntent& out, const PanelIntent& intent);

} // namespace greenroom::ui::link
