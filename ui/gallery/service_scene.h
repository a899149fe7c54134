// The part of a scene that is about the service menu.
#pragma once

#include "link/panel_view.h"

#include <QJsonObject>

namespace greenroom::ui::gallery {

void readService(const QJsonObject& view, link::PanelView& out);

} // namespace greenroom::ui::gallery
