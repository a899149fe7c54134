// The device itself: loudness, standby, do not disturb, and what others connect to it. The facts
// that reach the core and the slice of state it keeps.
#pragma once

#include <string>
#include <variant>

#include "core/request.h"

namespace greenroom::core {

// Hand these words to all who listen.
struct MessageSendAsked {
    std::string text;
    RequestId request;
};

using DeviceEvent = std::variant<MessageSendAsked>;

struct DeviceState {
    friend bool operator==(const DeviceState&, const DeviceState&) = default;
};

} // namespace greenroom::core
