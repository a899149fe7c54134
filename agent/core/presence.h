// Whether anybody is there, and what follows for the screen: awake, half-wake, standby.
//
// Awake while a call goes on, a message waits for an answer, the audio check runs, the service menu
// is open, a sensor sees somebody, or a Join is open whose booking does not take whole days; else
// for as long as the settings say after the last touch, motion, command or call. Outside office
// hours standby comes after two minutes. A panel at the door never goes dark by itself.
#pragma once

#include <optional>

#include "core/effect.h"
#include "core/event.h"
#include "core/state.h"

namespace greenroom::core {

inline constexpr base::minutes kAfterHours{2};

// By the room's clock.
[[nodiscard]] bool isOfficeHour(const Settings& settings, const Zone& zone, base::WallTime now);

// What these facts say about somebody being there. After the domain's own reducer.
void followPresence(RoomState& state, const DeviceEvent& event, base::Instant now, Effects& out);
void followPresence(RoomState& state, const MessageEvent& event, base::Instant now, Effects& out);

// Who was there until `now`, by the state and the decision of the step before.
void notePresence(RoomState& state, const JoinDecision& join, base::Instant now);

// When the screen goes darker by itself, if nobody comes: always after `now`.
[[nodiscard]] std::optional<base::MonoTime> nextDarker(const RoomState& state, base::Instant now);

} // namespace greenroom::core
