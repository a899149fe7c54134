// What is done with a crowd and measured, one phase after the other.
//
//   ramp            all members connect: how long each took, and all
//   hold:SECONDS    nothing: who is lost
//   push:ROUNDS     something is published to all; from the first byte of the request to each
//                   member's receipt, and to the last word on what it said
//   bookings:COUNT  a booking is made for one device after the other; to its receipt
//   storm           waits until all were lost and all are back: how long each was away
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "fleet/crowd.h"
#include "fleet/options.h"
#include "fleet/publishers.h"
#include "wire/loop.h"

namespace greenroom::fleet {

// What the phases work on.
struct Stage {
    wire::Loop& loop;
    Crowd& crowd;
    Publisher* publisher = nullptr;      // null: nothing can be pushed
    HubPublisher* booker = nullptr;      // null: nothing can be booked
    std::vector<std::string> workspaces; // of the members, in their order
    bool settles = false;                // members answer what they receive, and that is recorded
};

// Does them all, a line of JSON on stdout after each, and returns the whole:
// {"schema":1, "ok", "problem", "timed_out", "devices", "online", "phases":[...], "ends":{...}}.
// A phase that fails or takes more than the limit is the last.
[[nodiscard]] QJsonObject perform(const Stage& stage, const Options& options);

} // namespace greenroom::fleet
