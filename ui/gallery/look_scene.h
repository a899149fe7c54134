// The part of a scene that is about the room as a whole: wakefulness, availability, look, device.
#pragma once

#include "link/panel_view.h"

#include <QJsonObject>

namespace greenroom::ui::gallery {

// What the scene does not name stays as it is in `out`; a use that is not named is Unsure.
void readLook(const QJsonObject& view, link::PanelView& out);

} // namespace greenroom::ui::gallery
