// makeIdentity(): a self-signed certificate for a server, by RFC 5280.
#include "edge/net/tls_identity.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <ctime>

#include <openssl/pem.h>
#include <openssl/rand.h>

#include "edge/net/openssl_ptr.h"
#include "edge/net/openssl_values.h"

namespace greenroom::edge::net {

namespace {

constexpr std::size_t kNames = 32;
constexpr std::size_t kCommonName = 64; // RFC 5280 appendix A, ub-common-name
constexpr std::chrono::hours kBackdated{24};
constexpr std::chrono::days kValidity{825};

// Network byte order, 4 or 16 bytes; empty when it is not a numeric address.
std::string addressBytes(const std::string& name) {
    std::array<char, 16> bytes{};
    if (::inet_pton(AF_INET, name.c_str(), bytes.data()) == 1)
        return {bytes.data(), 4};
    if (::inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1)
        return {bytes.data(), 16};
    return {};
}

bool isHostName(const std::string& name) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.' || c == '_';
    };
    return !name.empty() && name.size() <= 253 && std::ranges::all_of(name, allowed);
}

std::vector<std::string> usable(const std::vector<std::string>& names) {
    std::vector<std::string> out;
    for (const std::string& name : names) {
        const bool good = isHostName(name) || !addressBytes(name).empty();
        if (good && out.size() < kNames && std::ranges::find(out, name) == out.end())
            out.push_back(name);
    }
    return out;
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

bool setValidity(X509* certificate, base::WallTime now) {
    const base::WallTime from = now - kBackdated;
    const auto seconds = [](base::WallTime t) {
        return static_cast<std::time_t>(base::toMs(t) / 1000);
    };
    return ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(from)) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(from + kValidity));
}

bool setSubject(X509* certificate, const std::string& name) {
    X509_NAME* subject = X509_get_subject_name(certificate);
    const std::string common = name.substr(0, kCommonName);
    const auto* bytes = reinterpret_cast<const unsigned char*>(common.data());
    return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes,
                                      static_cast<int>(common.size()), -1, 0) == 1 &&
           X509_set_issuer_name(certificate, subject) == 1;
}

bool appendName(GENERAL_NAMES* names, const std::string& name) {
    const std::string address = addressBytes(name);
    const std::string& content = address.empty() ? name : address;
    GENERAL_NAME* entry = GENERAL_NAME_new();
    ASN1_STRING* value =
        address.empty() ? static_cast<ASN1_STRING*>(ASN1_IA5STRING_new()) : ASN1_OCTET_STRING_new();
    if (!entry || !value ||
        ASN1_STRING_set(value, content.data(), static_cast<int>(content.size())) != 1) {
        GENERAL_NAME_free(entry);
        ASN1_STRING_free(value);
        return false;
    }
    GENERAL_NAME_set0_value(entry, address.empty() ? GEN_DNS : GEN_IPADD, value);
    if (sk_GENERAL_NAME_push(names, entry) > 0)
        return true;
    GENERAL_NAME_free(entry);
    return false;
}

bool addAlternativeNames(X509* certificate, const std::vector<std::string>& names) {
    const NamesPtr list(GENERAL_NAMES_new());
    if (!list)
        return false;
    for (const std::string& name : names) {
        if (!appendName(list.get(), name))
            return false;
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, list.get(), 0, 0) == 1;
}

bool addExtension(X509* certificate, int nid, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

// Without keyUsage: OpenSSL takes a self-signed certificate as its own anchor (curl --cacert) only
// when that may sign certificates, and RFC 5280 section 4.2.1.9 forbids keyCertSign to what is no
// CA.
X509Ptr makeCertificate(EVP_PKEY* key, const std::vector<std::string>& names, base::WallTime now) {
    X509Ptr certificate(X509_new());
    X509* x = certificate.get();
    const bool made = x && X509_set_version(x, X509_VERSION_3) == 1 && setSerial(x) &&
                      setValidity(x, now) && setSubject(x, names.front()) &&
                      X509_set_pubkey(x, key) == 1 && addAlternativeNames(x, names) &&
                      addExtension(x, NID_basic_constraints, "critical,CA:FALSE") &&
                      addExtension(x, NID_ext_key_usage, "serverAuth") &&
                      addExtension(x, NID_subject_key_identifier, "hash") &&
                      X509_sign(x, key, EVP_sha256()) > 0;
    return made ? std::move(certificate) : X509Ptr();
}

} // namespace

base::Result<TlsIdentity> makeIdentity(const std::vector<std::string>& names, base::WallTime now) {
    const std::vector<std::string> good = usable(names);
    if (good.empty())
        return base::fail(base::ErrorCode::InvalidInput,
                          "no usable host name or address for a certificate");
    const KeyPtr key(EVP_EC_gen("P-256"));
    const X509Ptr certificate = key ? makeCertificate(key.get(), good, now) : X509Ptr();
    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    const BioPtr keyText(BIO_new(BIO_s_secmem()));
    const bool written = certificate && certificateText && keyText &&
                         PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1 &&
                         PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr,
                                                       0, nullptr, nullptr) == 1;
    if (!written)
        return base::fail(base::ErrorCode::Unavailable, "OpenSSL could not make a certificate");
    return TlsIdentity{contentOf(certificateText.get()), base::Secret(contentOf(keyText.get()))};
}

} // namespace greenroom::edge::net
