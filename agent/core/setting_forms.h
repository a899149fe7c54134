// Texts of settings that must be of a form beside being short enough.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/settings.h"

namespace greenroom::core {

// As they are kept in Standby OfficeHours Days, with a space between them.
inline constexpr std::array<std::string_view, 7> kDaysOfWeek{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

struct SettingForm {
    SettingField field;
    // As it is kept; none: not of the form.
    std::optional<std::string> (*canonical)(std::string_view);
    std::string_view allowed; // in words
};

// Null: any text will do.
[[nodiscard]] const SettingForm* formOf(const SettingRow& row);

} // namespace greenroom::core
