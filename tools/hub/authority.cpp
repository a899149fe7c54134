#include "hub/authority.h"

#include <system_error>

#include "edge/net/openssl_errors.h"
#include "edge/net/openssl_values.h"
#include "files/file.h"
#include "hub/certificates.h"

namespace greenroom::hub {

namespace {

using base::ErrorCode;
using edge::net::KeyPtr;
using edge::net::X509Ptr;

constexpr std::chrono::hours kEarly{1};
constexpr std::chrono::days kAuthorityLife{3652};
constexpr std::size_t kLongestPem = 16 * 1024;
constexpr const char* kCannot = "OpenSSL could not make a certificate";

CertificateOrder orderOf(std::string commonName, EVP_PKEY* key, base::WallTime now,
                         base::seconds lifetime) {
    CertificateOrder order;
    order.commonName = std::move(commonName);
    order.key = key;
    order.from = now - kEarly;
    order.until = now + lifetime;
    return order;
}

} // namespace

struct Authority::Parts {
    KeyPtr key;
    X509Ptr certificate;
    std::string pem;
};

Authority::Authority(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Authority::~Authority() = default;
Authority::Authority(Authority&& other) noexcept = default;
Authority& Authority::operator=(Authority&& other) noexcept = default;

const std::string& Authority::certificatePem() const {
    return parts_->pem;
}

base::Result<Authority> Authority::loadOrMake(const std::filesystem::path& folder,
                                              base::WallTime now) {
    // The key is written last: with it, everything is there.
    const base::Result<std::string> key = files::readFile(folder / "key.pem", kLongestPem);
    base::Result<std::unique_ptr<Parts>> parts =
        key || key.error().code != ErrorCode::NotFound ? load(folder, key) : make(folder, now);
    if (!parts)
        return tl::unexpected(parts.error().withContext("authority"));
    return Authority(std::move(*parts));
}

base::Result<std::unique_ptr<Authority::Parts>>
Authority::load(const std::filesystem::path& folder, const base::Result<std::string>& key) {
    if (!key)
        return tl::unexpected(key.error());
    base::Result<std::string> certificate =
        files::readFile(folder / "certificate.pem", kLongestPem);
    if (!certificate)
        return tl::unexpected(certificate.error());
    auto parts = std::make_unique<Parts>();
    parts->key = readKey(*key);
    parts->certificate = readCertificate(*certificate);
    parts->pem = std::move(*certificate);
    if (!parts->key || !parts->certificate ||
        X509_check_private_key(parts->certificate.get(), parts->key.get()) != 1)
        return base::fail(ErrorCode::Corrupt,
                          folder.string() + " does not hold a certificate and its key; devices "
                                            "trust it, so it is not made anew: bring back a copy");
    return parts;
}

base::Result<std::unique_ptr<Authority::Parts>> Authority::make(const std::filesystem::path& folder,
                                                                base::WallTime now) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    auto parts = std::make_unique<Parts>();
    parts->key = KeyPtr(EVP_EC_gen("P-256"));
    CertificateOrder order = orderOf("Greenroom hub", parts->key.get(), now, kAuthorityLife);
    order.basicConstraints = "critical,CA:TRUE,pathlen:0";
    order.keyUsage = "critical,keyCertSign,cRLSign";
    if (parts->key)
        parts->certificate = makeCertificate(order, nullptr, parts->key.get());
    if (!parts->certificate)
        return base::fail(ErrorCode::Unavailable, kCannot);
    parts->pem = writeCertificate(parts->certificate.get());
    base::Status written = files::replaceFile(folder / "certificate.pem", parts->pem);
    if (written)
        written = files::replaceFile(folder / "key.pem", writeKey(parts->key.get()));
    if (!written)
        return tl::unexpected(written.error());
    return parts;
}

base::Result<edge::net::TlsIdentity>
Authority::serverIdentity(const std::vector<std::string>& names, base::WallTime now,
                          base::seconds lifetime) const {
    const KeyPtr key(EVP_EC_gen("P-256"));
    if (!key || names.empty())
        return base::fail(ErrorCode::InvalidInput, "a server certificate needs a name");
    CertificateOrder order = orderOf(names.front(), key.get(), now, lifetime);
    order.keyUsage = "critical,digitalSignature";
    order.extendedKeyUsage = "serverAuth";
    order.names = names;
    const X509Ptr certificate =
        makeCertificate(order, parts_->certificate.get(), parts_->key.get());
    if (!certificate)
        return base::fail(ErrorCode::Unavailable, kCannot);
    return edge::net::TlsIdentity{writeCertificate(certificate.get()) + parts_->pem,
                                  base::Secret(writeKey(key.get()))};
}

base::Result<IssuedCertificate> Authority::signDevice(std::string_view requestPem,
                                                      const DeviceId& device, base::WallTime now,
                                                      base::seconds lifetime) const {
    const edge::net::OpensslErrorsEnd cleared;
    if (requestPem.size() > kLongestPem)
        return base::fail(ErrorCode::InvalidInput, "the certificate request is too long");
    const X509RequestPtr request = readRequest(requestPem);
    if (!request)
        return base::fail(ErrorCode::InvalidInput,
                          "this is not a certificate request in PEM (PKCS #10)");
    EVP_PKEY* key = X509_REQ_get0_pubkey(request.get());
    if (key == nullptr || !isP256(key))
        return base::fail(ErrorCode::InvalidInput, "the key of the request must be EC P-256");
    if (X509_REQ_verify(request.get(), key) != 1)
        return base::fail(ErrorCode::InvalidInput, "the request is not signed by its own key");
    CertificateOrder order = orderOf(device.value(), key, now, lifetime);
    order.keyUsage = "critical,digitalSignature";
    order.extendedKeyUsage = "clientAuth";
    const X509Ptr certificate =
        makeCertificate(order, parts_->certificate.get(), parts_->key.get());
    if (!certificate)
        return base::fail(ErrorCode::Unavailable, kCannot);
    // Certificates count in seconds.
    const auto until = std::chrono::floor<base::seconds>(now + lifetime);
    return IssuedCertificate{writeCertificate(certificate.get()) + parts_->pem,
                             base::WallTime(until.time_since_epoch())};
}

base::Result<base::WallTime> certificateUntil(std::string_view pem) {
    const X509Ptr certificate = readCertificate(pem);
    const auto until =
        certificate ? edge::net::timeOf(X509_get0_notAfter(certificate.get())) : std::nullopt;
    if (!until)
        return base::fail(ErrorCode::Corrupt, "there is no certificate");
    return *until;
}

} // namespace greenroom::hub
