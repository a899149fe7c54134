// A TCP port of 127.0.0.1 that nobody else takes between choosing it and the engine's listening on
// it: bound here without listening, with SO_REUSEADDR, which lets the engine (whose library sets
// the same option) bind it too, but gives it to nobody who asks the system for a free port.
#pragma once

#include <cstdint>

#include "base/result.h"

namespace greenroom::edge::calls {

class ControlPort {
public:
    // `wanted` when that is free, else any free one; 0: any.
    [[nodiscard]] static base::Result<ControlPort> reserve(std::uint16_t wanted);

    ControlPort() = default;
    ~ControlPort();
    ControlPort(ControlPort&& other) noexcept;
    ControlPort& operator=(ControlPort&& other) noexcept;

    [[nodiscard]] std::uint16_t number() const { return number_; }

private:
    ControlPort(int fd, std::uint16_t number) : fd_(fd), number_(number) {}

    int fd_ = -1;
    std::uint16_t number_ = 0;
};

} // namespace greenroom::edge::calls
