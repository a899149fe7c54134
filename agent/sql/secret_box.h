// Seals secrets with AES-256-GCM under a key that lies outside the database.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"

namespace greenroom::sql {

// A sealed text is one byte of format (1), 12 bytes of nonce, the ciphertext, 16 bytes of tag.
class SecretBox {
public:
    // Reads the key file: 32 bytes. A missing one is made, readable by its owner alone, and durable
    // before this returns. Corrupt when it has another size, Unavailable when it cannot be read or
    // made.
    [[nodiscard]] static base::Result<SecretBox> open(const std::filesystem::path& keyFile);

    // `context` (what the secret belongs to) is authenticated with it, so that nobody can put one
    // sealed text in the place of another.
    [[nodiscard]] base::Result<std::string> seal(const base::Secret& secret,
                                                 std::string_view context) const;
    [[nodiscard]] base::Result<base::Secret> unseal(std::string_view sealed,
                                                    std::string_view context) const;

private:
    explicit SecretBox(base::Secret key) : key_(std::move(key)) {}

    base::Secret key_;
};

} // namespace greenroom::sql
