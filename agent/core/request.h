// Names the one who waits for the outcome of an event, and what the outcome may carry.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/result.h"
#include "core/call.h"

namespace greenroom::core {

// 0: nobody waits. Given out by engine::Engine::nextRequest(), unique within a process.
using RequestId = base::Id<struct RequestTag, std::uint64_t>;

struct DirectoryPage; // core/server_directory.h

struct Done {
    std::optional<CallId> call{};                 // of a dial or join
    std::string made{};                           // the id of what was made
    std::shared_ptr<const DirectoryPage> found{}; // of a search on a server

    friend bool operator==(const Done&, const Done&) = default;
};

using Outcome = base::Result<Done>;

// Effect of any domain: tell the one who waits. Exactly one for every event with a RequestId.
struct Answer {
    RequestId request;
    Outcome outcome;
};

} // namespace greenroom::core
