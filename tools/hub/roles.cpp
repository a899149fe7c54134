#include "hub/roles.h"

#include <algorithm>
#include <array>

namespace greenroom::hub {

namespace {

constexpr std::array<std::string_view, 3> kNames{"viewer", "operator", "admin"};

} // namespace

std::string_view toText(Role role) {
    return kNames[static_cast<std::size_t>(role)];
}

std::optional<Role> parseRole(std::string_view text) {
    const auto at = std::ranges::find(kNames, text);
    if (at == kNames.end())
        return std::nullopt;
    return static_cast<Role>(at - kNames.begin());
}

} // namespace greenroom::hub
