// A set of xAPI roles, small enough for a table row.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <set>
#include <string>

#include "core/users.h"

namespace greenroom::xapi {

class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<core::Role> roles) {
        for (const core::Role role : roles)
            bits_ = static_cast<std::uint8_t>(bits_ | bit(role));
    }
    explicit Roles(const std::set<core::Role>& roles) {
        for (const core::Role role : roles)
            bits_ = static_cast<std::uint8_t>(bits_ | bit(role));
    }

    // A user's rights are the union of those of his roles.
    [[nodiscard]] constexpr bool anyOf(Roles other) const { return (bits_ & other.bits_) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

    friend constexpr bool operator==(Roles, Roles) = default;

private:
    static constexpr unsigned bit(core::Role role) { return 1U << static_cast<unsigned>(role); }

    std::uint8_t bits_ = 0;
};

// The combinations the tables use, named by the roles' first letters.
inline constexpr Roles kA{core::Role::Admin};
inline constexpr Roles kAI{core::Role::Admin, core::Role::Integrator};
inline constexpr Roles kAIR{core::Role::Admin, core::Role::Integrator, core::Role::RoomControl};
inline constexpr Roles kAU{core::Role::Admin, core::Role::User};
inline constexpr Roles kAUI{core::Role::Admin, core::Role::User, core::Role::Integrator};
inline constexpr Roles kAUIR{core::Role::Admin, core::Role::User, core::Role::Integrator,
                             core::Role::RoomControl};
inline constexpr Roles kAUIRAu{core::Role::Admin, core::Role::User, core::Role::Integrator,
                               core::Role::RoomControl, core::Role::Audit};

// "Admin;Integrator;User", as documents name them.
[[nodiscard]] std::string textOf(Roles roles);

} // namespace greenroom::xapi
