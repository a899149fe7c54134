// What happened in the room, told to whoever listens (xAPI events). Nothing is decided on a notice:
// a reducer announces it beside the deeds that follow from the same fact.
#pragma once

#include <variant>

#include "core/booking_notice.h"
#include "core/call_notice.h"
#include "core/device_notice.h"
#include "core/directory_notice.h"
#include "core/extension_notice.h"
#include "core/message_notice.h"

namespace greenroom::core {

using Notice = std::variant<BookingNotice, CallNotice, DeviceNotice, ExtensionNotice, MessageNotice,
                            DirectoryNotice>;

// Effect of any domain. Handed on after the snapshot that goes with it is published, in order.
struct Announce {
    Notice notice;
};

} // namespace greenroom::core
