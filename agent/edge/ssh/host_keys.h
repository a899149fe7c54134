// The keys by which clients know this device.
//
// Made at first start, which takes up to seconds (rsa_key.h): Ed25519, and RSA for clients that
// know no other. Each is a private file (0600) of the folder that is never overwritten: one that
// cannot be read is an error that names it.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

struct ssh_key_struct;

namespace greenroom::edge::ssh {

struct KeyFree {
    void operator()(ssh_key_struct* key) const;
};
using KeyPtr = std::unique_ptr<ssh_key_struct, KeyFree>;

struct HostKeys {
    std::vector<KeyPtr> keys;
    std::string fingerprint; // "SHA256:...", of the first
};

// Unavailable soon after `givenUp` has become true; what is made by then is kept.
[[nodiscard]] base::Result<HostKeys> loadOrMakeHostKeys(const std::filesystem::path& folder,
                                                        const std::atomic<bool>& givenUp);

} // namespace greenroom::edge::ssh
