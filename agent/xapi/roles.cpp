#include "xapi/roles.h"

namespace greenroom::xapi {

std::string textOf(Roles roles) {
    using core::Role;
    std::string out;
    for (const Role role :
         {Role::Admin, Role::Audit, Role::Integrator, Role::RoomControl, Role::User})
        if (roles.anyOf(Roles{role}))
            out.append(out.empty() ? "" : ";").append(toText(role));
    return out;
}

} // namespace greenroom::xapi
