// A SQLite VFS over the default one that loses or refuses writes as told. Only built with
// GREENROOM_TEST_HOOKS.
#pragma once

#include <cstdint>

#include "edge/store/fault_plan.h"

namespace greenroom::edge::store {

// Once per process, before the first database is opened: makes the VFS the default and takes the
// plan of the environment variable GREENROOM_STORE_FAULT. A plan that cannot be read ends the
// process: a test that believes in a fault which is not there proves nothing.
void installStoreFaults();

// From now on, also for files that are open; the count of writes begins anew. Any thread.
void setStoreFaults(FaultPlan plan);

// Writes since the plan was set, and whether one of them is being held up.
[[nodiscard]] std::uint64_t storeWrites();
[[nodiscard]] bool storeStalled();

} // namespace greenroom::edge::store
