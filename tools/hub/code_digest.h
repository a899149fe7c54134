// What is kept of the secret half of an activation code. Eight digits can be tried one by one, so
// the digest is keyed (HMAC-SHA256) with a file that is not in the database.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"

namespace greenroom::hub {

class CodeDigest {
public:
    // Reads the key file: 64 hexadecimal digits; a missing one is made (0600). Corrupt: not those.
    [[nodiscard]] static base::Result<CodeDigest> open(const std::filesystem::path& keyFile);

    // 64 lower-case hexadecimal digits. Any thread.
    [[nodiscard]] std::string of(std::string_view name, std::string_view secret) const;

private:
    explicit CodeDigest(base::Secret key) : key_(std::move(key)) {}
    base::Secret key_;
};

} // namespace greenroom::hub
