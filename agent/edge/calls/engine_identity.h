// The certificate that the call engine shows to those who open TLS connections to it: a proxy that
// brings a call, or a request within one, may connect to the address that the room has named as
// its Contact (RFC 3261, section 18.1.1).
#pragma once

#include <string>

#include "base/result.h"
#include "base/time.h"

namespace greenroom::edge::calls {

// folder/identity.pem, certificate and key in one, of this user alone. Self-signed, kept in
// folder/identity and made again before it expires. `host`: the name or address of this machine.
[[nodiscard]] base::Status writeEngineIdentity(const std::string& folder, const std::string& host,
                                               base::WallTime now);

} // namespace greenroom::edge::calls
