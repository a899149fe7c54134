// The parts of the command table, one file each.
#pragma once

#include <span>

#include "xapi/command_table.h"

namespace greenroom::xapi {

[[nodiscard]] std::span<const CommandRow> bookingChangeCommands();
[[nodiscard]] std::span<const CommandRow> bookingCommands();
[[nodiscard]] std::span<const CommandRow> callCommands();
[[nodiscard]] std::span<const CommandRow> certificateCommands();
[[nodiscard]] std::span<const CommandRow> deviceCommands();
[[nodiscard]] std::span<const CommandRow> extensionCommands();
[[nodiscard]] std::span<const CommandRow> feedbackCommands();
[[nodiscard]] std::span<const CommandRow> historyCommands();
[[nodiscard]] std::span<const CommandRow> hubCommands();
[[nodiscard]] std::span<const CommandRow> inCallCommands();
[[nodiscard]] std::span<const CommandRow> messageCommands();
[[nodiscard]] std::span<const CommandRow> phonebookCommands();
[[nodiscard]] std::span<const CommandRow> refusedCommands();
[[nodiscard]] std::span<const CommandRow> sessionCommands();
[[nodiscard]] std::span<const CommandRow> userCommands();

} // namespace greenroom::xapi
