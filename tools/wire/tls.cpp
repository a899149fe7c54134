#include "wire/tls.h"

#include <utility>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include "wire/tls_errors.h"

namespace greenroom::wire {

namespace {

using base::ErrorCode;
using BioPtr = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using ContextPtr = std::shared_ptr<ssl_ctx_st>;
using CertificatePtr = std::shared_ptr<x509_st>;

BioPtr bytesOf(std::string_view pem) {
    return {BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free_all};
}

CertificatePtr nextCertificate(BIO* bio) {
    X509* certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
    return certificate == nullptr ? nullptr : CertificatePtr(certificate, &X509_free);
}

base::Result<ContextPtr> newContext(const SSL_METHOD* method) {
    ContextPtr context(SSL_CTX_new(method), &SSL_CTX_free);
    if (context == nullptr)
        return base::fail(ErrorCode::Unavailable, "TLS: " + takeTlsError());
    SSL_CTX* raw = context.get();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_options(raw, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_num_tickets(raw, 0);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    // The chain is what was given, not also what is trusted in clients.
    SSL_CTX_set_mode(raw, SSL_MODE_NO_AUTO_CHAIN | SSL_MODE_RELEASE_BUFFERS |
                              SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(raw, 1); // a record in one read(2)
    return context;
}

base::Status trust(SSL_CTX* context, std::string_view authorityPem, bool nameThem) {
    const BioPtr bio = bytesOf(authorityPem);
    int count = 0;
    for (; const CertificatePtr authority = nextCertificate(bio.get()); ++count) {
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.get());
        if (nameThem)
            SSL_CTX_add_client_CA(context, authority.get());
    }
    ERR_clear_error(); // the end of the text counts as one
    if (count == 0)
        return base::fail(ErrorCode::InvalidInput, "TLS: no certificate of an authority");
    return {};
}

base::Status showChain(SSL_CTX* context, std::string_view chainPem) {
    const BioPtr bio = bytesOf(chainPem);
    const CertificatePtr own = nextCertificate(bio.get());
    if (own == nullptr || SSL_CTX_use_certificate(context, own.get()) != 1)
        return base::fail(ErrorCode::InvalidInput, "TLS: the certificate: " + takeTlsError());
    while (const CertificatePtr next = nextCertificate(bio.get()))
        SSL_CTX_add1_chain_cert(context, next.get());
    ERR_clear_error();
    return {};
}

} // namespace

std::string takeTlsError() {
    const unsigned long first = ERR_get_error();
    const char* reason = ERR_reason_error_string(first);
    ERR_clear_error();
    return reason != nullptr ? reason : "cannot be read";
}

base::Result<TlsContext> TlsContext::server(const ServerTls& settings) {
    ERR_clear_error();
    auto context = newContext(TLS_server_method());
    if (!context)
        return tl::unexpected(context.error());
    if (auto shown = showChain(context->get(), settings.chainPem); !shown)
        return tl::unexpected(shown.error());
    const auto key = PrivateKey::read(settings.keyPem);
    if (!key)
        return tl::unexpected(key.error());
    if (SSL_CTX_use_PrivateKey(context->get(), key->get()) != 1)
        return base::fail(ErrorCode::InvalidInput,
                          "TLS: the key is not the certificate's: " + takeTlsError());
    SSL_CTX_set_options(context->get(), SSL_OP_CIPHER_SERVER_PREFERENCE);
    if (!settings.authorityPem.empty()) {
        if (auto trusted = trust(context->get(), settings.authorityPem, true); !trusted)
            return tl::unexpected(trusted.error());
        SSL_CTX_set_verify(context->get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
                           nullptr);
    }
    return TlsContext(std::move(*context));
}

base::Result<TlsContext> TlsContext::client(std::string_view authorityPem) {
    ERR_clear_error();
    auto context = newContext(TLS_client_method());
    if (!context)
        return tl::unexpected(context.error());
    if (auto trusted = trust(context->get(), authorityPem, false); !trusted)
        return tl::unexpected(trusted.error());
    SSL_CTX_set_verify(context->get(), SSL_VERIFY_PEER, nullptr);
    return TlsContext(std::move(*context));
}

base::Result<PrivateKey> PrivateKey::read(std::string_view pem) {
    ERR_clear_error();
    const BioPtr bio = bytesOf(pem);
    // Never asks for a pass phrase on a terminal.
    const auto noPhrase = [](char*, int, int, void*) { return 0; };
    EVP_PKEY* key = PEM_read_bio_PrivateKey(bio.get(), nullptr, noPhrase, nullptr);
    if (key == nullptr)
        return base::fail(ErrorCode::InvalidInput, "TLS: the private key: " + takeTlsError());
    return PrivateKey(std::shared_ptr<evp_pkey_st>(key, &EVP_PKEY_free));
}

base::Result<Identity> Identity::read(std::string_view pem, PrivateKey key) {
    ERR_clear_error();
    const BioPtr bio = bytesOf(pem);
    CertificatePtr certificate = nextCertificate(bio.get());
    if (certificate == nullptr)
        return base::fail(ErrorCode::InvalidInput, "TLS: the certificate: " + takeTlsError());
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return base::fail(ErrorCode::InvalidInput,
                          "TLS: the key is not the certificate's: " + takeTlsError());
    return Identity(std::move(certificate), std::move(key));
}

} // namespace greenroom::wire
