// Passwords at rest: scrypt (RFC 7914), salted, in one line of text.
//
// "scrypt$14$8$1$SALT$HASH": log2 N, r, p, then salt and hash in base64. N = 2^14 and r = 8 take 16
// MiB and tens of milliseconds: call from a worker, never from a thread that serves others.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"

namespace greenroom::edge::net {

struct PasswordCost {
    unsigned logN = 14; // 1 to 16
    unsigned r = 8;     // 1 to 16
    unsigned p = 1;     // 1 to 4
};

inline constexpr std::size_t kPasswordLimit = 1024; // bytes

// TooLarge over kPasswordLimit. An empty password is hashed like any other.
[[nodiscard]] base::Result<std::string> hashPassword(const base::Secret& password,
                                                     PasswordCost cost = {});

// False also for a hash that is malformed or costs more than the limits above.
[[nodiscard]] bool verifyPassword(const base::Secret& password, std::string_view hash);

} // namespace greenroom::edge::net
