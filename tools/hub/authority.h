// The hub's own certificate authority: who a device is, and that this is the hub.
//
// EC P-256 and SHA-256 throughout; random serial numbers of 127 bits. The authority lives ten years
// in STATE_DIR/ca (certificate.pem, key.pem: each 0600). It signs the hub's certificate, for its
// names, and the certificates of devices, whose common name is the device's id. Certificates begin
// an hour early, for clocks that are behind. Any thread may use it at once.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "edge/net/tls_identity.h"
#include "hub/model.h"

namespace greenroom::hub {

struct IssuedCertificate {
    std::string chainPem; // the device's own first, then the authority's
    base::WallTime until;
};

class Authority {
public:
    // Makes it when the folder holds none. Corrupt: what is there cannot be read or does not belong
    // together; it is never replaced, because every device trusts it.
    [[nodiscard]] static base::Result<Authority> loadOrMake(const std::filesystem::path& folder,
                                                            base::WallTime now);
    ~Authority();
    Authority(Authority&& other) noexcept;
    Authority& operator=(Authority&& other) noexcept;

    [[nodiscard]] const std::string& certificatePem() const;

    // A certificate and a new key for a server of these names (host names and numeric addresses).
    [[nodiscard]] base::Result<edge::net::TlsIdentity>
    serverIdentity(const std::vector<std::string>& names, base::WallTime now,
                   base::seconds lifetime) const;

    // For a device: only the key of the request counts. InvalidInput, with a sentence: not a
    // certificate request (PEM, at most 16 KiB), not a P-256 key, or not signed by it.
    [[nodiscard]] base::Result<IssuedCertificate> signDevice(std::string_view requestPem,
                                                             const DeviceId& device,
                                                             base::WallTime now,
                                                             base::seconds lifetime) const;

private:
    struct Parts;
    explicit Authority(std::unique_ptr<Parts> parts);
    [[nodiscard]] static base::Result<std::unique_ptr<Parts>>
    load(const std::filesystem::path& folder, const base::Result<std::string>& key);
    [[nodiscard]] static base::Result<std::unique_ptr<Parts>>
    make(const std::filesystem::path& folder, base::WallTime now);
    std::unique_ptr<Parts> parts_;
};

// When the first certificate of a PEM text ends. Corrupt: there is none.
[[nodiscard]] base::Result<base::WallTime> certificateUntil(std::string_view pem);

} // namespace greenroom::hub
