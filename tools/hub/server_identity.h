// The certificate under which the hub serves people and devices, signed by its own authority.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "edge/net/tls_identity.h"
#include "hub/authority.h"

namespace greenroom::hub {

inline constexpr std::chrono::days kServerLifetime{397};

// What the folder holds, or a new one when there is none, when it is for other names or of another
// authority, or when less than a third of its time is left.
[[nodiscard]] base::Result<edge::net::TlsIdentity>
serverIdentity(const Authority& authority, const std::filesystem::path& folder,
               const std::vector<std::string>& names, base::WallTime now);

} // namespace greenroom::hub
