// A certificate authority of a test, and the servers and clients it vouches for.
#pragma once

#include <catch2/catch.hpp>

#include <chrono>
#include <ctime>
#include <string>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "edge/net/openssl_ptr.h"
#include "edge/net/openssl_values.h"
#include "edge/net/tls_identity.h"

namespace greenroom::test {

struct Validity {
    base::WallTime from;
    base::WallTime until;
};

inline Validity daysAround(base::WallTime now, int before, int after) {
    return {now - std::chrono::days(before), now + std::chrono::days(after)};
}

class TestAuthority {
public:
    TestAuthority(std::string name, Validity validity)
        : name_(std::move(name)), key_(EVP_EC_gen("P-256")),
          certificate_(make(name_, key_.get(), validity, nullptr)) {}

    [[nodiscard]] std::string pem() const { return written(certificate_.get()); }

    // For 127.0.0.1 unless another host is named.
    [[nodiscard]] edge::net::TlsIdentity server(Validity validity,
                                                const std::string& names = "IP:127.0.0.1") const {
        return leaf("server", validity, names.c_str());
    }

    // Of a device, say; its serial number is 2.
    [[nodiscard]] edge::net::TlsIdentity client(Validity validity,
                                                const std::string& commonName) const {
        return leaf(commonName, validity, "DNS:client");
    }

private:
    edge::net::TlsIdentity leaf(const std::string& common, Validity validity,
                                const char* names) const {
        const edge::net::KeyPtr key(EVP_EC_gen("P-256"));
        const auto certificate = make(common, key.get(), validity, names);
        const edge::net::BioPtr text(BIO_new(BIO_s_mem()));
        REQUIRE(PEM_write_bio_PKCS8PrivateKey(text.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                              nullptr) == 1);
        return {written(certificate.get()), base::Secret(edge::net::contentOf(text.get()))};
    }

    // `names`: of a server; nullptr: an authority, signed by itself.
    edge::net::X509Ptr make(const std::string& common, EVP_PKEY* key, Validity validity,
                            const char* names) const {
        edge::net::X509Ptr made(X509_new());
        X509* const x = made.get();
        X509_set_version(x, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(x), names == nullptr ? 1 : 2);
        ASN1_TIME_set(X509_getm_notBefore(x), seconds(validity.from));
        ASN1_TIME_set(X509_getm_notAfter(x), seconds(validity.until));
        setName(X509_get_subject_name(x), common);
        setName(X509_get_issuer_name(x), name_);
        X509_set_pubkey(x, key);
        extend(x, NID_basic_constraints, names == nullptr ? "critical,CA:TRUE" : "CA:FALSE");
        if (names != nullptr)
            extend(x, NID_subject_alt_name, names);
        REQUIRE(X509_sign(x, key_.get(), EVP_sha256()) > 0);
        return made;
    }
    static std::time_t seconds(base::WallTime time) { return base::toMs(time) / 1000; }
    static void setName(X509_NAME* name, const std::string& common) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(common.data());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes,
                                   static_cast<int>(common.size()), -1, 0);
    }
    static void extend(X509* certificate, int kind, const char* value) {
        X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value);
        REQUIRE(X509_add_ext(certificate, extension, -1) == 1);
        X509_EXTENSION_free(extension);
    }
    static std::string written(X509* certificate) {
        const edge::net::BioPtr text(BIO_new(BIO_s_mem()));
        REQUIRE(PEM_write_bio_X509(text.get(), certificate) == 1);
        return edge::net::contentOf(text.get());
    }

    std::string name_;
    edge::net::KeyPtr key_;
    edge::net::X509Ptr certificate_;
};

} // namespace greenroom::test
