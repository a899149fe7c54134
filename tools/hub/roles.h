// Who may do what: each role may do all that the one before it may. Which route takes which role
// stands in one place, the table of api_routes.cpp.
#pragma once

#include "hub/model_people.h"

namespace greenroom::hub {

[[nodiscard]] constexpr bool covers(Role has, Role needed) {
    return has >= needed;
}

} // namespace greenroom::hub
