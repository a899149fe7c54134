// What makes this device the hub's: its key, the certificate the hub gave it, and where the hub is.
// Kept in one file of its own, for its owner alone, replaced as a whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/secret.h"
#include "core/hub_domain.h"

namespace greenroom::edge::cloud {

struct FullIdentity {
    core::HubIdentity told; // the part that the core knows
    base::Secret keyPem;
    std::string chainPem;     // the device's own first
    std::string authorityPem; // the hub's, which may vouch for its server too
};

struct KeyRequest {
    base::Secret keyPem;
    std::string csrPem; // PKCS #10 (RFC 2986), signed with it
};

// A fresh P-256 key. The hub looks at the key alone; `name` is for whoever reads the request.
[[nodiscard]] base::Result<KeyRequest> makeKeyRequest(const std::string& name);

// Whether chain and key belong together; fills in from when until when the certificate is valid.
[[nodiscard]] base::Status checkIdentity(FullIdentity& identity);

// SHA-256 of the first certificate (its DER), lower-case hexadecimal digits; empty: there is none.
[[nodiscard]] std::string sha256Of(const std::string& certificatePem);

class IdentityFile {
public:
    // Of the agent's state directory.
    explicit IdentityFile(const std::filesystem::path& stateDir);

    // Nothing: the device was never activated, or has been taken back. Corrupt: a file that cannot
    // be read; it stays.
    [[nodiscard]] base::Result<std::optional<FullIdentity>> load() const;
    // On the disk when it returns.
    [[nodiscard]] base::Status save(const FullIdentity& identity) const;
    [[nodiscard]] base::Status remove() const;

private:
    std::filesystem::path file_;
};

} // namespace greenroom::edge::cloud
