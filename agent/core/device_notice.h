// What happens to the device itself, for those who listen.
#pragma once

#include <string>
#include <variant>

namespace greenroom::core {

// One client's words to all others: xCommand Message Send.
struct MessageSent {
    std::string text;
};

using DeviceNotice = std::variant<MessageSent>;

} // namespace greenroom::core
