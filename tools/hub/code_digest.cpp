#include "hub/code_digest.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "files/file.h"
#include "hub/secret_text.h"

namespace greenroom::hub {

namespace {

constexpr std::size_t kKeySize = 32;

} // namespace

base::Result<CodeDigest> CodeDigest::open(const std::filesystem::path& keyFile) {
    base::Result<std::string> stored = files::readFile(keyFile, 2 * kKeySize + 1);
    if (!stored && stored.error().code == base::ErrorCode::NotFound) {
        const base::Secret key(randomHex(kKeySize));
        if (base::Status made = files::makeFile(keyFile, key.reveal()); !made)
            return tl::unexpected(made.error().withContext("key of activation codes"));
        return CodeDigest(key);
    }
    if (!stored)
        return tl::unexpected(stored.error().withContext("key of activation codes"));
    if (stored->size() != 2 * kKeySize)
        return base::fail(base::ErrorCode::Corrupt,
                          keyFile.string() + " is not 64 hexadecimal digits");
    return CodeDigest(base::Secret(std::move(*stored)));
}

std::string CodeDigest::of(std::string_view name, std::string_view secret) const {
    const std::string both = std::string(name) + ":" + std::string(secret);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key_.reveal().data(), static_cast<int>(key_.reveal().size()),
         reinterpret_cast<const unsigned char*>(both.data()), both.size(), digest.data(), &size);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (unsigned int i = 0; i < size; ++i) {
        out += kDigits[digest[i] >> 4U];
        out += kDigits[digest[i] & 0x0fU];
    }
    return out;
}

} // namespace greenroom::hub
