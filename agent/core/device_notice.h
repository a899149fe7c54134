// What happens to the device itself, for those who listen.
#pragma once

#include <string>
#include <variant>

namespace greenroom::core {

// One client's words to all others: xCommand Message Send.
struct MessageSent {
    std::string text;
};
// The room is awake, or stays so for longer.
struct StandbyReset {};

using DeviceNotice = std::variant<MessageSent, StandbyReset>;

} // namespace greenroom::core
