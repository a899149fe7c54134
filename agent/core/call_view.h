// The panel's view of calls: those that go on, the one that failed, what may be done about them.
#pragma once

#include "core/room_view.h"

namespace greenroom::core {

// Fills in screen, calls, failure, controls, ending, entries and audio.
void addCallViews(const RoomState& state, base::Instant now, PanelView& view);

// One that rings here unheeded, or that was turned away before anybody saw it, is not shown.
[[nodiscard]] bool isOnPanel(const Call& call);

// What an outsider would call it. RFC 3550 figures; thresholds: ITU-T G.1010's for conversation.
[[nodiscard]] Quality qualityOf(const CallQuality& quality);

} // namespace greenroom::core
