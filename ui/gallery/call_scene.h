// The part of a scene that is about calls.
#pragma once

#include "link/panel_view.h"

#include <QJsonObject>

namespace greenroom::ui::gallery {

// Calls, controls, the meeting's end, entries, the audio check and the failure, into `out`.
void readCalls(const QJsonObject& view, link::PanelView& out);

} // namespace greenroom::ui::gallery
