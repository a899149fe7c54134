// Who may do what: each role may do all that the one before it may. Which route takes which role
// stands in one place, the table of api_routes.cpp. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "hub/model_people.h"

namespace greenroom::hub {

[[nodiscard]] std::string_view toText(Role role); // "viewer", "operator", "admin"
[[nodiscard]] std::optional<Role> parseRole(std::string_view text);

[[nodiscard]] constexpr bool covers(Role has, Role needed) {
    return has >= needed;
}

} // namespace greenroom::hub
