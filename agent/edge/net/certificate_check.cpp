#include "edge/net/certificate_check.h"

#include <openssl/x509_vfy.h>

#include "base/iso8601.h"
#include "edge/net/openssl_values.h"

namespace greenroom::edge::net {

namespace {

using Held = std::shared_ptr<CertificateFinding>;

int check(X509_STORE_CTX* chain, void* finding) {
    const int good = X509_verify_cert(chain);
    if (good == 1)
        return good;
    auto& into = *static_cast<CertificateFinding*>(finding);
    into.code = X509_STORE_CTX_get_error(chain);
    into.ofServer = X509_STORE_CTX_get_error_depth(chain) == 0;
    if (const X509* certificate = X509_STORE_CTX_get_current_cert(chain)) {
        into.validFrom = timeOf(X509_get0_notBefore(certificate));
        into.validUntil = timeOf(X509_get0_notAfter(certificate));
    }
    return good;
}

void letGo(void*, void* held, CRYPTO_EX_DATA*, int, long, void*) {
    delete static_cast<Held*>(held);
}

std::string dayOf(const std::optional<base::WallTime>& time) {
    constexpr std::size_t kDay = 10; // 2026-03-04
    return time ? base::formatUtc(*time).substr(0, kDay) : "a day that cannot be read";
}

} // namespace

// A connection, and with it the context, may live longer than the request it was opened for.
bool noteFindings(SSL_CTX* context, std::shared_ptr<CertificateFinding> into) {
    static const int place = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, &letGo);
    auto held = std::make_unique<Held>(std::move(into));
    if (place < 0 || SSL_CTX_set_ex_data(context, place, held.get()) != 1)
        return false;
    SSL_CTX_set_cert_verify_callback(context, &check, held.release()->get());
    return true;
}

CertificateFault faultOf(const CertificateFinding& finding) {
    switch (finding.code) {
    case X509_V_OK:
        return CertificateFault::None;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_CERT_UNTRUSTED:
        return CertificateFault::Authority;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return CertificateFault::Name;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return CertificateFault::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return CertificateFault::NotYetValid;
    default:
        return CertificateFault::Other;
    }
}

std::string wordsFor(const CertificateFinding& finding, const std::string& host) {
    const std::string which =
        (finding.ofServer ? "The certificate of " : "A certificate that vouches for ") + host;
    switch (faultOf(finding)) {
    case CertificateFault::Authority:
        return "The certificate of " + host + " is signed by nobody this device trusts";
    case CertificateFault::Name:
        return wordsForOtherName(host);
    case CertificateFault::Expired:
        return which + " expired on " + dayOf(finding.validUntil);
    case CertificateFault::NotYetValid:
        return which + " is not valid before " + dayOf(finding.validFrom);
    default:
        return which + " is refused: " + X509_verify_cert_error_string(finding.code);
    }
}

std::string wordsForOtherName(const std::string& host) {
    return "The certificate of " + host + " is for another name";
}

} // namespace greenroom::edge::net
