// The first start of a device, at its panel: the facts that reach the core, and the slice of state.
// What is chosen takes effect at once, as anybody's change of a setting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/secret.h"
#include "core/request.h"

namespace greenroom::core {

enum class SetupStep : std::uint8_t { Language, Zone, Network, Registration };

// Where the room's bookings come from.
enum class SetupWay : std::uint8_t {
    Hub,
    Manager,
    Nobody, // put in by hand, or by programs
};

struct SetupMoved {
    bool back = false;
};
struct SetupLanguageChosen {
    std::string language;
};
struct SetupZoneChosen {
    std::string region;
    std::string city; // empty: another region is looked at
};
struct SetupWayChosen {
    SetupWay way = SetupWay::Nobody;
};
struct SetupStopAsked { // by a client
    RequestId request;
};
using FirstStartEvent =
    std::variant<SetupMoved, SetupLanguageChosen, SetupZoneChosen, SetupWayChosen, SetupStopAsked>;

struct FirstStartState {
    bool fresh = false;            // nothing was stored here when the agent started
    std::optional<SetupStep> step; // none: nothing is asked
    bool again = false;            // somebody at the panel wanted it, whatever the device holds
    std::string region;            // looked at; empty: that of the zone
    std::string problem;           // in words: what was tried last came to nothing

    // Of the dialogues by message (core/setup_dialog.h).
    std::string hubAddress; // as it was entered
    base::Secret code;
    std::string offered;      // the fingerprint that is to be compared
    bool asksHub = false;     // the activation under way is the dialogue's
    bool asksManager = false; // the manager that was entered has not answered yet

    friend bool operator==(const FirstStartState&, const FirstStartState&) = default;
};

} // namespace greenroom::core
