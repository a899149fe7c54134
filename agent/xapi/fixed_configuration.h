// Settings that clients look for and that have one value on this kind of device. To write that
// value succeeds; any other is refused with the reason.
#pragma once

#include <span>
#include <string_view>

#include "xapi/command_table.h"
#include "xapi/location.h"

namespace greenroom::xapi {

struct FixedSetting {
    std::string_view path; // words separated by blanks, canonical case
    Space space;
    std::string_view value;
    std::string_view why; // a sentence
};

[[nodiscard]] std::span<const FixedSetting> fixedSettings();

// Null when the path names none. A list element named without its index stands for the first.
[[nodiscard]] const FixedSetting* findFixed(const Path& path);

} // namespace greenroom::xapi
