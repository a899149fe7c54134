// TLS on one non-blocking socket, as OpenSSL does it: no callbacks, no waiting. Each call says what
// to wait for before it is made again.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "wire/tls.h"

struct ssl_st;
struct x509_store_ctx_st;

namespace greenroom::wire {

struct PeerCertificate {
    std::string commonName; // of its subject; empty: none
    std::string serial;     // hexadecimal, upper case, no leading zeros
};

class TlsStream {
public:
    enum class Outcome {
        Done,
        WantRead,
        WantWrite,
        Ended,  // the peer closed it, in order or not
        Failed, // see problem()
    };

    // `descriptor` stays the caller's and outlives this.
    TlsStream(const TlsContext& context, int descriptor); // the server's end
    // The client's end: `name` (a host name or an IP address) is what its certificate must say.
    TlsStream(const TlsContext& context, int descriptor, const std::string& name,
              const Identity* identity);
    ~TlsStream();
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;

    Outcome handshake();
    // Done: `length` bytes were put into `buffer`.
    Outcome read(std::span<char> buffer, std::size_t& length);
    // More can be read without waiting for the socket.
    [[nodiscard]] bool holdsMore() const;
    // Done: all of it went. `written` counts also when it did not.
    Outcome write(std::string_view bytes, std::size_t& written);
    // Tells the peer that nothing more follows, if it can be told at once.
    void end();

    // Of what Failed. A certificate that was refused: OpenSSL's verdict in words.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    // The handshake failed because of the peer's certificate: refused, or not shown.
    [[nodiscard]] bool certificateRefused() const { return certificateRefused_; }
    // After the handshake; of a refused one, what was shown. Nothing: no certificate.
    [[nodiscard]] std::optional<PeerCertificate> peer() const;

private:
    Outcome outcomeOf(int result);
    static int verified(int ok, x509_store_ctx_st* store);

    ssl_st* ssl_;
    std::string problem_;
    bool certificateRefused_ = false;
    std::unique_ptr<PeerCertificate> refused_;
};

} // namespace greenroom::wire
