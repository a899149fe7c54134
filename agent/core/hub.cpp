#include "core/hub_domain.h"

#include <algorithm>

namespace greenroom::core {

HubStanding standingOf(const HubState& state) {
    if (state.activating && !state.identity)
        return HubStanding::Activating;
    if (!state.identity)
        return HubStanding::NotActivated;
    if (!state.wanted)
        return HubStanding::Off;
    if (state.serving)
        return HubStanding::Registered;
    return state.trouble ? HubStanding::Failed : HubStanding::Connecting;
}

std::string_view toText(HubStanding standing) {
    switch (standing) {
    case HubStanding::Off:
        return "Off";
    case HubStanding::NotActivated:
        return "NotActivated";
    case HubStanding::Activating:
        return "Activating";
    case HubStanding::Connecting:
        return "Connecting";
    case HubStanding::Registered:
        return "Registered";
    case HubStanding::Failed:
        return "Failed";
    }
    return "Failed";
}

std::optional<base::MonoTime> nextDue(const HubState& state) {
    std::optional<base::MonoTime> earliest;
    const auto consider = [&](std::optional<base::MonoTime> due) {
        if (due)
            earliest = std::min(earliest.value_or(base::MonoTime::max()), *due);
    };
    if (state.activating && state.activating->number == 0)
        consider(state.activating->nextTry);
    if (state.opening)
        consider(state.opening->openedAt + HubState::kMostOpening);
    else if (state.identity && state.wanted && (!state.serving || state.wantsAnother))
        consider(state.nextTry);
    if (state.serving) {
        consider(state.nextQuestion);
        consider(state.nextReconcile);
        consider(state.renewAt);
    }
    return earliest;
}

} // namespace greenroom::core
