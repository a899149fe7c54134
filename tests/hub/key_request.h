// A certificate request as a device makes one.
#pragma once

#include <catch2/catch.hpp>

#include <memory>
#include <string>

#include <openssl/pem.h>

#include "edge/net/openssl_values.h"
#include "hub/certificates.h"

namespace greenroom::hub::test {

// For a new key of that curve, or of the given key; `signedBy`: with another key than its own.
inline std::string keyRequest(const char* curve, EVP_PKEY* signedBy = nullptr,
                              EVP_PKEY* of = nullptr) {
    const edge::net::KeyPtr made(of == nullptr ? EVP_EC_gen(curve) : nullptr);
    EVP_PKEY* key = of == nullptr ? made.get() : of;
    const X509RequestPtr request(X509_REQ_new());
    REQUIRE(X509_REQ_set_pubkey(request.get(), key) == 1);
    REQUIRE(X509_REQ_sign(request.get(), signedBy == nullptr ? key : signedBy, EVP_sha256()) > 0);
    const edge::net::BioPtr bio(BIO_new(BIO_s_mem()));
    REQUIRE(PEM_write_bio_X509_REQ(bio.get(), request.get()) == 1);
    return edge::net::contentOf(bio.get());
}

} // namespace greenroom::hub::test
