// The key of all simulated devices, and what they ask a certificate with.
#pragma once

#include <string>

#include "base/result.h"

namespace greenroom::fleet {

struct KeyAndRequest {
    std::string keyPem; // P-256
    std::string csrPem; // signed with it; its subject is nobody's
};

[[nodiscard]] base::Result<KeyAndRequest> makeKeyAndRequest();

} // namespace greenroom::fleet
