// A listening TCP socket.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace greenroom::edge::ssh {

struct ListenSocket {
    int descriptor = -1; // the caller's
    std::uint16_t port = 0;
};

// The address is numeric; port 0: the system chooses. Errors say what to do.
[[nodiscard]] base::Result<ListenSocket> listenOn(const std::string& address, std::uint16_t port);

} // namespace greenroom::edge::ssh
