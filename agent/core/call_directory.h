// Whom the room can call by a touch: its favourites, then those of recent calls.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/room_view.h"

namespace greenroom::core {

// At most PanelView::kMaxEntries, none twice. Names obey CallHistory Recents DisplayName, and a
// call of a private meeting shows no address.
[[nodiscard]] std::vector<EntryView> callEntries(const RoomState& state);

// What an entry stands for; nothing when it is no longer offered.
[[nodiscard]] std::optional<DialTarget> entryNumber(const RoomState& state, std::string_view id);

} // namespace greenroom::core
