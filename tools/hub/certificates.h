// The parts that certificates of authority.h are made of, by RFC 5280. Nothing throws; null or
// false: OpenSSL could not, or the input is none.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "edge/net/openssl_ptr.h"

namespace greenroom::hub {

using X509RequestPtr = std::unique_ptr<X509_REQ, edge::net::OpensslFree<X509_REQ_free>>;

[[nodiscard]] edge::net::KeyPtr readKey(std::string_view pem);
[[nodiscard]] edge::net::X509Ptr readCertificate(std::string_view pem);
[[nodiscard]] X509RequestPtr readRequest(std::string_view pem);
[[nodiscard]] std::string writeKey(EVP_PKEY* key);             // empty: failed
[[nodiscard]] std::string writeCertificate(X509* certificate); // likewise

[[nodiscard]] bool isP256(EVP_PKEY* key);

struct CertificateOrder {
    std::string commonName;
    EVP_PKEY* key = nullptr; // the certified one
    base::WallTime from;
    base::WallTime until;
    const char* basicConstraints = "critical,CA:FALSE";
    const char* keyUsage = nullptr;
    const char* extendedKeyUsage = nullptr; // null: none
    std::vector<std::string> names;         // host names and addresses; none: no such extension
};

// Signed by `issuerKey`; `issuer` null: by itself.
[[nodiscard]] edge::net::X509Ptr makeCertificate(const CertificateOrder& order, X509* issuer,
                                                 EVP_PKEY* issuerKey);

} // namespace greenroom::hub
