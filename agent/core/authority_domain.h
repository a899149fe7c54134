// Who may vouch for the servers this device calls, beside the authorities every system knows: the
// facts that reach the core, the slice of state it keeps. Every change is answered once it is
// durable.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/request.h"

namespace greenroom::core {

struct Authority {
    static constexpr std::size_t kMost = 64;

    std::string fingerprint; // SHA-1 of the certificate, lower-case hexadecimal digits
    std::string subject;     // "CN=..., O=..."
    std::string issuer;
    std::string validity; // "2026-01-01T00:00:00Z to 2036-01-01T00:00:00Z"
    std::string pem;      // one certificate

    friend bool operator==(const Authority&, const Authority&) = default;
};
using Authorities = std::map<std::string, Authority>; // by fingerprint

struct AuthorityAddAsked { // those that are there already stay
    std::vector<Authority> authorities;
    RequestId request;
};
struct AuthorityRemovalAsked {
    std::string fingerprint;
    RequestId request;
};
using AuthorityEvent = std::variant<AuthorityAddAsked, AuthorityRemovalAsked>;

struct AuthorityState {
    std::shared_ptr<const Authorities> all = std::make_shared<const Authorities>();

    friend bool operator==(const AuthorityState&, const AuthorityState&) = default;
};

} // namespace greenroom::core
