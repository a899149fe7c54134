// Workspaces, activation codes and activations in bulk, over the hub's HTTP API.
#pragma once

#include "fleet/options.h"
#include "fleet/roster.h"

namespace greenroom::fleet {

// Blocks until all are activated. Activations come from --sources addresses of 127/8 in turn, since
// a hub takes a few tries a minute from one address only; one that it turns away for that reason is
// repeated later. Unavailable: the hub cannot be reached; Denied: it refuses.
[[nodiscard]] base::Result<Roster> enroll(const Options& options);

} // namespace greenroom::fleet
