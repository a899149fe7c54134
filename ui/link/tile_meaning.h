// What a tile means when an agent of another age sent it: of state and action, one that is unknown
// or missing follows from the other, so that a press that dials is never lost for want of a word.
#pragma once

#include "link/panel_view.h"

#include <optional>

namespace greenroom::ui::link {

// Sets the tile's state and action. With neither known the tile has no Join.
void giveMeaning(Tile& tile, std::optional<TileState> state, std::optional<TileAction> action);

[[nodiscard]] CautionKind cautionKind(const QString& code);

} // namespace greenroom::ui::link
