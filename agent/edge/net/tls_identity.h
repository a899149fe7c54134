// The certificate and key with which this device speaks TLS.
//
// Self-signed at first start: EC P-256, signed with SHA-256, valid 825 days (the longest that
// current clients accept from a server whose certificate a person has trusted by hand). Kept in a
// directory as certificate.pem (0644) and key.pem (0600), each replaced as a whole: written,
// synced, renamed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/secret.h"
#include "base/time.h"

namespace greenroom::edge::net {

struct TlsIdentity {
    std::string certificatePem; // the leaf first, then what else a chain needs
    base::Secret keyPem;
};

// The first name is the common name; each is a host name or a numeric address. At most 32, the
// others and what is neither are left out. Valid from a day before `now`, for clients whose clocks
// are behind.
[[nodiscard]] base::Result<TlsIdentity> makeIdentity(const std::vector<std::string>& names,
                                                     base::WallTime now);

// Whether both parse and belong together.
[[nodiscard]] base::Status checkIdentity(const TlsIdentity& identity);

// What the directory holds; made there when there is none. Files that do not parse or do not belong
// together are set aside as NAME.broken, with a warning, and made again; so is a self-signed
// certificate that expires within 30 days of `now`, as NAME.old.
[[nodiscard]] base::Result<TlsIdentity> loadOrMakeIdentity(const std::filesystem::path& directory,
                                                           const std::vector<std::string>& names,
                                                           base::WallTime now);

// Replaces what the directory holds, for instance by a certificate of the site's own authority.
[[nodiscard]] base::Status storeIdentity(const std::filesystem::path& directory,
                                         const TlsIdentity& identity);

} // namespace greenroom::edge::net
