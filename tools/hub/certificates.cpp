#include "hub/certificates.h"

#include <arpa/inet.h>

#include <array>
#include <ctime>

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include "edge/net/openssl_errors.h"
#include "edge/net/openssl_values.h"

namespace greenroom::hub {

namespace {

using edge::net::BioPtr;
using edge::net::KeyPtr;
using edge::net::OpensslErrorsEnd;
using edge::net::X509Ptr;

BioPtr reading(std::string_view text) {
    return BioPtr(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

bool setSerial(X509* certificate) {
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7f) | 0x40); // positive, always 16 bytes
    BIGNUM* number = BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr);
    const bool set = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return set;
}

bool setTimes(X509* certificate, base::WallTime from, base::WallTime until) {
    const auto seconds = [](base::WallTime t) {
        return static_cast<std::time_t>(base::toMs(t) / 1000);
    };
    return ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(from)) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(until));
}

bool setNames(X509* certificate, const std::string& commonName, X509* issuer) {
    X509_NAME* subject = X509_get_subject_name(certificate);
    const auto* bytes = reinterpret_cast<const unsigned char*>(commonName.data());
    return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes,
                                      static_cast<int>(commonName.size()), -1, 0) == 1 &&
           X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1;
}

bool addExtension(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

// Host names come from our own configuration; one with a comma in it would be two.
std::string alternativeNames(const std::vector<std::string>& names) {
    std::string out;
    std::array<char, 16> bytes{};
    for (const std::string& name : names) {
        const bool address = ::inet_pton(AF_INET, name.c_str(), bytes.data()) == 1 ||
                             ::inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1;
        if (name.find(',') == std::string::npos)
            out += (out.empty() ? "" : ",") + std::string(address ? "IP:" : "DNS:") + name;
    }
    return out;
}

bool addExtensions(X509* x, X509* issuer, const CertificateOrder& order) {
    const std::string names = alternativeNames(order.names);
    return addExtension(x, issuer, NID_basic_constraints, order.basicConstraints) &&
           (!order.keyUsage || addExtension(x, issuer, NID_key_usage, order.keyUsage)) &&
           (!order.extendedKeyUsage ||
            addExtension(x, issuer, NID_ext_key_usage, order.extendedKeyUsage)) &&
           (names.empty() || addExtension(x, issuer, NID_subject_alt_name, names)) &&
           addExtension(x, issuer, NID_subject_key_identifier, "hash") &&
           (issuer == x || addExtension(x, issuer, NID_authority_key_identifier, "keyid"));
}

} // namespace

KeyPtr readKey(std::string_view pem) {
    const OpensslErrorsEnd cleared;
    const BioPtr bio = reading(pem);
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

X509Ptr readCertificate(std::string_view pem) {
    const OpensslErrorsEnd cleared;
    const BioPtr bio = reading(pem);
    return X509Ptr(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

X509RequestPtr readRequest(std::string_view pem) {
    const OpensslErrorsEnd cleared;
    const BioPtr bio = reading(pem);
    return X509RequestPtr(bio ? PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr)
                              : nullptr);
}

std::string writeKey(EVP_PKEY* key) {
    const OpensslErrorsEnd cleared;
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    const bool written = bio && PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0,
                                                              nullptr, nullptr) == 1;
    return written ? edge::net::contentOf(bio.get()) : std::string();
}

std::string writeCertificate(X509* certificate) {
    const OpensslErrorsEnd cleared;
    const BioPtr bio(BIO_new(BIO_s_mem()));
    const bool written = bio && PEM_write_bio_X509(bio.get(), certificate) == 1;
    return written ? edge::net::contentOf(bio.get()) : std::string();
}

bool isP256(EVP_PKEY* key) {
    const OpensslErrorsEnd cleared;
    std::array<char, 64> group{};
    std::size_t length = 0;
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group.data(),
                                          group.size(), &length) == 1 &&
           std::string_view(group.data(), length) == "prime256v1";
}

X509Ptr makeCertificate(const CertificateOrder& order, X509* issuer, EVP_PKEY* issuerKey) {
    const OpensslErrorsEnd cleared;
    X509Ptr certificate(X509_new());
    X509* x = certificate.get();
    X509* by = issuer == nullptr ? x : issuer;
    const bool made = x && X509_set_version(x, X509_VERSION_3) == 1 && setSerial(x) &&
                      setTimes(x, order.from, order.until) && setNames(x, order.commonName, by) &&
                      X509_set_pubkey(x, order.key) == 1 && addExtensions(x, by, order) &&
                      X509_sign(x, issuerKey, EVP_sha256()) > 0;
    return made ? std::move(certificate) : X509Ptr();
}

} // namespace greenroom::hub
