#include "core/users.h"

#include <array>
#include <utility>

#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 5> kRoles{{
    {Role::Admin, "Admin"},
    {Role::User, "User"},
    {Role::Audit, "Audit"},
    {Role::Integrator, "Integrator"},
    {Role::RoomControl, "RoomControl"},
}};

} // namespace

std::string_view toText(Role role) {
    for (const auto& [value, text] : kRoles)
        if (value == role)
            return text;
    return "User";
}

std::optional<Role> roleFromText(std::string_view text) {
    for (const auto& [value, name] : kRoles)
        if (sameWord(name, text))
            return value;
    return std::nullopt;
}

} // namespace greenroom::core
