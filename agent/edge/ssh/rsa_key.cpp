#include "edge/ssh/rsa_key.h"

#include <memory>
#include <string>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace greenroom::edge::ssh {

namespace {

struct ContextFree {
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
};
struct KeyFree {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct BioFree {
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};

// OpenSSL asks after each candidate for a prime; 0 ends the search.
int goOn(EVP_PKEY_CTX* context) {
    const auto* givenUp = static_cast<const std::atomic<bool>*>(EVP_PKEY_CTX_get_app_data(context));
    return givenUp->load() ? 0 : 1;
}

} // namespace

base::Result<base::Secret> makeRsaKey(int bits, const std::atomic<bool>& givenUp) {
    const std::unique_ptr<EVP_PKEY_CTX, ContextFree> context(
        EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nullptr));
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), bits) != 1)
        return base::fail(base::ErrorCode::Unavailable, "RSA keys cannot be made");
    EVP_PKEY_CTX_set_app_data(context.get(), const_cast<std::atomic<bool>*>(&givenUp));
    EVP_PKEY_CTX_set_cb(context.get(), goOn);
    EVP_PKEY* made = nullptr;
    const bool found = EVP_PKEY_generate(context.get(), &made) == 1;
    const std::unique_ptr<EVP_PKEY, KeyFree> key(made);
    if (!found)
        return base::fail(base::ErrorCode::Unavailable,
                          givenUp ? "making an RSA key was given up" : "no RSA key was found");
    const std::unique_ptr<BIO, BioFree> out(BIO_new(BIO_s_secmem()));
    char* text = nullptr;
    if (!out ||
        PEM_write_bio_PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return base::fail(base::ErrorCode::Unavailable, "an RSA key cannot be written");
    const long length = BIO_get_mem_data(out.get(), &text);
    return base::Secret(std::string(text, static_cast<std::size_t>(length)));
}

} // namespace greenroom::edge::ssh
