// The part of proto/panel.proto that is about the room as a whole: how much of the screen is to be
// seen, how it looks, what it says of the room, who the device is. link/panel_codec.h is the whole,
// and says how what arrives is taken.
#pragma once

#include "link/panel_intent.h"
#include "link/panel_view.h"

namespace greenroom::panel::v1 {
class PanelIntent;
class PanelView;
} // namespace greenroom::panel::v1

namespace greenroom::ui::link {

// By the names of the wire; one that is not known is the default.
[[nodiscard]] ThemeName themeNamed(const QString& name);
[[nodiscard]] TextSize textSizeNamed(const QString& name);

// Wakefulness, availability, look and device, into `out`. An agent that says nothing of the room's
// use is taken as not sure of it, one that says nothing of wakefulness as awake.
void lookFromWire(const greenroom::panel::v1::PanelView& view, PanelView& out);

// Makes texts safe and numbers possible; no brightness at all is full brightness.
void boundLook(PanelView& view);

// False for a verb of another kind.
bool setLookVerb(greenroom::panel::v1::PanelIntent& out, const PanelIntent& intent);

} // namespace greenroom::ui::link
