#include "hub/server_identity.h"

#include <algorithm>
#include <system_error>

#include "edge/net/openssl_errors.h"
#include "files/file.h"
#include "hub/certificates.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestPem = 64 * 1024;

bool isFor(X509* certificate, const std::string& name) {
    return X509_check_host(certificate, name.c_str(), name.size(), 0, nullptr) == 1 ||
           X509_check_ip_asc(certificate, name.c_str(), 0) == 1;
}

bool isGood(const edge::net::TlsIdentity& identity, const Authority& authority,
            const std::vector<std::string>& names, base::WallTime now) {
    const edge::net::OpensslErrorsEnd cleared;
    const edge::net::X509Ptr own = readCertificate(identity.certificatePem);
    const edge::net::X509Ptr issuer = readCertificate(authority.certificatePem());
    const base::Result<base::WallTime> until = certificateUntil(identity.certificatePem);
    return own && issuer && until && *until - now > kServerLifetime / 3 &&
           X509_verify(own.get(), X509_get0_pubkey(issuer.get())) == 1 &&
           edge::net::checkIdentity(identity).has_value() &&
           std::ranges::all_of(names, [&](const auto& name) { return isFor(own.get(), name); });
}

} // namespace

base::Result<edge::net::TlsIdentity> serverIdentity(const Authority& authority,
                                                    const std::filesystem::path& folder,
                                                    const std::vector<std::string>& names,
                                                    base::WallTime now) {
    const auto certificate = files::readFile(folder / "certificate.pem", kLongestPem);
    const auto key = files::readFile(folder / "key.pem", kLongestPem);
    if (certificate && key) {
        edge::net::TlsIdentity stored{*certificate, base::Secret(*key)};
        if (isGood(stored, authority, names, now))
            return stored;
    }
    base::Result<edge::net::TlsIdentity> made =
        authority.serverIdentity(names, now, kServerLifetime);
    if (!made)
        return made;
    std::error_code failed; // storing says so
    std::filesystem::create_directories(folder, failed);
    if (base::Status kept = edge::net::storeIdentity(folder, *made); !kept)
        return tl::unexpected(kept.error());
    return made;
}

} // namespace greenroom::hub
