// The part of a scene that clients put on the panel.
#pragma once

#include "link/extension_view.h"

#include <QJsonObject>

namespace greenroom::ui::gallery {

[[nodiscard]] link::ExtensionView readExtension(const QJsonObject& view);

} // namespace greenroom::ui::gallery
