// Activating a fresh device on its panel: a button, then the hub's address, the code, and where the
// system does not vouch for the hub, its fingerprint to be compared. It speaks by the messages that
// clients show on the panel, under ids that are its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "base/time.h"
#include "core/effect.h"
#include "core/extension_view.h"
#include "core/message_domain.h"

namespace greenroom::core {

struct RoomState;
struct ActivationEnded;

// What was entered so far.
struct SetupState {
    std::string address;
    base::Secret code;
    std::string offered; // the fingerprint that is to be compared
    bool begun = false;  // the activation under way is this dialogue's

    friend bool operator==(const SetupState&, const SetupState&) = default;
};

// The button, while this device belongs to nobody and nobody has given it a list of bookings.
[[nodiscard]] std::optional<PanelButtonView> setupButton(const RoomState& state);

// True: it was the dialogue's, which has gone on; the caller does nothing about it.
[[nodiscard]] bool takeSetupPress(RoomState& state, std::string_view panel, base::Instant now,
                                  Effects& out);
[[nodiscard]] bool takeSetupAnswer(RoomState& state, const MessageEvent& event, base::Instant now,
                                   Effects& out);

// An activation that was begun here is over.
void followSetup(RoomState& state, const ActivationEnded& event, base::Instant now, Effects& out);

} // namespace greenroom::core
