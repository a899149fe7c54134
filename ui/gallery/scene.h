// A stored view: a PanelView as protobuf's JSON mapping writes it, with "link" beside its fields:
// "live" (default), "loading", "reconnecting" or "lost", and "sheet": what a touch has opened, by
// its name in RoomModel::Sheet. For looking at the panel without an agent.
#pragma once

#include "link/panel_link.h"
#include "link/panel_view.h"

#include <QByteArray>

#include <optional>

namespace greenroom::ui::gallery {

struct Scene {
    std::optional<link::PanelView> view; // none: nothing was ever shown
    link::LinkState link = link::LinkState::Live;
    QString sheet;
};

// Nothing when the bytes are no JSON object. Unknown keys are passed over.
[[nodiscard]] std::optional<Scene> readScene(const QByteArray& json);

} // namespace greenroom::ui::gallery
