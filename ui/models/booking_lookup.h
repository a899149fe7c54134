// Where a view has a booking: today's list, the tiles, the days after.
#pragma once

#include "link/panel_view.h"

namespace greenroom::ui::models {

// Null where none has that id, and for an empty one. Lives as long as the view.
[[nodiscard]] const link::Booking* bookingOf(const link::PanelView& view, const QString& id);

} // namespace greenroom::ui::models
