#include "core/due.h"

#include <algorithm>

#include "core/panel_requests.h"
#include "core/state.h"

namespace greenroom::core {

std::optional<base::MonoTime> nextDue(const RoomState& state) {
    std::optional<base::MonoTime> earliest;
    for (const auto due :
         {nextDue(state.extensions), nextDue(state.messages), nextDue(state.device),
          nextDue(state.provisioning), nextDue(state.hub), nextDue(state.plans),
          nextDue(state.restart), nextDue(state.registration), nextDue(state.panel),
          nextDue(state.service)})
        if (due)
            earliest = std::min(earliest.value_or(base::MonoTime::max()), *due);
    return earliest;
}

} // namespace greenroom::core
