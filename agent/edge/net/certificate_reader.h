// Certificates as people hand them over: PEM text (RFC 7468), one or several.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace greenroom::edge::net {

struct CertificateFacts {
    std::string fingerprint; // SHA-1, lower-case hexadecimal digits
    std::string subject;     // "C=NO, O=Acme, CN=Acme Root", UTF-8
    std::string issuer;
    base::WallTime validFrom;
    base::WallTime validUntil;
    std::string pem; // this one alone, as OpenSSL writes it
};

struct CertificateLimits {
    std::size_t count = 64;
    std::size_t bytes = 16 * 1024; // of each, as PEM
};

// In their order; text around and between them is passed over. InvalidInput: there is none, one
// cannot be read, or something else stands there, such as a private key. TooLarge: over a limit.
[[nodiscard]] base::Result<std::vector<CertificateFacts>>
readCertificates(std::string_view text, CertificateLimits limits = {});

} // namespace greenroom::edge::net
