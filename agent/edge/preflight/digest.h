// Digest logins as SIP asks for them: RFC 2617 and RFC 7616 with MD5 and SHA-256, qop=auth or none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace greenroom::edge::preflight {

enum class DigestAlgorithm { Md5, Sha256 };

// Texts as they stood between their quotes, escapes and all.
struct DigestChallenge {
    static constexpr std::size_t kText = 1024; // bytes of each

    std::string realm;
    std::string nonce;
    std::optional<std::string> opaque;
    DigestAlgorithm algorithm = DigestAlgorithm::Md5;
    bool namesAlgorithm = false;
    bool protects = false; // qop=auth is offered; else as in RFC 2069
};

// The value of a WWW-Authenticate or Proxy-Authenticate header. Nothing: another scheme, an
// algorithm or protection that is not spoken here, or not a challenge at all.
[[nodiscard]] std::optional<DigestChallenge> readChallenge(std::string_view value);

struct DigestQuestion {
    std::string method;
    std::string uri;
    std::string clientNonce; // hexadecimal digits, say; nothing that needs an escape
};

// The value of Authorization or Proxy-Authorization, for the first request with this nonce.
// Nothing: the user name cannot stand in a header.
[[nodiscard]] std::optional<std::string> digestAnswer(const DigestChallenge& challenge,
                                                      const std::string& user,
                                                      const base::Secret& password,
                                                      const DigestQuestion& question);

} // namespace greenroom::edge::preflight
