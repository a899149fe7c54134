#include "sql/secret_box.h"

#include <climits>
#include <memory>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include "files/file.h"

namespace greenroom::sql {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kTagSize = 16;
constexpr char kFormat = 1;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

// Passwords, hashes and kept values; nothing near INT_MAX is one.
bool fits(std::string_view text) {
    return text.size() < INT_MAX;
}

} // namespace

base::Result<SecretBox> SecretBox::open(const std::filesystem::path& keyFile) {
    base::Result<std::string> stored = files::readFile(keyFile, kKeySize + 1);
    if (!stored && stored.error().code == base::ErrorCode::NotFound) {
        std::string fresh(kKeySize, '\0');
        if (RAND_bytes(bytes(fresh), static_cast<int>(kKeySize)) != 1)
            return base::fail(base::ErrorCode::Unavailable, "no random numbers for a key");
        const base::Secret key(std::move(fresh));
        if (base::Status made = files::makeFile(keyFile, key.reveal()); !made)
            return tl::unexpected(made.error().withContext("key file"));
        return SecretBox(key);
    }
    if (!stored)
        return tl::unexpected(stored.error().withContext("key file"));
    const base::Secret key(std::move(*stored));
    if (key.reveal().size() != kKeySize)
        return base::fail(base::ErrorCode::Corrupt,
                          "key file: " + keyFile.string() + " is not 32 bytes long");
    return SecretBox(key);
}

base::Result<std::string> SecretBox::seal(const base::Secret& secret,
                                          std::string_view context) const {
    const std::string& plain = secret.reveal();
    std::string sealed(1 + kNonceSize + plain.size() + kTagSize, '\0');
    sealed[0] = kFormat;
    unsigned char* const nonce = bytes(sealed) + 1;
    unsigned char* const text = nonce + kNonceSize;
    unsigned char* const tag = text + plain.size();
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool done = cipher && fits(plain) && fits(context) &&
                      RAND_bytes(nonce, static_cast<int>(kNonceSize)) == 1 &&
                      EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr,
                                         bytes(std::string_view(key_.reveal())), nonce) == 1 &&
                      EVP_EncryptUpdate(cipher.get(), nullptr, &length, bytes(context),
                                        static_cast<int>(context.size())) == 1 &&
                      EVP_EncryptUpdate(cipher.get(), text, &length, bytes(std::string_view(plain)),
                                        static_cast<int>(plain.size())) == 1 &&
                      EVP_EncryptFinal_ex(cipher.get(), text + length, &length) == 1 &&
                      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG,
                                          static_cast<int>(kTagSize), tag) == 1;
    if (!done)
        return base::fail(base::ErrorCode::Unavailable, "a secret could not be sealed");
    return sealed;
}

base::Result<base::Secret> SecretBox::unseal(std::string_view sealed,
                                             std::string_view context) const {
    constexpr std::size_t kLeast = 1 + kNonceSize + kTagSize;
    if (sealed.size() < kLeast || sealed[0] != kFormat || !fits(sealed) || !fits(context))
        return base::fail(base::ErrorCode::Corrupt, "not a sealed secret");
    const std::string_view nonce = sealed.substr(1, kNonceSize);
    const std::string_view text = sealed.substr(1 + kNonceSize, sealed.size() - kLeast);
    std::string tag(sealed.substr(sealed.size() - kTagSize));
    std::string plain(text.size(), '\0');
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool done =
        cipher &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr,
                           bytes(std::string_view(key_.reveal())), bytes(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &length, bytes(context),
                          static_cast<int>(context.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), bytes(plain), &length, bytes(text),
                          static_cast<int>(text.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(kTagSize),
                            tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + length, &length) == 1;
    base::Secret secret(std::move(plain));
    if (!done)
        return base::fail(base::ErrorCode::Corrupt, "sealed with another key, or damaged");
    return secret;
}

} // namespace greenroom::sql
