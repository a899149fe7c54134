// What GREENROOM_STORE_FAULT asks for. Only built with GREENROOM_TEST_HOOKS.
//
// Words with a comma between them:
//   drop-unsynced   what SQLite writes stays in the process until it syncs the file; kill -9 then
//                   loses what a power cut would
//   enospc@N        the N-th write (1 is the first after start) and all later ones: disk full
//   ro@N            ... : the file system went read-only
//   ioerr@N         ... : the device reports errors; syncs fail too
//   stall@N         ... : do not return until another plan is set
// N may be N-M: from the N-th to the M-th write, after which the disk works again. Writes of all
// database files count, also truncations.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace greenroom::edge::store {

enum class Fault : std::uint8_t { None, DiskFull, ReadOnly, IoError, Stall };

struct FaultPlan {
    struct Span {
        Fault fault = Fault::None;
        std::uint64_t first = 1;
        std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
    };

    bool dropUnsynced = false;
    std::vector<Span> spans;

    [[nodiscard]] static base::Result<FaultPlan> parse(std::string_view text);

    [[nodiscard]] Fault at(std::uint64_t write) const;
};

} // namespace greenroom::edge::store
