// What all connections of one end share: one OpenSSL context, and the certificates that a client
// shows. TLS 1.2 or later, no tickets and no resumed sessions: a certificate that is no longer
// trusted ends with its connection. Buffers of idle connections are given back.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct evp_pkey_st;
struct ssl_ctx_st;
struct x509_st;

namespace greenroom::wire {

struct ServerTls {
    std::string chainPem;     // its own certificate first
    std::string keyPem;       // of that certificate
    std::string authorityPem; // clients must show a certificate of one of these; empty: none asked
};

class TlsContext {
public:
    static base::Result<TlsContext> server(const ServerTls& settings);
    // The server must show a certificate of one of these authorities, for the name asked for.
    static base::Result<TlsContext> client(std::string_view authorityPem);

    [[nodiscard]] ssl_ctx_st* get() const { return context_.get(); }

private:
    explicit TlsContext(std::shared_ptr<ssl_ctx_st> context) : context_(std::move(context)) {}
    std::shared_ptr<ssl_ctx_st> context_;
};

class PrivateKey {
public:
    static base::Result<PrivateKey> read(std::string_view pem);
    [[nodiscard]] evp_pkey_st* get() const { return key_.get(); }

private:
    explicit PrivateKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
    std::shared_ptr<evp_pkey_st> key_;
};

// What a client shows. Many may share one key.
class Identity {
public:
    // The first certificate of `pem`, which an authority of the server has to have signed itself.
    static base::Result<Identity> read(std::string_view pem, PrivateKey key);
    [[nodiscard]] x509_st* certificate() const { return certificate_.get(); }
    [[nodiscard]] evp_pkey_st* key() const { return key_.get(); }

private:
    Identity(std::shared_ptr<x509_st> certificate, PrivateKey key)
        : certificate_(std::move(certificate)), key_(std::move(key)) {}
    std::shared_ptr<x509_st> certificate_;
    PrivateKey key_;
};

} // namespace greenroom::wire
