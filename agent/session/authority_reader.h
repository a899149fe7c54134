// Certificates of authorities from PEM text, as the core keeps them.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/authority_domain.h"

namespace greenroom::session {

// At most core::Authority::kMost of 16 KiB each. InvalidInput or TooLarge, in words.
[[nodiscard]] base::Result<std::vector<core::Authority>> readAuthorities(std::string_view pem);

} // namespace greenroom::session
