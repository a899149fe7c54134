#include "fleet/certificate_request.h"

#include <memory>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace greenroom::fleet {

namespace {

std::string contentOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

} // namespace

base::Result<KeyAndRequest> makeKeyAndRequest() {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"),
                                                                  &EVP_PKEY_free);
    const std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)> request(X509_REQ_new(),
                                                                      &X509_REQ_free);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> keyText(BIO_new(BIO_s_mem()),
                                                                &BIO_free_all);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> requestText(BIO_new(BIO_s_mem()),
                                                                    &BIO_free_all);
    const auto* name = reinterpret_cast<const unsigned char*>("device");
    if (!key || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request.get()), "CN", MBSTRING_UTF8,
                                   name, -1, -1, 0) != 1 ||
        X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) == 0 ||
        PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                      nullptr) != 1 ||
        PEM_write_bio_X509_REQ(requestText.get(), request.get()) != 1)
        return base::fail(base::ErrorCode::Unavailable, "OpenSSL cannot make a key");
    return KeyAndRequest{contentOf(keyText.get()), contentOf(requestText.get())};
}

} // namespace greenroom::fleet
