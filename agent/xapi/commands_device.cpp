// The device itself (xAPI guide, calls, commands: messages between clients).
#include <array>

#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::Result;

constexpr std::array kMessage{Parameter{"Text", TextSpace{0, 8192}, true}};

Result<core::Event> sendMessage(const Context&, const Arguments& arguments,
                                core::RequestId request) {
    return core::DeviceEvent(core::MessageSendAsked{arguments.text("Text"), request});
}

const std::array kRows{
    CommandRow{"Message Send", kAI, kMessage, false, Action(sendMessage)},
};

} // namespace

std::span<const CommandRow> deviceCommands() {
    return kRows;
}

} // namespace greenroom::xapi
