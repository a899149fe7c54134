#include "edge/net/credential_cache.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include "base/log.h"

namespace greenroom::edge::net {

namespace {

// With its length in front, so that no two triples make the same text.
void appendField(std::string& text, std::string_view field) {
    text += std::to_string(field.size());
    text += ':';
    text += field;
}

base::Secret randomKey() {
    std::string key(32, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(key.data()), static_cast<int>(key.size())) !=
        1) {
        base::log(base::LogLevel::Error, "auth", "no random numbers for a key; giving up");
        std::abort();
    }
    return base::Secret(std::move(key));
}

} // namespace

CredentialCache::CredentialCache() : key_(randomKey()) {}

void CredentialCache::remember(std::string_view user, const base::Secret& password,
                               std::string_view hash, base::MonoTime now) {
    std::erase_if(verifiedAt_,
                  [now](const auto& entry) { return now - entry.second >= kLifetime; });
    if (verifiedAt_.size() >= kEntries)
        verifiedAt_.erase(std::ranges::min_element(verifiedAt_, {},
                                                   [](const auto& entry) { return entry.second; }));
    verifiedAt_.insert_or_assign(digest(user, password, hash), now);
}

bool CredentialCache::knows(std::string_view user, const base::Secret& password,
                            std::string_view hash, base::MonoTime now) const {
    const auto found = verifiedAt_.find(digest(user, password, hash));
    return found != verifiedAt_.end() && now - found->second < kLifetime;
}

void CredentialCache::clear() {
    verifiedAt_.clear();
}

CredentialCache::Digest CredentialCache::digest(std::string_view user, const base::Secret& password,
                                                std::string_view hash) const {
    std::string text;
    text.reserve(user.size() + password.reveal().size() + hash.size() + 32);
    appendField(text, user);
    appendField(text, password.reveal());
    appendField(text, hash);
    const base::Secret wiped(std::move(text)); // it holds the password
    const std::string& key = key_.reveal();
    const std::string& message = wiped.reveal();
    Digest out{};
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(message.data()), message.size(), out.data(),
         nullptr);
    return out;
}

} // namespace greenroom::edge::net
