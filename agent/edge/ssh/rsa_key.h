// An RSA key, which takes up to seconds to find on a small device.
#pragma once

#include <atomic>

#include "base/result.h"
#include "base/secret.h"

namespace greenroom::edge::ssh {

// As unencrypted PEM. Unavailable soon after `givenUp` has become true, from whatever thread.
[[nodiscard]] base::Result<base::Secret> makeRsaKey(int bits, const std::atomic<bool>& givenUp);

} // namespace greenroom::edge::ssh
