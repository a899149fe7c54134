// The sessions that are open, as commands see them. Used on the thread that runs the commands.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"

namespace greenroom::xapi {

struct SessionInfo {
    std::uint32_t id = 0;
    std::string user;
    std::string door; // "Web", "WebSocket", "SSH"
    std::string peer; // numeric address
    base::WallTime since;
};

class SessionBook {
public:
    virtual ~SessionBook() = default;
    [[nodiscard]] virtual std::vector<SessionInfo> sessions() const = 0; // by id
    virtual bool terminate(std::uint32_t id) = 0;                        // false: there is none
};

} // namespace greenroom::xapi
