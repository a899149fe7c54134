// The questions of first start that need a keyboard: the hub's address and the code that activates
// the device, the fingerprint of a hub that the system does not vouch for, the manager's address.
// They are asked by the messages that clients show on the panel, under ids that are their own.
#pragma once

#include <string>

#include "base/time.h"
#include "core/effect.h"
#include "core/hub_domain.h"
#include "core/message_domain.h"

namespace greenroom::core {

struct RoomState;

void askForHub(RoomState& state, base::Instant now, Effects& out);
void askForManager(RoomState& state, base::Instant now, Effects& out);
// What is still asked is taken away; what is under way goes on.
void endDialogue(RoomState& state);

// True: it was the dialogue's, which has gone on; the caller does nothing about it.
[[nodiscard]] bool takeSetupAnswer(RoomState& state, const MessageEvent& event, base::Instant now,
                                   Effects& out);

// An activation that was begun here is over.
void followSetup(RoomState& state, const ActivationEnded& event, base::Instant now, Effects& out);

// Where first start shows it, or by a message when that is over.
void sayOfSetup(RoomState& state, std::string words, base::Instant now, Effects& out);

} // namespace greenroom::core
