// What OpenSSL found wrong with a server's certificates, and the words for it. Internal to
// http_transfer.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <openssl/ssl.h>

#include "base/time.h"
#include "edge/net/http_client.h"

namespace greenroom::edge::net {

// Of the certificate at which the check of a chain ended.
struct CertificateFinding {
    int code = X509_V_OK;                     // X509_V_ERR_*
    bool ofServer = true;                     // false: of one that vouches for it
    std::optional<base::WallTime> validFrom;  // nothing: not a time
    std::optional<base::WallTime> validUntil; // likewise
};

// The context checks as before; the finding is there when a handshake was refused. It may outlive
// the context and the context may outlive who holds it. False: no memory.
[[nodiscard]] bool noteFindings(SSL_CTX* context, std::shared_ptr<CertificateFinding> into);

[[nodiscard]] CertificateFault faultOf(const CertificateFinding& finding);

// A sentence. `host` is the server that was asked.
[[nodiscard]] std::string wordsFor(const CertificateFinding& finding, const std::string& host);
[[nodiscard]] std::string wordsForOtherName(const std::string& host);

} // namespace greenroom::edge::net
