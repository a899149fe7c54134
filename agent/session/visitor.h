// Who is asking.
#pragma once

#include <cstddef>
#include <string>

#include "base/secret.h"
#include "xapi/context.h"

namespace greenroom::session {

struct Credentials {
    std::string user; // 1 to 127 bytes
    base::Secret password;
};

// A user who has proved who he is.
struct Visitor {
    std::string user;
    xapi::Roles roles;
    std::size_t proof = 0; // changes with the password: see Authenticator::stillHolds()
};

[[nodiscard]] inline xapi::Asker askerOf(const Visitor& visitor) {
    return {visitor.roles, {core::Owner::Local, visitor.user}};
}

} // namespace greenroom::session
