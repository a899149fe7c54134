// Remembers, for a while, which credentials were right.
//
// Basic authentication sends the password with every request, and a scrypt check takes tens of
// milliseconds. Entries are HMAC-SHA256 values under a key of this process: neither the password
// nor anything that could be checked against it elsewhere is kept. The stored hash is part of the
// value, so a changed password, a changed salt and a removed user are forgotten by themselves. One
// thread.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string_view>

#include "base/secret.h"
#include "base/time.h"

namespace greenroom::edge::net {

class CredentialCache {
public:
    static constexpr base::minutes kLifetime{10}; // from the verification, not from the last use
    static constexpr std::size_t kEntries = 256;  // the oldest makes room

    CredentialCache(); // draws the key

    void remember(std::string_view user, const base::Secret& password, std::string_view hash,
                  base::MonoTime now);
    [[nodiscard]] bool knows(std::string_view user, const base::Secret& password,
                             std::string_view hash, base::MonoTime now) const;
    void clear();

private:
    using Digest = std::array<unsigned char, 32>;

    [[nodiscard]] Digest digest(std::string_view user, const base::Secret& password,
                                std::string_view hash) const;

    base::Secret key_;
    std::map<Digest, base::MonoTime> verifiedAt_;
};

} // namespace greenroom::edge::net
