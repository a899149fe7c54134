// Kept values as named JSON texts; the kinds are in kept_kinds.h.
#pragma once

#include <string_view>

#include "base/result.h"
#include "base/secret.h"
#include "core/kept.h"

namespace greenroom::edge::store {

// Empty: there is no kind for it.
[[nodiscard]] std::string_view keptName(const core::KeptValue& value);

// May carry passwords and what people did: a Secret, whatever the kind.
[[nodiscard]] base::Secret encodeKept(const core::KeptValue& value);

[[nodiscard]] bool knowsKept(std::string_view name);

// NotFound: this release does not know the name. Corrupt: the text is no such value.
[[nodiscard]] base::Result<core::KeptValue> decodeKept(std::string_view name,
                                                       const base::Secret& text);

} // namespace greenroom::edge::store
