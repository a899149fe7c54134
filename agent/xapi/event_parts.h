// The parts of the event table, one file each.
#pragma once

#include <span>

#include "xapi/events.h"

namespace greenroom::xapi {

[[nodiscard]] std::span<const EventRow> bookingEvents();
[[nodiscard]] Happening happeningOf(const core::BookingNotice& notice);

[[nodiscard]] std::span<const EventRow> callEvents();
[[nodiscard]] Happening happeningOf(const core::CallNotice& notice);

[[nodiscard]] std::span<const EventRow> deviceEvents();
[[nodiscard]] Happening happeningOf(const core::DeviceNotice& notice);

[[nodiscard]] std::span<const EventRow> extensionEvents();
[[nodiscard]] Happening happeningOf(const core::ExtensionNotice& notice);

[[nodiscard]] std::span<const EventRow> messageEvents();
[[nodiscard]] Happening happeningOf(const core::MessageNotice& notice);

[[nodiscard]] std::span<const EventRow> historyEvents();
[[nodiscard]] Happening happeningOf(const core::DirectoryNotice& notice);

} // namespace greenroom::xapi
