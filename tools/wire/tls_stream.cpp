#include "wire/tls_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "wire/tls_errors.h"

namespace greenroom::wire {

namespace {

PeerCertificate readCertificate(const X509* certificate) {
    PeerCertificate read;
    std::array<char, 256> name{};
    const int length = X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName,
                                                 name.data(), static_cast<int>(name.size()));
    if (length > 0)
        read.commonName.assign(name.data(), static_cast<std::size_t>(length));
    if (BIGNUM* number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr)) {
        if (char* text = BN_bn2hex(number)) {
            const std::string_view digits = text;
            read.serial = digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
            OPENSSL_free(text);
        }
        BN_free(number);
    }
    return read;
}

SSL* newStream(const TlsContext& context, int descriptor) {
    SSL* ssl = SSL_new(context.get());
    if (ssl == nullptr || SSL_set_fd(ssl, descriptor) != 1)
        throw std::bad_alloc();
    return ssl;
}

} // namespace

TlsStream::TlsStream(const TlsContext& context, int descriptor)
    : ssl_(newStream(context, descriptor)) {
    SSL_set_app_data(ssl_, this);
    SSL_set_verify(ssl_, SSL_get_verify_mode(ssl_), &TlsStream::verified);
    SSL_set_accept_state(ssl_);
}

TlsStream::TlsStream(const TlsContext& context, int descriptor, const std::string& name,
                     const Identity* identity)
    : ssl_(newStream(context, descriptor)) {
    SSL_set_app_data(ssl_, this);
    SSL_set_verify(ssl_, SSL_get_verify_mode(ssl_), &TlsStream::verified);
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl_), name.c_str()) != 1) {
        SSL_set1_host(ssl_, name.c_str());
        SSL_set_tlsext_host_name(ssl_, name.c_str());
    }
    if (identity != nullptr) {
        SSL_use_certificate(ssl_, identity->certificate());
        SSL_use_PrivateKey(ssl_, identity->key());
    }
    ERR_clear_error();
    SSL_set_connect_state(ssl_);
}

TlsStream::~TlsStream() {
    SSL_free(ssl_);
}

// The session holds the peer's certificate only after it was found good.
int TlsStream::verified(int ok, x509_store_ctx_st* store) {
    if (ok == 1)
        return 1;
    const auto* ssl = static_cast<const SSL*>(
        X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    if (const X509* shown = X509_STORE_CTX_get0_cert(store))
        static_cast<TlsStream*>(SSL_get_app_data(ssl))->refused_ =
            std::make_unique<PeerCertificate>(readCertificate(shown));
    return 0;
}

TlsStream::Outcome TlsStream::outcomeOf(int result) {
    const int system = errno;
    switch (SSL_get_error(ssl_, result)) {
    case SSL_ERROR_WANT_READ:
        return Outcome::WantRead;
    case SSL_ERROR_WANT_WRITE:
        return Outcome::WantWrite;
    case SSL_ERROR_ZERO_RETURN:
        return Outcome::Ended;
    case SSL_ERROR_SYSCALL:
        problem_ = system == 0 ? "the connection was cut" : std::strerror(system);
        ERR_clear_error();
        return Outcome::Ended;
    default:
        break;
    }
    if (ERR_GET_REASON(ERR_peek_error()) == SSL_R_UNEXPECTED_EOF_WHILE_READING) {
        ERR_clear_error();
        problem_ = "the connection was cut";
        return Outcome::Ended;
    }
    const long verdict = SSL_get_verify_result(ssl_);
    certificateRefused_ = verdict != X509_V_OK || ERR_GET_REASON(ERR_peek_error()) ==
                                                      SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE;
    problem_ = takeTlsError();
    if (verdict != X509_V_OK)
        problem_ += std::string(": ") + X509_verify_cert_error_string(verdict);
    return Outcome::Failed;
}

TlsStream::Outcome TlsStream::handshake() {
    ERR_clear_error();
    errno = 0;
    const int result = SSL_do_handshake(ssl_);
    return result == 1 ? Outcome::Done : outcomeOf(result);
}

TlsStream::Outcome TlsStream::read(std::span<char> buffer, std::size_t& length) {
    ERR_clear_error();
    errno = 0;
    const int result = SSL_read_ex(ssl_, buffer.data(), buffer.size(), &length);
    return result == 1 ? Outcome::Done : outcomeOf(result);
}

bool TlsStream::holdsMore() const {
    return SSL_has_pending(ssl_) == 1;
}

TlsStream::Outcome TlsStream::write(std::string_view bytes, std::size_t& written) {
    written = 0;
    while (written < bytes.size()) {
        ERR_clear_error();
        errno = 0;
        std::size_t part = 0;
        const int result =
            SSL_write_ex(ssl_, bytes.data() + written, bytes.size() - written, &part);
        if (result != 1)
            return outcomeOf(result);
        written += part;
    }
    return Outcome::Done;
}

void TlsStream::end() {
    SSL_shutdown(ssl_);
    ERR_clear_error();
}

std::optional<PeerCertificate> TlsStream::peer() const {
    if (refused_ != nullptr)
        return *refused_;
    const X509* certificate = SSL_get0_peer_certificate(ssl_);
    if (certificate == nullptr)
        return std::nullopt;
    return readCertificate(certificate);
}

} // namespace greenroom::wire
