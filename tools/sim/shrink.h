// From a life that ends in trouble to the smallest one found that ends in the same kind of trouble.
#pragma once

#include <functional>

#include "sim/room.h"

namespace greenroom::sim {

// Runs a life; nothing when all went well.
using Trial = std::function<std::optional<Trouble>(const Life&)>;

// Leaves out events, then bookings of lists, then what is not at its default, as long as the fault
// is of the same kind. At most `most` trials. Returns `life` when that does not fail.
[[nodiscard]] Life shrink(const Life& life, const Trial& trial, std::size_t most = 4000);

} // namespace greenroom::sim
