// Local users and their xAPI roles. The password is only ever here as a salted hash.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace greenroom::core {

enum class Role : std::uint8_t { Admin, User, Audit, Integrator, RoomControl };

[[nodiscard]] std::string_view toText(Role role);
[[nodiscard]] std::optional<Role> roleFromText(std::string_view text); // any letter case

struct User {
    std::string name; // 1 to 127 bytes
    base::Secret passwordHash;
    std::set<Role> roles;

    friend bool operator==(const User&, const User&) = default;
};

using Users = std::map<std::string, User, std::less<>>;

} // namespace greenroom::core
