#include "edge/net/password_hash.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace greenroom::edge::net {

namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kTextLimit = 256;
// What the highest cost allowed takes: 128 * r * (N + p) bytes, and some.
constexpr std::uint64_t kMemoryLimit = 160ULL * 1024 * 1024;

using Bytes = std::vector<unsigned char>;

struct StoredHash {
    PasswordCost cost;
    Bytes salt;
    Bytes hash;
};

bool allowed(const PasswordCost& cost) {
    return cost.logN >= 1 && cost.logN <= 16 && cost.r >= 1 && cost.r <= 16 && cost.p >= 1 &&
           cost.p <= 4;
}

std::string toBase64(const Bytes& bytes) {
    std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes.data(),
                                       static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

// Strict: exactly what toBase64 writes for some bytes.
std::optional<Bytes> fromBase64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0)
        return std::nullopt;
    Bytes out(text.size() / 4 * 3);
    const int length =
        EVP_DecodeBlock(out.data(), reinterpret_cast<const unsigned char*>(text.data()),
                        static_cast<int>(text.size()));
    if (length < 0)
        return std::nullopt;
    // EVP_DecodeBlock counts padding as zero bytes.
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    out.resize(static_cast<std::size_t>(length) - padding);
    if (toBase64(out) != text)
        return std::nullopt;
    return out;
}

std::optional<unsigned> toNumber(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<StoredHash> parse(std::string_view text) {
    if (text.size() > kTextLimit)
        return std::nullopt;
    std::array<std::string_view, 6> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = i + 1 < parts.size() ? text.find('$') : text.size();
        if (end == text.npos)
            return std::nullopt;
        parts[i] = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const auto logN = toNumber(parts[1]);
    const auto r = toNumber(parts[2]);
    const auto p = toNumber(parts[3]);
    auto salt = fromBase64(parts[4]);
    auto hash = fromBase64(parts[5]);
    if (parts[0] != "scrypt" || !logN || !r || !p || !salt || !hash)
        return std::nullopt;
    StoredHash stored{{*logN, *r, *p}, std::move(*salt), std::move(*hash)};
    if (!allowed(stored.cost) || stored.salt.size() < 8 || stored.hash.size() < 16)
        return std::nullopt;
    return stored;
}

// Empty when OpenSSL has no memory for it.
Bytes derive(const base::Secret& password, const Bytes& salt, const PasswordCost& cost,
             std::size_t size) {
    Bytes out(size);
    const std::string& text = password.reveal();
    const int done = EVP_PBE_scrypt(text.data(), text.size(), salt.data(), salt.size(),
                                    std::uint64_t{1} << cost.logN, cost.r, cost.p, kMemoryLimit,
                                    out.data(), out.size());
    return done == 1 ? out : Bytes();
}

} // namespace

base::Result<std::string> hashPassword(const base::Secret& password, PasswordCost cost) {
    if (password.reveal().size() > kPasswordLimit)
        return base::fail(base::ErrorCode::TooLarge, "the password is longer than " +
                                                         std::to_string(kPasswordLimit) + " bytes");
    if (!allowed(cost))
        return base::fail(base::ErrorCode::InvalidInput, "the scrypt cost is out of range");
    Bytes salt(kSaltBytes);
    if (RAND_bytes(salt.data(), static_cast<int>(salt.size())) != 1)
        return base::fail(base::ErrorCode::Unavailable, "no random numbers for a salt");
    const Bytes hash = derive(password, salt, cost, kHashBytes);
    if (hash.empty())
        return base::fail(base::ErrorCode::Unavailable, "not enough memory to hash a password");
    return "scrypt$" + std::to_string(cost.logN) + "$" + std::to_string(cost.r) + "$" +
           std::to_string(cost.p) + "$" + toBase64(salt) + "$" + toBase64(hash);
}

bool verifyPassword(const base::Secret& password, std::string_view hash) {
    const auto stored = parse(hash);
    if (!stored || password.reveal().size() > kPasswordLimit)
        return false;
    const Bytes derived = derive(password, stored->salt, stored->cost, stored->hash.size());
    return derived.size() == stored->hash.size() &&
           CRYPTO_memcmp(derived.data(), stored->hash.data(), derived.size()) == 0;
}

} // namespace greenroom::edge::net
