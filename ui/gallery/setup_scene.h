// The part of a scene that is about first start.
#pragma once

#include "link/panel_view.h"

#include <QJsonObject>

namespace greenroom::ui::gallery {

void readSetup(const QJsonObject& view, link::PanelView& out);

} // namespace greenroom::ui::gallery
